/** What a person means by a key, whatever remote it comes from. */
export const INTENTS = [
  'up',
  'down',
  'left',
  'right',
  'select',
  'back',
  'menu',
  'play',
  'pause',
  'playPause',
  'stop',
  'fastForward',
  'rewind',
  'nextTrack',
  'previousTrack',
] as const;
export type Intent = (typeof INTENTS)[number];

export type Direction = Extract<Intent, 'up' | 'down' | 'left' | 'right'>;

export function isDirection(intent: Intent): intent is Direction {
  return intent === 'up' || intent === 'down' || intent === 'left' || intent === 'right';
}

/** Key codes of one platform. TVs send codes that have no `key` or `code` name, so codes it is. */
export type KeyMap = Readonly<Record<number, Intent>>;
