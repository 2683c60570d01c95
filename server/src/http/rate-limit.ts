import { AppError, type EndpointLimit } from '@app/contracts';
import { MINUTE_MS, SECOND_MS } from '@app/kernel';
import type { Cache } from '../cache/index.ts';

/** Requests a minute, per account where there is one and per address otherwise. */
const PER_MINUTE: Readonly<Record<EndpointLimit, number>> = { read: 3000, write: 600, auth: 300, playback: 3000, poll: 3000 };

export type RateLimiter = (limit: EndpointLimit, who: string) => Promise<void>;

/** Counts a call against its class. @throws AppError `request.rate_limited` with the seconds to wait. */
export function createRateLimiter(cache: Cache): RateLimiter {
  return async (limit, who) => {
    const { count, resetMs } = await cache.increment(`rate:${limit}:${who}`, MINUTE_MS);
    if (count > PER_MINUTE[limit]) throw new AppError('request.rate_limited', { retryAfterSec: Math.ceil(resetMs / SECOND_MS) });
  };
}
