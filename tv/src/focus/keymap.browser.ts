import type { KeyMap } from './intents.ts';
import { COMMON_KEYS } from './keymap.common.ts';

/** A keyboard standing in for a remote: Escape and Backspace are Back, C is the Menu key, media keys are themselves. */
export const BROWSER_KEYS: KeyMap = {
  ...COMMON_KEYS,
  27: 'back',
  8: 'back',
  461: 'back',
  10009: 'back',
  67: 'menu',
  93: 'menu',
  32: 'playPause',
  179: 'playPause',
  415: 'play',
  19: 'pause',
  178: 'stop',
  413: 'stop',
  417: 'fastForward',
  412: 'rewind',
  176: 'nextTrack',
  177: 'previousTrack',
};
