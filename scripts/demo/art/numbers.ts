/** Numbers, colours and paths that every scene draws with. Pure: no clock, no `Math.random`. */

/** FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 16777619);
  }
  return value >>> 0;
}

export type Random = (low?: number, high?: number) => number;

/** Mulberry32: the same seed gives the same sequence everywhere. */
export function random(seed: string | number): Random {
  let state = hash(String(seed));
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return low + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low);
  };
}

/** One of a list that is never empty. */
export function pick<T>(list: readonly [T, ...T[]], r: Random): T {
  return list[Math.floor(r(0, list.length))] ?? list[0];
}

/** Rounded to a tenth: SVG text stays short and equal on every engine. */
export const n1 = (value: number): number => +value.toFixed(1);

type Channels = readonly [number, number, number];
const channels = (colour: string): Channels => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels; // three indices in, three out

/** `#rrggbb` between two others; 0 gives the first. */
export function mix(from: string, to: string, share: number): string {
  const goal = channels(to);
  return `#${channels(from)
    .map((value, i) =>
      Math.round(value + ((goal[i] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Three fractions 0–1 for a colour matrix. */
export const fractions = (colour: string): readonly string[] => channels(colour).map((value) => (value / 255).toFixed(2));

/** Smooth one-dimensional value noise, about −2…2 for four octaves. */
export function noise1(r: Random, octaves = 4, gain = 0.5): (x: number) => number {
  const tables = Array.from({ length: octaves }, () => Array.from({ length: 257 }, () => r(-1, 1)));
  return (x) => {
    let sum = 0;
    let amplitude = 1;
    let frequency = 1;
    for (const table of tables) {
      const p = (((x * frequency) % 256) + 256) % 256;
      const i = Math.floor(p);
      const k = p - i;
      const from = table[i] ?? 0;
      sum += amplitude * (from + ((table[i + 1] ?? 0) - from) * k * k * (3 - 2 * k));
      amplitude *= gain;
      frequency *= 2;
    }
    return sum;
  };
}

export type Point = readonly [number, number];

/** Path data of a polyline. */
export const poly = (points: readonly Point[]): string => points.map(([x, y], i) => `${(i ? 'L' : 'M') + n1(x)} ${n1(y)}`).join('');

/** Escapes text for SVG. */
export const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
