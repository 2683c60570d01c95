import type { Tier } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantOf, holdingsOf, PLANS } from '../../../test/make-plans.ts';
import { rankIn, runsOf } from './standing.rules.ts';
import { convertedHours, endOf, type Grant, graceEnd, type Lot, type Renewal, timeline, type Wish, wishAt } from './timeline.rules.ts';

const rankOf = rankIn(PLANS);
const MONTH = 720;
const shape = (lots: readonly Lot[]) =>
  runsOf(lots).map(({ planCode, startsMs, endsMs }) => [planCode, startsMs / HOUR_MS, endsMs / HOUR_MS]);
const of = (...grants: readonly Grant[]) => shape(timeline(holdingsOf({ grants }), rankOf));
const renewalAt = (endHour: number, fields: Partial<Renewal> = {}): Renewal => ({
  periodEndsMs: endHour * HOUR_MS,
  invoiceId: null,
  attempts: 0,
  charging: false,
  givenUpMs: null,
  ...fields,
});
const wish = (kind: Wish['kind'], hour: number, planCode: Tier | null = null): Wish => ({ kind, planCode, atMs: hour * HOUR_MS });

describe('paid time', () => {
  it('begins with the payment and adds up', () => {
    expect(of(grantOf('premium', 10))).toEqual([['premium', 10, 10 + MONTH]]);
    expect(of(grantOf('premium', 10), grantOf('premium', 50))).toEqual([['premium', 10, 10 + 2 * MONTH]]);
    expect(of(grantOf('premium', 0), grantOf('premium', MONTH + 1))).toEqual([
      ['premium', 0, MONTH],
      ['premium', MONTH + 1, 2 * MONTH + 1],
    ]);
  });

  it('becomes hours of the higher plan at once, by what was paid, in whole hours', () => {
    // 480 hours of Premium are left: 480 × 39 900 / 69 900 = 273.99
    expect(of(grantOf('premium', 0), grantOf('premium_plus', 240))).toEqual([
      ['premium', 0, 240],
      ['premium_plus', 240, 240 + MONTH + 273],
    ]);
    // Bought at half price it is worth half.
    expect(of(grantOf('premium', 0, { priceMinor: 1_995_000 }), grantOf('premium_plus', 240))).toEqual([
      ['premium', 0, 240],
      ['premium_plus', 240, 240 + MONTH + 136],
    ]);
  });

  it('of a lower plan waits behind the higher one', () => {
    expect(of(grantOf('premium_plus', 0), grantOf('premium', 100))).toEqual([
      ['premium_plus', 0, MONTH],
      ['premium', MONTH, 2 * MONTH],
    ]);
  });

  it('waits for the end of what was given and is worth as much, and not for what is worth less or has no end', () => {
    const grants = [grantOf('premium', 10)];
    const given = (planCode: Tier, endHour: number | null) => [
      { planCode, startsMs: 0, endsMs: endHour === null ? null : endHour * HOUR_MS },
    ];
    const starts = (one: ReturnType<typeof given>) => shape(timeline(holdingsOf({ grants, given: one }), rankOf))[0]?.[1];
    expect(starts(given('premium', 40))).toBe(40);
    expect(starts(given('premium_plus', 40))).toBe(40);
    expect(starts(given('premium', 10))).toBe(10);
    expect(starts(given('premium_plus', null))).toBe(10);
    const upgrade = [grantOf('premium_plus', 10)];
    expect(shape(timeline(holdingsOf({ grants: upgrade, given: given('premium', 40) }), rankOf))[0]?.[1]).toBe(10);
    const later = [{ planCode: 'premium' as const, startsMs: 11 * HOUR_MS, endsMs: 40 * HOUR_MS }];
    expect(shape(timeline(holdingsOf({ grants, given: later }), rankOf))[0]?.[1]).toBe(10);
    const sameInstant = [{ planCode: 'premium' as const, startsMs: 10 * HOUR_MS, endsMs: 40 * HOUR_MS }];
    expect(starts(sameInstant)).toBe(40);
    // What ends at that very instant does not hide what goes on.
    expect(starts([...given('premium', 10), ...given('premium', 40)])).toBe(40);
  });

  it('that renews begins where the other ended, less what grace has not been enjoyed', () => {
    const first = grantOf('premium', 0);
    const renewed = (hour: number, renewal: Partial<Renewal>, wishes: readonly Wish[] = []) => {
      const grants = [first, grantOf('premium', hour, { renewsMs: MONTH * HOUR_MS })];
      return shape(timeline(holdingsOf({ grants, wishes, renewals: [renewalAt(MONTH, renewal)] }), rankOf)).at(-1);
    };
    expect(renewed(MONTH - 24, {})).toEqual(['premium', 0, 2 * MONTH]);
    expect(renewed(MONTH + 30, {})).toEqual(['premium', 0, 2 * MONTH]);
    // Found out two hours after grace: these two hours nobody had, so nobody pays for them.
    expect(renewed(MONTH + 74, {})).toEqual(['premium', MONTH + 2, 2 * MONTH + 2]);
    // Grace was ended after a day.
    expect(renewed(MONTH + 30, {}, [wish('cancel', MONTH + 24)])).toEqual(['premium', MONTH + 6, 2 * MONTH + 6]);
    expect(renewed(MONTH + 30, { givenUpMs: (MONTH + 10) * HOUR_MS })).toEqual(['premium', MONTH + 20, 2 * MONTH + 20]);
  });

  it('bought by hand in grace takes the days of grace in, unless it is another plan or grace is over', () => {
    const bought = (hour: number, planCode: Tier = 'premium') =>
      shape(timeline(holdingsOf({ grants: [grantOf('premium', 0), grantOf(planCode, hour)], renewals: [renewalAt(MONTH)] }), rankOf)).at(
        -1,
      );
    expect(bought(MONTH + 71)).toEqual(['premium', 0, 2 * MONTH]);
    expect(bought(MONTH + 72)).toEqual(['premium', MONTH + 72, 2 * MONTH + 72]);
    expect(bought(MONTH + 71, 'premium_plus')).toEqual(['premium_plus', MONTH + 71, 2 * MONTH + 71]);
  });

  it('does not depend on the order of rows, nor on which of two payments of one instant is listed first', () => {
    const [a, b, c] = [grantOf('premium', 0), grantOf('premium_plus', 9), grantOf('premium', 9)];
    expect(of(c, b, a)).toEqual(of(a, b, c));
    const [first, second] = [grantOf('premium', 9), grantOf('premium', 9)];
    const ids = timeline(holdingsOf({ grants: [second, first] }), rankOf).map(({ grant }) => grant.id);
    expect(ids).toEqual([first.id, second.id]);
  });

  it('that is paid for at the very end of the other goes on from it, without a stretch of no length', () => {
    const lots = timeline(holdingsOf({ grants: [grantOf('premium', 0), grantOf('premium', MONTH)] }), rankOf);
    expect(lots.map(({ startMs, endMs }) => [startMs / HOUR_MS, endMs / HOUR_MS])).toEqual([
      [0, MONTH],
      [MONTH, 2 * MONTH],
    ]);
  });
});

