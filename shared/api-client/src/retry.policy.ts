import type { ApiError } from './api-error.ts';

/** Tries in all, the first one included. */
export const MAX_ATTEMPTS = 4;
const BASE_DELAY_MS = 300;
const MAX_DELAY_MS = 4000;
/** A longer wish is handed to the caller instead: a screen that hangs silently is worse than an error with a time on it. */
const MAX_RETRY_AFTER_SEC = 10;

const TRANSIENT_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Milliseconds to wait before attempt `attempt + 1`, or null to give up. `attempt` counts from 1; `random` is 0–1. */
export function retryDelayMs(error: ApiError, attempt: number, random: number): number | null {
  if (attempt >= MAX_ATTEMPTS) return null;
  const isTransient = error.code === 'network.unreachable' || error.code === 'network.timeout' || TRANSIENT_STATUS.has(error.status);
  if (!isTransient) return null;
  if (error.retryAfterSec !== null) return error.retryAfterSec <= MAX_RETRY_AFTER_SEC ? error.retryAfterSec * 1000 : null;
  const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1));
  // Half fixed, half random: clients that failed together do not come back together.
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
