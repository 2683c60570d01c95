import { random } from '../art/numbers.ts';

export const FRAMES_PER_SEC = 24;
const SHOT_SEC = 7;

/** One camera move: a window that glides over the enlarged backdrop, a whole pixel a frame at most, since half pixels would shimmer. */
export type Shot = {
  readonly frames: number;
  /** Size of the enlarged backdrop. */
  readonly width: number;
  readonly height: number;
  readonly fromX: number;
  readonly fromY: number;
  /** Pixels a frame. */
  readonly stepX: -1 | 0 | 1;
  readonly stepY: -1 | 0 | 1;
};

const ZOOMS = [1.3, 1.9, 1.5, 2.3, 1.4, 1.7] as const;
const MOVES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [0, 1],
] as const;

/** Backdrops have their subject at 70 % of the width; close shots look there. */
const FOCUS = { x: 0.7, y: 0.5 } as const;

const clamp = (value: number, low: number, high: number): number => Math.round(Math.min(Math.max(value, low), Math.max(low, high)));

/** Start of a move of `travel` pixels that passes over `centre` half-way and stays inside. */
function startOf(step: -1 | 0 | 1, travel: number, centre: number, window: number, whole: number): number {
  const middle = centre - window / 2 - (step * travel) / 2;
  return clamp(middle, step < 0 ? travel : 0, whole - window - (step > 0 ? travel : 0));
}

/** Cuts a film of a length into moves; the same seed gives the same film. */
export function planShots(seconds: number, [width, height]: readonly [number, number], seed: string): readonly Shot[] {
  const r = random(seed);
  const total = Math.round(seconds * FRAMES_PER_SEC);
  const count = Math.max(2, Math.round(seconds / SHOT_SEC));
  const offset = Math.floor(r(0, MOVES.length));
  return Array.from({ length: count }, (_, i) => {
    const frames = Math.floor((total * (i + 1)) / count) - Math.floor((total * i) / count);
    const zoom = ZOOMS[(i + offset) % ZOOMS.length] ?? ZOOMS[0];
    const [stepX, stepY] = MOVES[(i * 5 + offset) % MOVES.length] ?? MOVES[0];
    const even = (value: number): number => 2 * Math.round(value / 2);
    const whole = { width: even(Math.max(width * zoom, width + frames + 2)), height: even(Math.max(height * zoom, height + frames + 2)) };
    const centre = { x: whole.width * (FOCUS.x + r(-0.16, 0.06)), y: whole.height * (FOCUS.y + r(-0.08, 0.08)) };
    const fromX = startOf(stepX, frames, centre.x, width, whole.width);
    const fromY = startOf(stepY, frames, centre.y, height, whole.height);
    return { frames, ...whole, fromX, fromY, stepX, stepY };
  });
}
