import type { EngineFailure } from '../engine.ts';

/** The path's signature no longer opens the file: asking again is useless. */
export function isRefusal(status: number): boolean {
  return status === 401 || status === 403 || status === 410;
}

/** No answer, or one that may be different in a moment (a segment that is still being encoded is a 404). */
export function isUnreachable(status: number): boolean {
  return status === 0 || status === 404 || status === 429 || status >= 500;
}

/** dash.js's codes (MediaPlayerErrors) and, below 10, those of the media element (HTML §4.8.11.1). */
const FAILURES: Readonly<Record<number, EngineFailure>> = {
  3: 'decode',
  4: 'unsupported',
  10: 'manifest',
  11: 'manifest',
  20: 'decode',
  23: 'unsupported',
  31: 'manifest',
  32: 'unsupported',
  34: 'manifest',
  35: 'unsupported',
};

/** What a dash.js error means for the viewer; null for those it gets over by itself. */
export function failureOf(error: unknown): EngineFailure | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : Number.NaN;
  return FAILURES[code] ?? null;
}