describe('the end of paid time', () => {
  it('is that of the last stretch, and none before the first payment', () => {
    expect(endOf([])).toBeNull();
    const lots = timeline(holdingsOf({ grants: [grantOf('premium_plus', 0), grantOf('premium', 1)] }), rankOf);
    expect(endOf(lots)).toBe(2 * MONTH * HOUR_MS);
  });
});

describe('grace', () => {
  const grants = [grantOf('premium', 0)];
  const endMs = MONTH * HOUR_MS;
  const grace = (renewals: readonly Renewal[], wishes: readonly Wish[] = []) =>
    (graceEnd({ grants, wishes, renewals }, endMs) - endMs) / HOUR_MS;

  it('is three days while a renewal is tried, and none without one', () => {
    expect(grace([renewalAt(MONTH)])).toBe(72);
    expect(grace([renewalAt(MONTH - 1)])).toBe(0);
  });

  it('ends when the renewal is given up or the person ends it', () => {
    expect(grace([renewalAt(MONTH, { givenUpMs: endMs + 5 * HOUR_MS })])).toBe(5);
    expect(grace([renewalAt(MONTH, { givenUpMs: endMs - 5 * HOUR_MS })])).toBe(0);
    expect(grace([renewalAt(MONTH)], [wish('cancel', MONTH + 4)])).toBe(4);
    expect(grace([renewalAt(MONTH)], [wish('cancel', 4)])).toBe(0);
    expect(grace([renewalAt(MONTH)], [wish('cancel', 4), wish('resume', 5)])).toBe(72);
    expect(grace([renewalAt(MONTH)], [wish('cancel', MONTH), wish('resume', MONTH)])).toBe(72);
  });
});

