/** What a key does in the player. `seek` and `volume` are steps; `jump` is 0–1 of the film. */
export type KeyAction =
  | { readonly kind: 'toggle' | 'fullscreen' | 'mute' | 'subtitles' | 'audio' | 'next' | 'help' | 'close' }
  | { readonly kind: 'seek' | 'volume' | 'rate'; readonly direction: -1 | 1 }
  | { readonly kind: 'jump'; readonly to: number };

/** By `code`, the place on the keyboard: layouts put other letters on it, and half our viewers type Cyrillic. */
const ACTIONS: Readonly<Record<string, KeyAction>> = {
  Space: { kind: 'toggle' },
  KeyK: { kind: 'toggle' },
  KeyJ: { kind: 'seek', direction: -1 },
  KeyL: { kind: 'seek', direction: 1 },
  ArrowLeft: { kind: 'seek', direction: -1 },
  ArrowRight: { kind: 'seek', direction: 1 },
  ArrowUp: { kind: 'volume', direction: 1 },
  ArrowDown: { kind: 'volume', direction: -1 },
  KeyF: { kind: 'fullscreen' },
  KeyM: { kind: 'mute' },
  KeyC: { kind: 'subtitles' },
  KeyA: { kind: 'audio' },
  KeyN: { kind: 'next' },
  Escape: { kind: 'close' },
};

const SHIFTED: Readonly<Record<string, KeyAction>> = {
  Comma: { kind: 'rate', direction: -1 },
  Period: { kind: 'rate', direction: 1 },
  Slash: { kind: 'help' },
};

type KeyPress = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The action of a key press; null for keys that are not the player's. */
export function keyActionOf({ code, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): KeyAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (shiftKey) return SHIFTED[code] ?? null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return { kind: 'jump', to: Number(digit) / 10 };
  return ACTIONS[code] ?? null;
}

export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** The next speed in a direction; the last one stays. */
export function nextRate(rate: number, direction: -1 | 1): number {
  const faster = direction === 1 ? RATES.find((one) => one > rate) : [...RATES].reverse().find((one) => one < rate);
  return faster ?? rate;
}
