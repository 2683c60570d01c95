import type { KeyMap } from './intents.ts';
import { COMMON_KEYS } from './keymap.common.ts';

/** Samsung: developer.samsung.com "Remote Control", key codes of `tizen.tvinputdevice`. */
export const TIZEN_KEYS: KeyMap = {
  ...COMMON_KEYS,
  10009: 'back',
  10133: 'menu',
  415: 'play',
  19: 'pause',
  10252: 'playPause',
  413: 'stop',
  417: 'fastForward',
  412: 'rewind',
  10233: 'nextTrack',
  10232: 'previousTrack',
};

/** Names to register at start; arrows, OK and Back arrive without. */
export const TIZEN_REGISTERED_KEYS = [
  'MediaPlay',
  'MediaPause',
  'MediaPlayPause',
  'MediaStop',
  'MediaFastForward',
  'MediaRewind',
  'MediaTrackNext',
  'MediaTrackPrevious',
  // Profiles and their PINs; ordinary key codes once they are registered.
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
] as const;