describe('a wish', () => {
  const bought = (hour: number) => grantOf('premium', hour);
  const card = (hour: number) => grantOf('premium', hour, { renewsMs: 1 });
  const kindAt = (wishes: readonly Wish[], grants: readonly Grant[], hour = 100) =>
    wishAt({ wishes, grants }, hour * HOUR_MS)?.kind ?? null;

  it('holds from its instant on until another is made', () => {
    expect(kindAt([wish('cancel', 50)], [], 49)).toBeNull();
    expect(kindAt([wish('cancel', 50)], [], 50)).toBe('cancel');
    expect(kindAt([wish('resume', 60), wish('cancel', 50)], [])).toBeNull();
    expect(kindAt([wish('downgrade', 60, 'premium'), wish('cancel', 50)], [])).toBe('downgrade');
  });

  it('is over with what is bought by hand; a renewal on its way does not undo a cancellation', () => {
    expect(kindAt([wish('cancel', 50)], [bought(60)])).toBeNull();
    expect(kindAt([wish('cancel', 50)], [bought(50)])).toBe('cancel');
    expect(kindAt([wish('cancel', 50)], [bought(101)])).toBe('cancel');
    expect(kindAt([wish('cancel', 50)], [bought(100)])).toBeNull();
    expect(kindAt([wish('cancel', 50)], [card(60)])).toBe('cancel');
    expect(kindAt([wish('downgrade', 50, 'premium')], [card(60)])).toBeNull();
  });
});

const anyGrant = fc
  .record({
    planCode: fc.constantFrom<Tier>('premium', 'premium_plus'),
    paidMs: fc.integer({ min: 0, max: 200 * DAY_MS }),
    hours: fc.integer({ min: 1, max: 2000 }),
    // From 1,000 to ten million soʻm; at a tiyin a month hours would outgrow what a number of milliseconds holds.
    priceMinor: fc.integer({ min: 100_000, max: 10_000_000_00 }),
    isRenewal: fc.boolean(),
  })
  .map(({ planCode, paidMs, hours, priceMinor, isRenewal }) =>
    grantOf(planCode, 0, { paidMs, hours, priceMinor, renewsMs: isRenewal ? 0 : null }),
  );
const anyGrants = fc.array(anyGrant, { maxLength: 12 });
const anyWishes = fc.array(
  fc.record({ kind: fc.constantFrom('cancel', 'resume'), planCode: fc.constant(null), atMs: fc.integer({ min: 0, max: 200 * DAY_MS }) }),
  { maxLength: 4 },
);
/** Renewals are of ends: those that come about when some payment is the last. */
const renewalsOf = (grants: readonly Grant[], chosen: readonly boolean[]): Renewal[] => {
  const ordered = [...grants].sort((a, b) => a.paidMs - b.paidMs);
  return ordered.flatMap((_, index) => {
    const end = timeline(holdingsOf({ grants: ordered.slice(0, index + 1) }), rankOf).at(-1)?.endMs;
    return chosen[index] === true && end !== undefined ? [renewalAt(end / HOUR_MS)] : [];
  });
};
const anyHoldings = fc
  .tuple(anyGrants, anyWishes, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([grants, wishes, chosen]) => holdingsOf({ grants, wishes, renewals: renewalsOf(grants, chosen) }));
/** Worth of lots in minor units, to the precision of doubles. */
const worthOf = (lots: readonly Lot[]) =>
  lots.reduce((sum, { grant, startMs, endMs }) => sum + ((endMs - startMs) / HOUR_MS) * (grant.priceMinor / grant.hours), 0);

