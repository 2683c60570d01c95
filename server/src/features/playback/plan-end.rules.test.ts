import { MINUTE_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { PLAN_LOOK_MS, planEndMs, sessionOverMs } from './plan-end.rules.ts';

describe('the end of a plan', () => {
  const held = { rank: 10, planEndsMs: null };

  it('ends what began under it within a quarter of an hour, however late a heartbeat sees it', () => {
    const endsMs = planEndMs(held, 9, 1000) ?? Number.NaN;
    expect(endsMs).toBeGreaterThan(1000 + 10 * MINUTE_MS);
    expect(endsMs + PLAN_LOOK_MS + MINUTE_MS).toBeLessThanOrEqual(1000 + 15 * MINUTE_MS);
  });

  it('is told once and put off by nothing but the plan itself, or a higher one', () => {
    expect(planEndMs({ ...held, planEndsMs: 5 }, 0, 1000)).toBe(5);
    expect(planEndMs({ ...held, planEndsMs: 5 }, 10, 1000)).toBeNull();
    expect(planEndMs({ ...held, planEndsMs: 5 }, 20, 1000)).toBeNull();
  });

  it('is nothing to what was bought', () => {
    expect(planEndMs({ rank: null, planEndsMs: null }, 0, 1000)).toBeNull();
  });

  it('comes before the end of the session or not at all', () => {
    expect([null, 4, 6].map((planEndsMs) => sessionOverMs({ expiresMs: 5, planEndsMs }))).toEqual([5, 4, 5]);
  });
});
