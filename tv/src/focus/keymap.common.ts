import type { KeyMap } from './intents.ts';

/** Arrows and OK are the same everywhere (W3C UI Events, Appendix A). */
export const COMMON_KEYS: KeyMap = { 37: 'left', 38: 'up', 39: 'right', 40: 'down', 13: 'select' };
