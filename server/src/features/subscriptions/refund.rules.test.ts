import { HOUR_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { grantOf, holdingsOf, PLANS } from '../../../test/make-plans.ts';
import { isUsedUp } from './refund.rules.ts';
import { rankIn } from './standing.rules.ts';

const MONTH = 720;

describe('a refund', () => {
  const [first, second] = [grantOf('premium', 0), grantOf('premium_plus', 240)];
  const used = (of: typeof first, hour: number) =>
    isUsedUp(holdingsOf({ grants: [first, second] }), of.invoiceId, rankIn(PLANS), hour * HOUR_MS);

  it('is possible while it takes something away, converted time included', () => {
    expect([used(second, 300), used(first, 300)]).toEqual([false, false]);
    expect([used(second, 240 + MONTH + 272), used(second, 240 + MONTH + 273)]).toEqual([false, true]);
    expect(used(grantOf('premium', 0), 300)).toBe(true);
  });
});
