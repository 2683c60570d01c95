import type { OrderId, TitleId } from '@app/kernel';
import { DAY_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { rightsOf, rightTo } from './right.rules.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
// The brands are the compiler's only.
const [film, other] = ['film', 'other'] as unknown as readonly [TitleId, TitleId];
const order = (id: string, fields: Partial<Parameters<typeof rightsOf>[0][number]> = {}) => ({
  id: id as OrderId,
  titleId: film,
  kind: 'rent' as const,
  releaseAt: null,
  startWithinDays: 30,
  finishWithinHours: 48,
  paidAt: new Date(NOW),
  startedAt: null,
  ...fields,
});

describe('what an order opens', () => {
  it('is its title in its windows, and nothing until it is paid', () => {
    const endsMs = NOW + 30 * DAY_MS;
    expect(rightsOf([order('a'), order('unpaid', { paidAt: null })])).toEqual([
      { orderId: 'a', titleId: film, kind: 'rent', opensMs: NOW, startBeforeMs: endsMs, finishBeforeMs: null, endsMs },
    ]);
  });

  it('is no other title', () => {
    const rights = rightsOf([order('a', { kind: 'buy', titleId: other }), order('b')]);
    expect([film, other].map((titleId) => rightTo(titleId, rights, NOW)?.orderId)).toEqual(['b', 'a']);
    expect(rightTo(film, rightsOf([order('a', { titleId: other })]), NOW)).toBeNull();
  });

  it('is the title by the best of several orders, as long as one is not over', () => {
    const rights = rightsOf([order('rented'), order('bought', { kind: 'buy' })]);
    expect(rightTo(film, rights, NOW)?.orderId).toBe('bought');
    expect(rightTo(film, rightsOf([order('rented')]), NOW + 30 * DAY_MS)).toBeNull();
  });
});
