import { describe, expect, it } from '@jest/globals';
import { endsCard, failureOfCode, meaningOf } from './charge.rules.ts';

describe('what the provider says', () => {
  it.each([
    [-31303, 'insufficient_funds', 'insufficient_funds'],
    [-31630, 'insufficient_funds', 'insufficient_funds'],
    [-31300, 'card_blocked', 'card_expired'],
    [-31301, 'card_blocked', 'card_expired'],
    [-31110, 'card_no_sms', 'card_no_sms'],
    [-31001, 'provider_unavailable', 'provider_unavailable'],
    [-31002, 'provider_unavailable', 'provider_unavailable'],
    [-31302, 'provider_unavailable', 'provider_unavailable'],
    [-31099, 'declined', 'declined'],
    [12345, 'declined', 'declined'],
  ])('%d of a charge is %s, and %s when the card is expired', (code, fresh, expired) => {
    expect(failureOfCode(code, { isExpired: false })).toBe(fresh);
    expect(failureOfCode(code, { isExpired: true })).toBe(expired);
  });

  it('ends a card whose token is unknown or whose time is over, and no other', () => {
    expect([-31400, -32500, -31303].map((code) => endsCard(code, { isExpired: false }))).toEqual([true, true, false]);
    expect(endsCard(-31303, { isExpired: true })).toBe(true);
  });

  it.each([
    [0, 'unpaid'],
    [1, 'open'],
    [2, 'open'],
    [3, 'open'],
    [4, 'paid'],
    [5, 'open'],
    [20, 'open'],
    [21, 'open'],
    [30, 'open'],
    [50, 'cancelled'],
  ])('state %d of a receipt is %s', (state, meaning) => {
    expect(meaningOf(state)).toBe(meaning);
  });
});