describe('whatever is paid in whatever order', () => {
  it('is never two plans at once, and never a stretch of no length', () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const lots = timeline(holdings, rankOf);
        for (const [index, lot] of lots.entries()) {
          expect(lot.endMs).toBeGreaterThan(lot.startMs);
          const next = lots[index + 1];
          if (next !== undefined) expect(next.startMs).toBeGreaterThanOrEqual(lot.endMs);
        }
      }),
    );
  });

  it('of one plan adds up to the hour: none is lost and none is gained', () => {
    fc.assert(
      fc.property(anyHoldings, (holdings) => {
        const grants = holdings.grants.map((grant) => ({ ...grant, planCode: 'premium' as const }));
        const lots = timeline({ ...holdings, grants }, rankOf);
        const hours = lots.reduce((sum, { startMs, endMs }) => sum + (endMs - startMs), 0) / HOUR_MS;
        expect(hours).toBe(grants.reduce((sum, grant) => sum + grant.hours, 0));
      }),
    );
  });

  it('is worth what was paid, but for less than an hour at each upgrade', () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const paid = grants.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
        const worth = worthOf(timeline(holdingsOf({ grants }), rankOf));
        const hourAtMost = grants.reduce((sum, grant) => sum + (grant.planCode === 'premium_plus' ? grant.priceMinor / grant.hours : 0), 0);
        expect(worth).toBeLessThanOrEqual(paid * (1 + 1e-9));
        expect(worth).toBeGreaterThanOrEqual((paid - hourAtMost) * (1 - 1e-9));
      }),
    );
  });

  it('changes nothing that has been, and takes the highest plan first', () => {
    fc.assert(
      fc.property(anyGrants, anyGrant, (grants, grant) => {
        const before = holdingsOf({ grants: grants.filter(({ paidMs }) => paidMs < grant.paidMs) });
        const after = timeline({ ...before, grants: [...before.grants, grant] }, rankOf);
        const upTo = (lots: readonly Lot[]) =>
          shape(lots.flatMap((lot) => (lot.startMs < grant.paidMs ? [{ ...lot, endMs: Math.min(lot.endMs, grant.paidMs) }] : [])));
        expect(upTo(after)).toEqual(upTo(timeline(before, rankOf)));
        const ahead = after.filter(({ startMs }) => startMs >= grant.paidMs).map((lot) => rankOf(lot.grant.planCode));
        expect(ahead).toEqual([...ahead].sort((a, b) => b - a));
      }),
    );
  });

  it('never leaves somebody who paid with a lower plan, nor with less time of a plan as high', () => {
    fc.assert(
      fc.property(anyGrants, anyGrant, fc.integer({ min: 0, max: 400 * DAY_MS }), (grants, grant, laterMs) => {
        const before = holdingsOf({ grants: grants.filter(({ paidMs }) => paidMs < grant.paidMs) });
        const rankAt = (lots: readonly Lot[], atMs: number) =>
          Math.max(0, ...lots.filter(({ startMs, endMs }) => startMs <= atMs && atMs < endMs).map((lot) => rankOf(lot.grant.planCode)));
        const [there, here] = [timeline(before, rankOf), timeline({ ...before, grants: [...before.grants, grant] }, rankOf)];
        const atMs = grant.paidMs + laterMs;
        // An upgrade may end sooner than the lower plan would have: its hours cost more.
        const isUpgrade = there.some(({ endMs, grant: { planCode } }) => endMs > grant.paidMs && rankOf(planCode) < rankOf(grant.planCode));
        if (!isUpgrade) expect(rankAt(here, atMs)).toBeGreaterThanOrEqual(rankAt(there, atMs));
        expect(rankAt(here, grant.paidMs)).toBeGreaterThanOrEqual(rankOf(grant.planCode));
      }),
    );
  });
});

describe('the conversion', () => {
  it('is exact where doubles are not', () => {
    const huge = grantOf('premium', 0, { priceMinor: 9_007_199_254_740_991, hours: 3 });
    const lot = { grant: huge, startMs: 0, endMs: 3 * HOUR_MS };
    expect(convertedHours([lot], { hours: 1, priceMinor: 9_007_199_254_740_991 })).toBe(1);
    expect(convertedHours([{ ...lot, endMs: 3 * HOUR_MS - 1 }], { hours: 1, priceMinor: 9_007_199_254_740_991 })).toBe(0);
    expect(convertedHours([], huge)).toBe(0);
  });
});
