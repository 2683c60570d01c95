import { AppError, type EndpointLimit } from '@app/contracts';
import { type Clock, MINUTE_MS, SECOND_MS } from '@app/kernel';
import type { Cache } from '../cache/index.ts';

/** Requests a minute, per account where there is one and per address otherwise. */
const PER_MINUTE: Readonly<Record<EndpointLimit, number>> = { read: 3000, write: 600, auth: 300, playback: 3000, poll: 3000 };
/** Up to this share of its limit a caller is counted in this process alone: ordinary use costs no round trip. */
const QUIET_SHARE = 0.1;
/** Callers counted here at once; beyond them everybody is counted in the shared store. */
const MOST_QUIET = 50_000;

export type RateLimiter = (limit: EndpointLimit, who: string) => Promise<void>;

/** Counts a call against its class. @throws AppError `request.rate_limited` with the seconds to wait. */
export function createRateLimiter({ cache, clock }: { readonly cache: Pick<Cache, 'increment'>; readonly clock: Clock }): RateLimiter {
  let here = new Map<string, number>();
  let hereUntilMs = 0;

  /** The calls that the shared count is to learn of: none while the caller is quiet, then all at once, then one by one. */
  function untold(key: string, quiet: number): number {
    if (clock.now() >= hereUntilMs) {
      here = new Map();
      hereUntilMs = clock.now() + MINUTE_MS;
    }
    const count = (here.get(key) ?? 0) + 1;
    if (count === 1 && here.size >= MOST_QUIET) return 1;
    here.set(key, count);
    if (count <= quiet) return 0;
    return count === quiet + 1 ? count : 1;
  }

  return async (limit, who) => {
    const key = `rate:${limit}:${who}`;
    const calls = untold(key, PER_MINUTE[limit] * QUIET_SHARE);
    if (calls === 0) return;
    const { count, resetMs } = await cache.increment(key, MINUTE_MS, calls);
    if (count > PER_MINUTE[limit]) throw new AppError('request.rate_limited', { retryAfterSec: Math.ceil(resetMs / SECOND_MS) });
  };
}
