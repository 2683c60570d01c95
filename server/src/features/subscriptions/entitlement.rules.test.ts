import { TIERS, type Tier } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BASIC, FAMILY, PREMIUM } from '../../../test/make-plans.ts';
import { cheapestForHeight, cheapestForTier, effectivePlan, lowestPlanSince, type PlanPeriod } from './entitlement.rules.ts';

const [basic, premium, family] = [BASIC, PREMIUM, FAMILY];
const plans = [family, basic, premium];

const period = fc
  .record({
    planCode: fc.constantFrom<Tier>('premium', 'premium_plus'),
    startsMs: fc.integer({ min: 0, max: 1000 }),
    lengthMs: fc.option(fc.integer({ min: 0, max: 1000 })),
  })
  .map(({ planCode, startsMs, lengthMs }): PlanPeriod => ({ planCode, startsMs, endsMs: lengthMs === null ? null : startsMs + lengthMs }));
const covers = ({ startsMs, endsMs }: PlanPeriod, at: number) => startsMs <= at && (endsMs === null || at < endsMs);

describe('effectivePlan', () => {
  it('is the lowest plan without a period', () => {
    expect(effectivePlan(plans, [], 5)).toEqual({ plan: basic, period: null });
    // Everybody has it: nobody has it for a time.
    expect(effectivePlan(plans, [{ planCode: 'basic', startsMs: 0, endsMs: 9 }], 5)).toEqual({ plan: basic, period: null });
  });

  it('is nothing at all where there are no plans', () => {
    expect(() => effectivePlan([], [], 5)).toThrow('no plans');
  });

  it('begins with the first instant of a period and is over at its last', () => {
    const periods: PlanPeriod[] = [{ planCode: 'premium', startsMs: 10, endsMs: 20 }];
    expect([9, 10, 19, 20].map((at) => effectivePlan(plans, periods, at).plan.code)).toEqual(['basic', 'premium', 'premium', 'basic']);
  });

  it('is the highest of the plans whose periods run, and no other', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), fc.integer({ min: -10, max: 2100 }), (periods, at) => {
        const running = periods.filter((one) => covers(one, at));
        const ranks = running.map(({ planCode }) => plans.find(({ code }) => code === planCode)?.rank ?? 0);
        const result = effectivePlan(plans, periods, at);
        expect(result.plan.rank).toBe(Math.max(0, ...ranks));
        if (result.period === null) expect(running).toEqual([]);
        else expect(covers(result.period, at) && result.period.planCode === result.plan.code).toBe(true);
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), fc.integer({ min: 0, max: 2000 }), (periods, at) => {
        const there = effectivePlan(plans, periods, at);
        const back = effectivePlan([...plans].reverse(), [...periods].reverse(), at);
        expect([back.plan.code, back.period?.endsMs]).toEqual([there.plan.code, there.period?.endsMs]);
      }),
    );
  });

  it('ignores a period of a plan that is gone', () => {
    expect(effectivePlan([basic, premium], [{ planCode: 'premium_plus', startsMs: 0, endsMs: null }], 5).plan).toBe(basic);
  });
});

describe('lowestPlanSince', () => {
  it('is the end of the last period that is over', () => {
    expect(lowestPlanSince([], 100)).toBeNull();
    expect(
      lowestPlanSince(
        [
          { planCode: 'premium', startsMs: 0, endsMs: 50 },
          { planCode: 'premium', startsMs: 60, endsMs: 90 },
        ],
        100,
      ),
    ).toBe(90);
    expect(lowestPlanSince([{ planCode: 'premium', startsMs: 0, endsMs: null }], 100)).toBeNull();
    expect([99, 100].map((at) => lowestPlanSince([{ planCode: 'premium', startsMs: 0, endsMs: 100 }], at))).toEqual([null, 100]);
  });
});

describe('the cheapest sufficient plan', () => {
  it('follows the tier', () => {
    expect(TIERS.map((tier) => cheapestForTier(plans, tier)?.code)).toEqual(['basic', 'premium', 'premium_plus']);
    expect(cheapestForTier([basic], 'premium')).toBeNull();
  });

  it('is the cheapest, and of those that cost the same the lowest', () => {
    const onSale = { ...family, price: { ...family.price, amount: premium.price.amount - 1 } };
    expect(cheapestForTier([premium, onSale, basic], 'premium')).toBe(onSale);
    const alike = { ...family, price: premium.price };
    for (const listed of [
      [alike, premium],
      [premium, alike],
    ])
      expect(cheapestForTier(listed, 'premium')).toBe(premium);
  });

  it('shows exactly its own height too', () => {
    expect([720, 721, 1080, 1081].map((height) => cheapestForHeight(plans, height)?.code)).toEqual([
      'basic',
      'premium',
      'premium',
      'premium_plus',
    ]);
  });

  it('shows the height and no cheaper one does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4320 }), (height) => {
        const found = cheapestForHeight(plans, height);
        const enough = plans.filter(({ entitlements }) => entitlements.maxHeight >= height);
        if (found === null) expect(enough).toEqual([]);
        else expect(Math.min(...enough.map(({ price }) => price.amount))).toBe(found.price.amount);
      }),
    );
  });
});
