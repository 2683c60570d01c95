import { MINUTE_MS } from '@app/kernel';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createMemoryCache } from '../cache/memory-cache.ts';
import { createRateLimiter, type RateLimiter } from './rate-limit.ts';

describe('the rate limiter', () => {
  let nowMs = 0;
  let asked = 0;
  const clock = { now: () => nowMs };
  let cache = createMemoryCache(clock.now);
  /** A process of the fleet: they share the counts and nothing else. */
  const startProcess = (): RateLimiter =>
    createRateLimiter({
      clock,
      cache: {
        increment: (...call) => {
          asked += 1;
          return cache.increment(...call);
        },
      },
    });
  /** How many of so many calls are let through. */
  async function call(limit: RateLimiter, calls: number, who = 'somebody'): Promise<number> {
    let passed = 0;
    for (let index = 0; index < calls; index += 1)
      await limit('auth', who).then(
        () => {
          passed += 1;
        },
        (error: { code: string }) => expect(error.code).toBe('request.rate_limited'),
      );
    return passed;
  }

  beforeEach(() => {
    nowMs = 1_000_000;
    asked = 0;
    cache = createMemoryCache(clock.now);
  });

  it('lets exactly the limit through, whatever was counted where', async () => {
    expect(await call(startProcess(), 400)).toBe(300);
  });

  it('asks the shared count only about callers who are busy', async () => {
    const limit = startProcess();
    for (let person = 0; person < 50; person += 1) await call(limit, 30, `person ${person}`);
    expect(asked).toBe(0);
    await call(limit, 1, 'person 7');
    expect(asked).toBe(1);
  });

  it('counts a caller of several processes once', async () => {
    const fleet = [startProcess(), startProcess(), startProcess()];
    let passed = 0;
    for (let round = 0; round < 200; round += 1) for (const limit of fleet) passed += await call(limit, 1);
    expect(passed).toBe(300);
  });

  it('begins anew after a minute, and tells nobody of another', async () => {
    const limit = startProcess();
    await call(limit, 301);
    expect(await call(limit, 1)).toBe(0);
    expect(await call(limit, 1, 'somebody else')).toBe(1);
    nowMs += MINUTE_MS;
    expect(await call(limit, 400)).toBe(300);
  });
});
