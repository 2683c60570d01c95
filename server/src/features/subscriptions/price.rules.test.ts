import { DAY_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveFor, type PlanPrice, priceForNew, priceForSubscriber } from './price.rules.ts';

const price = (id: string, priceMinor: number, announcedDay: number, effectiveDay = announcedDay + 30): PlanPrice => ({
  id,
  planCode: 'premium',
  priceMinor,
  hours: 720,
  announcedMs: announcedDay * DAY_MS,
  effectiveMs: effectiveDay * DAY_MS,
});
const first = price('a', 100, 0, 0);
const dearer = price('b', 150, 50);
const told = { priceId: 'b', effectiveMs: 80 * DAY_MS };
const at = (prices: readonly PlanPrice[], notices: Parameters<typeof priceForSubscriber>[1], sinceDay: number, day: number) =>
  priceForSubscriber(prices, notices, sinceDay * DAY_MS, day * DAY_MS).priceMinor;

describe('a price', () => {
  it('is the latest for who comes now', () => {
    expect(priceForNew([dearer, first])).toBe(dearer);
    expect(priceForNew([price('d', 7, 50), dearer])).toMatchObject({ id: 'd' });
    expect(() => priceForNew([])).toThrow('no price');
    expect(() => priceForSubscriber([], [], 0, 0)).toThrow('no price');
  });

  it('stays what it was for subscribers until the instant that they were told', () => {
    expect([49, 50, 79, 80].map((day) => at([dearer, first], [told], 10, day))).toEqual([100, 100, 100, 150]);
  });

  it('stays for ever where nobody told them', () => {
    expect(at([first, dearer], [], 10, 5000)).toBe(100);
    expect(at([first, dearer], [{ priceId: 'c', effectiveMs: 0 }], 10, 5000)).toBe(100);
  });

  it('is the new one for who came at its announcement or later', () => {
    expect(at([first, dearer], [], 50, 51)).toBe(150);
    expect(at([first, dearer], [], 49, 51)).toBe(100);
    // Of two announced at that instant the later one, also when it is dearer.
    expect(at([price('b2', 150, 50), price('b1', 120, 50), first], [], 50, 51)).toBe(150);
  });

  it('falls at once, and not before it is announced', () => {
    expect(at([first, price('c', 70, 20)], [], 10, 20)).toBe(70);
    expect(at([first, price('c', 70, 20)], [], 10, 19)).toBe(100);
    // As much is not less: it may buy other hours.
    expect(priceForSubscriber([first, price('c', 100, 20)], [], 10 * DAY_MS, 20 * DAY_MS).id).toBe('a');
  });

  it('is the last one that took effect of several', () => {
    const prices = [first, dearer, price('c', 120, 60)];
    expect(at(prices, [told, { priceId: 'c', effectiveMs: 90 * DAY_MS }], 10, 95)).toBe(120);
    expect(at(prices, [told, { priceId: 'c', effectiveMs: 90 * DAY_MS }], 10, 85)).toBe(120);
  });

  it('is the first there is for who subscribed before any was kept', () => {
    expect(at([price('z', 5, 10)], [], 1, 2)).toBe(5);
  });

  it('takes effect thirty days after it was told at the soonest', () => {
    expect(effectiveFor(dearer, 50 * DAY_MS)).toBe(80 * DAY_MS);
    expect(effectiveFor(dearer, 52 * DAY_MS)).toBe(82 * DAY_MS);
    expect(effectiveFor(dearer, 20 * DAY_MS)).toBe(80 * DAY_MS);
  });

  it('never rises for a subscriber without a notice that is due', () => {
    const anyPrices = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 400 })), { maxLength: 8 });
    fc.assert(
      fc.property(anyPrices, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (rows, sinceDay, days) => {
        const prices = [first, ...rows.map(([amount, day], index) => price(`p${index}`, amount, day))];
        expect(at(prices, [], sinceDay, sinceDay + days)).toBeLessThanOrEqual(at(prices, [], sinceDay, sinceDay));
      }),
    );
  });
});
