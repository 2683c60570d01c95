import type { OrderKind } from '@app/contracts';
import { DAY_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { isIncluded, mayReleaseAt, ownsAlready, type Purchase, priceFor, refusalOf, saleStateOf, startDays } from './offer.rules.ts';

const T0 = Date.parse('2026-11-23T12:00:00Z');
const at = (ms: number): Date => new Date(T0 + ms);
const title = { accessMode: 'purchase', tier: 'premium', closedCountries: [], releaseAt: null } as const;
const offer = {
  kind: 'buy' as OrderKind,
  priceMinor: 2000,
  memberPriceMinor: null,
  saleFrom: null,
  saleTo: null,
  releaseAt: null,
  startWithinDays: 30,
  closedCountries: [],
  withdrawnAt: null,
};
const preorder = { ...offer, kind: 'preorder' as const, releaseAt: at(DAY_MS) };
const ticket = { ...preorder, kind: 'ticket' as const, startWithinDays: 7 };

describe('an offer', () => {
  it.each([
    ['without a window', offer, title, 0, 'open'],
    ['withdrawn', { ...offer, withdrawnAt: at(0) }, title, 0, 'none'],
    ['of a title that plans alone open', offer, { ...title, accessMode: 'plan' }, 0, 'none'],
    ['of a title that plans open too', offer, { ...title, accessMode: 'plan_or_purchase' }, 0, 'open'],
    ['closed in the country', { ...offer, closedCountries: ['UZ'] }, title, 0, 'abroad'],
    ['of a title closed in the country', offer, { ...title, closedCountries: ['UZ'] }, 0, 'abroad'],
    ['before its window', { ...offer, saleFrom: at(1) }, title, 0, 'closed'],
    ['from its window on', { ...offer, saleFrom: at(0) }, title, 0, 'open'],
    ['in the last moment of its window', { ...offer, saleTo: at(1) }, title, 0, 'open'],
    ['after its window', { ...offer, saleTo: at(0) }, title, 0, 'closed'],
    ['of a film that is not out', offer, { ...title, releaseAt: at(1) }, 0, 'closed'],
    ['of a film that is out', { ...offer, saleFrom: at(-1) }, { ...title, releaseAt: at(0) }, 0, 'open'],
    ['of a film that is out, before its own window', { ...offer, saleFrom: at(1) }, { ...title, releaseAt: at(0) }, 0, 'closed'],
    ['of a film that comes out after its own window began', { ...offer, saleFrom: at(-1) }, { ...title, releaseAt: at(1) }, 0, 'closed'],
    ['ahead, without a date, after its window', { ...preorder, releaseAt: null, saleTo: at(0) }, title, 0, 'closed'],
    ['ahead of the release', preorder, { ...title, releaseAt: at(DAY_MS) }, DAY_MS - 1, 'open'],
    ['at the release', preorder, title, DAY_MS, 'closed'],
    ['ahead, with a window that ends sooner', { ...preorder, saleTo: at(1) }, title, 1, 'closed'],
    ['of an event, for its replay', ticket, title, 8 * DAY_MS - 1, 'open'],
    ['of an event that is over', ticket, title, 8 * DAY_MS, 'closed'],
    ['of an event without a date', { ...ticket, releaseAt: null }, title, 0, 'open'],
  ] as const)('%s', (_what, one, of, ms, state) => {
    expect(saleStateOf(one, of, 'UZ', T0 + ms)).toBe(state);
  });

  it('costs members the lesser price', () => {
    expect(priceFor({ priceMinor: 20, memberPriceMinor: 15 }, 10)).toBe(15);
    expect(priceFor({ priceMinor: 20, memberPriceMinor: 15 }, 0)).toBe(20);
    expect(priceFor({ priceMinor: 20, memberPriceMinor: 25 }, 10)).toBe(20);
    expect(priceFor({ priceMinor: 20, memberPriceMinor: null }, 10)).toBe(20);
  });

  it('may be released anew while the release is ahead, and never once it is out', () => {
    const [before, now, after] = [T0 - 1, T0, T0 + 1];
    // What is kept as it is was never moved.
    expect(mayReleaseAt(before, before, now)).toBe(true);
    expect(mayReleaseAt(after, before, now)).toBe(false);
    expect(mayReleaseAt(after, now, now)).toBe(false);
    expect(mayReleaseAt(now, after, now)).toBe(true);
    expect(mayReleaseAt(after, null, now)).toBe(true);
    expect(mayReleaseAt(now, null, now)).toBe(false);
  });

  it('gives a replay a week at most', () => {
    expect([startDays('ticket', 30), startDays('ticket', 3), startDays('rent', 30)]).toEqual([7, 3, 30]);
  });
});

describe('an order', () => {
  const purchase: Purchase = { kind: 'buy', sale: 'open', held: [], isAuthor: false, isIncluded: false, confirmIncluded: false };

  it.each([
    [{}, null],
    [{ sale: 'none' }, 'orders.offer_not_found'],
    [{ sale: 'closed' }, 'orders.offer_closed'],
    [{ sale: 'abroad' }, 'orders.not_available_in_country'],
    [{ isAuthor: true }, 'orders.owned_already'],
    [{ held: ['preorder'] }, 'orders.owned_already'],
    [{ held: ['rent'] }, null],
    [{ held: ['rent'], kind: 'rent' }, 'orders.owned_already'],
    [{ isIncluded: true }, 'orders.included_in_plan'],
    [{ isIncluded: true, confirmIncluded: true }, null],
    [{ isIncluded: true, confirmIncluded: true, held: ['buy'] }, 'orders.owned_already'],
  ] satisfies [Partial<Purchase>, string | null][])('is refused or not: %j', (fields, code) => {
    expect(refusalOf({ ...purchase, ...fields })).toBe(code);
  });

  it('knows what somebody has already', () => {
    expect(ownsAlready(['buy'], 'rent')).toBe(true);
    expect(ownsAlready(['ticket'], 'ticket')).toBe(true);
    expect(ownsAlready(['ticket'], 'buy')).toBe(false);
  });

  it('is needless where the plan opens the title', () => {
    expect(isIncluded({ accessMode: 'plan_or_purchase', tier: 'premium' }, { tiers: ['basic', 'premium'] })).toBe(true);
    expect(isIncluded({ accessMode: 'purchase', tier: 'premium' }, { tiers: ['basic', 'premium'] })).toBe(false);
    expect(isIncluded({ accessMode: 'plan', tier: 'premium' }, { tiers: ['basic'] })).toBe(false);
  });
});
