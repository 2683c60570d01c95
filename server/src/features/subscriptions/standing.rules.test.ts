import type { Tier } from '@app/contracts';
import { HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { BASIC, FAMILY, grantOf, holdingsOf, PLANS, PREMIUM } from '../../../test/make-plans.ts';
import { rankIn, standingAt } from './standing.rules.ts';
import type { Holdings, Wish } from './timeline.rules.ts';

const MONTH = 720;
const at = (holdings: Partial<Holdings>, hour: number) => standingAt(PLANS, holdingsOf(holdings), hour * HOUR_MS);
const wish = (kind: Wish['kind'], hour: number, planCode: Tier | null = null): Wish => ({ kind, planCode, atMs: hour * HOUR_MS });
const renewal = { periodEndsMs: MONTH * HOUR_MS, invoiceId: null, attempts: 1, charging: false, givenUpMs: null };
const paid = { grants: [grantOf('premium', 0)] };
const hours = (ms: number | null) => (ms === null ? null : ms / HOUR_MS);

describe('an account', () => {
  it('is free before anything was paid, and again from the end of what was', () => {
    expect(at({}, 5)).toEqual({
      plan: BASIC,
      state: 'free',
      startedMs: null,
      endsMs: null,
      graceEndsMs: null,
      nextPlan: null,
      renewal: null,
    });
    expect(at(paid, MONTH - 1)).toMatchObject({ plan: PREMIUM, state: 'active' });
    expect(at(paid, MONTH)).toMatchObject({ plan: BASIC, state: 'free', startedMs: MONTH * HOUR_MS, endsMs: null });
  });

  it('is active with the plan that it will renew', () => {
    const { startedMs, endsMs, nextPlan, renewal: due } = at({ grants: [grantOf('premium', 2), grantOf('premium', 3)] }, 10);
    expect([hours(startedMs), hours(endsMs), nextPlan]).toEqual([2, 2 + 2 * MONTH, null]);
    expect(due).toEqual({ atMs: endsMs, planCode: 'premium' });
  });

  it('is ending once it was cancelled, with Basic to follow, until that is undone', () => {
    expect(at({ ...paid, wishes: [wish('cancel', 9)] }, 8)).toMatchObject({ state: 'active', nextPlan: null });
    expect(at({ ...paid, wishes: [wish('cancel', 9)] }, 9)).toMatchObject({
      plan: PREMIUM,
      state: 'ending',
      nextPlan: 'basic',
      renewal: null,
    });
    expect(at({ ...paid, wishes: [wish('cancel', 9), wish('resume', 10)] }, 10)).toMatchObject({ state: 'active', nextPlan: null });
  });

  it('names the plan that comes after a downgrade, which is the one to be renewed', () => {
    const holdings = { grants: [grantOf('premium_plus', 0)], wishes: [wish('downgrade', 9, 'premium')] };
    expect(at(holdings, 10)).toMatchObject({
      plan: FAMILY,
      state: 'active',
      nextPlan: 'premium',
      renewal: { atMs: MONTH * HOUR_MS, planCode: 'premium' },
    });
  });

  it('names the plan that is paid for already, even when it was cancelled', () => {
    const holdings = { grants: [grantOf('premium_plus', 0), grantOf('premium', 1)], wishes: [wish('cancel', 9)] };
    expect(at(holdings, 10)).toMatchObject({ plan: FAMILY, state: 'active', nextPlan: 'premium', renewal: null });
    expect(at(holdings, MONTH)).toMatchObject({ plan: PREMIUM, state: 'ending', nextPlan: 'basic' });
  });

  it('keeps its plan in grace, and is free at its last instant', () => {
    const inGrace = { ...paid, renewals: [renewal] };
    expect(at(inGrace, MONTH)).toMatchObject({ plan: PREMIUM, state: 'grace', startedMs: 0, nextPlan: null });
    expect(hours(at(inGrace, MONTH).endsMs)).toBe(MONTH);
    expect(hours(at(inGrace, MONTH + 71).graceEndsMs)).toBe(MONTH + 72);
    expect(at(inGrace, MONTH + 71).renewal).toEqual({ atMs: MONTH * HOUR_MS, planCode: 'premium' });
    expect(at(inGrace, MONTH + 72)).toMatchObject({ plan: BASIC, state: 'free', startedMs: (MONTH + 72) * HOUR_MS });
  });

  it('has the plan of the downgrade in grace, since then', () => {
    const holdings = { grants: [grantOf('premium_plus', 0)], wishes: [wish('downgrade', 9, 'premium')], renewals: [renewal] };
    expect(at(holdings, MONTH)).toMatchObject({ plan: PREMIUM, state: 'grace', startedMs: MONTH * HOUR_MS });
  });

  it('has what was given where that is higher than what was paid', () => {
    const given = (planCode: Tier, endHour: number | null) => [
      { planCode, startsMs: 0, endsMs: endHour === null ? null : endHour * HOUR_MS },
    ];
    expect(at({ ...paid, given: given('premium_plus', null) }, 5)).toMatchObject({
      plan: FAMILY,
      state: 'given',
      endsMs: null,
      renewal: null,
    });
    expect(at({ ...paid, given: given('premium_plus', 9) }, 5)).toMatchObject({ plan: FAMILY, state: 'given', endsMs: 9 * HOUR_MS });
    expect(at({ given: given('premium', 9) }, 5)).toMatchObject({ plan: PREMIUM, state: 'given', endsMs: 9 * HOUR_MS });
    expect(at({ grants: [grantOf('premium_plus', 0)], given: given('premium', 9) }, 5)).toMatchObject({ plan: FAMILY, state: 'active' });
  });
});

describe('ranks', () => {
  it('put plans that are gone below all', () => {
    expect(rankIn([BASIC])('premium')).toBeLessThan(BASIC.rank);
    expect(rankIn(PLANS)('premium')).toBe(PREMIUM.rank);
  });
});
