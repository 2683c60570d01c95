import type { Tier } from '@app/contracts';
import { HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BASIC, FAMILY, grantOf, holdingsOf, PLANS, PREMIUM } from '../../../test/make-plans.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { priceForNew } from './price.rules.ts';
import { choiceOf, priceFor } from './quote.rules.ts';
import { rankIn } from './standing.rules.ts';
import { type Holdings, timeline, type Wish } from './timeline.rules.ts';

const MONTH = 720;
const choose = (holdings: Partial<Holdings>, plan: PlanRecord, hour: number) => {
  const { startsMs, endsMs, ...rest } = choiceOf(
    { plans: PLANS, account: { ...holdingsOf(holdings), notices: [] }, atMs: hour * HOUR_MS },
    { plan, price: priceForNew(plan.prices) },
  );
  return { ...rest, starts: startsMs / HOUR_MS, ends: endsMs === null ? null : endsMs / HOUR_MS };
};
const wish = (kind: Wish['kind'], planCode: Tier | null = null): Wish => ({ kind, planCode, atMs: HOUR_MS });
const renewal = { periodEndsMs: MONTH * HOUR_MS, invoiceId: null, attempts: 1, charging: false, givenUpMs: null };
const premium = { grants: [grantOf('premium', 0)] };
const family = { grants: [grantOf('premium_plus', 0)] };

describe('choosing a plan', () => {
  it('starts it where nothing paid is left', () => {
    const started = { change: 'start', starts: 10, ends: 10 + MONTH, convertedHours: 0 };
    expect(choose({}, PREMIUM, 10)).toEqual(started);
    expect(choose(premium, PREMIUM, MONTH)).toMatchObject({ change: 'start', starts: MONTH });
  });

  it('extends the same plan at its end, also from grace', () => {
    expect(choose(premium, PREMIUM, 10)).toEqual({ change: 'extend', starts: MONTH, ends: 2 * MONTH, convertedHours: 0 });
    expect(choose({ ...premium, renewals: [renewal] }, PREMIUM, MONTH + 10)).toMatchObject({
      change: 'extend',
      starts: MONTH,
      ends: 2 * MONTH,
    });
  });

  it('upgrades at once and says what unused time becomes', () => {
    expect(choose(premium, FAMILY, 240)).toEqual({ change: 'upgrade', starts: 240, ends: 240 + MONTH + 273, convertedHours: 273 });
    expect(choose({ ...premium, renewals: [renewal] }, FAMILY, MONTH + 10)).toMatchObject({
      change: 'upgrade',
      starts: MONTH + 10,
      convertedHours: 0,
    });
  });

  it('downgrades at the end of what is paid, once', () => {
    expect(choose(family, PREMIUM, 10)).toEqual({ change: 'downgrade', starts: MONTH, ends: 2 * MONTH, convertedHours: 0 });
    expect(choose({ ...family, wishes: [wish('downgrade', 'premium')] }, PREMIUM, 10).change).toBe('none');
    expect(choose({ ...family, wishes: [wish('cancel')] }, PREMIUM, 10).change).toBe('downgrade');
    expect(choose({ ...family, renewals: [renewal] }, PREMIUM, MONTH + 10)).toMatchObject({ change: 'start', starts: MONTH + 10 });
  });

  it('of the free plan ends the paid one, once, and means nothing where nothing is paid', () => {
    expect(choose(premium, BASIC, 10)).toEqual({ change: 'downgrade', starts: MONTH, ends: null, convertedHours: 0 });
    expect(choose({ ...premium, wishes: [wish('cancel')] }, BASIC, 10).change).toBe('none');
    expect(choose({ ...family, wishes: [wish('downgrade', 'premium')] }, BASIC, 10).change).toBe('downgrade');
    expect(choose({}, BASIC, 10)).toEqual({ change: 'none', starts: 10, ends: null, convertedHours: 0 });
    expect(choose({ ...premium, renewals: [renewal] }, BASIC, MONTH + 10).change).toBe('none');
  });

  it('means nothing where as much is given for good', () => {
    const given = (planCode: Tier, endsMs: number | null = null, startsMs = 0) => ({ given: [{ planCode, startsMs, endsMs }] });
    expect(choose(given('premium'), PREMIUM, 10).change).toBe('none');
    expect(choose(given('premium'), FAMILY, 10).change).toBe('start');
    expect(choose(given('premium', 40 * HOUR_MS), PREMIUM, 10)).toMatchObject({ change: 'start', starts: 40 });
    expect(choose(given('premium', null, 11 * HOUR_MS), PREMIUM, 10).change).toBe('start');
    expect(choose(given('premium', null, 10 * HOUR_MS), PREMIUM, 10).change).toBe('none');
  });

  it('comes true to the hour when it is paid at once', () => {
    const paidHours = fc.array(fc.tuple(fc.constantFrom<Tier>('premium', 'premium_plus'), fc.integer({ min: 0, max: 3000 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(paidHours, fc.constantFrom(PREMIUM, FAMILY), (paid, plan) => {
        const atHour = 3001;
        const holdings = holdingsOf({ grants: paid.map(([code, hour]) => grantOf(code, hour)) });
        const quoted = choose(holdings, plan, atHour);
        if (quoted.change === 'downgrade' || quoted.change === 'none') return;
        const grant = grantOf(plan.code, atHour);
        const lot = timeline({ ...holdings, grants: [...holdings.grants, grant] }, rankIn(PLANS)).find((one) => one.grant === grant);
        expect([quoted.starts, quoted.ends]).toEqual([(lot?.startMs ?? 0) / HOUR_MS, (lot?.endMs ?? 0) / HOUR_MS]);
        expect((quoted.ends ?? 0) - quoted.starts).toBe(MONTH + quoted.convertedHours);
      }),
    );
  });
});

describe('the price', () => {
  const dearer = {
    ...PREMIUM,
    prices: [
      ...PREMIUM.prices,
      {
        id: 'new',
        planCode: 'premium' as const,
        priceMinor: 9_000_000,
        hours: MONTH,
        announcedMs: 5 * HOUR_MS,
        effectiveMs: 800 * HOUR_MS,
      },
    ],
  };
  const plans = [BASIC, dearer, FAMILY];
  const priceAt = (holdings: Partial<Holdings>, hour: number, notices: Parameters<typeof priceFor>[0]['account']['notices'] = []) =>
    priceFor({ plans, account: { ...holdingsOf(holdings), notices }, atMs: hour * HOUR_MS }, dearer).priceMinor;

  it('is the protected one for who has the plan, and the new one for everybody else', () => {
    expect(priceAt(premium, 10)).toBe(3_990_000);
    expect(priceAt({}, 10)).toBe(9_000_000);
    expect(priceAt(family, 10)).toBe(9_000_000);
    expect(priceAt({ grants: [grantOf('premium', 5)] }, 10)).toBe(9_000_000);
    expect(priceAt(premium, 10, [{ priceId: 'new', effectiveMs: 9 * HOUR_MS }])).toBe(9_000_000);
  });

  it('is protected through grace, and no longer', () => {
    expect(priceAt(premium, MONTH - 1)).toBe(3_990_000);
    expect(priceAt(premium, MONTH)).toBe(9_000_000);
    expect(priceAt({ ...premium, renewals: [renewal] }, MONTH + 71)).toBe(3_990_000);
    expect(priceAt({ ...premium, renewals: [renewal] }, MONTH + 72)).toBe(9_000_000);
  });
});
