import type { KeyMap } from './intents.ts';
import { COMMON_KEYS } from './keymap.common.ts';

/** LG: webostv.developer.lge.com "Back Button" and "Magic Remote" pages. */
export const WEBOS_KEYS: KeyMap = {
  ...COMMON_KEYS,
  461: 'back',
  457: 'menu',
  415: 'play',
  19: 'pause',
  413: 'stop',
  417: 'fastForward',
  412: 'rewind',
};
