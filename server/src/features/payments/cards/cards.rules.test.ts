import { DAY_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { codeTroubleOf, expiryOf, isExpired, maskedNumber, resendAfterSec } from './cards.rules.ts';
import { endsCard, failureOfCode, meaningOf } from './charge.rules.ts';

describe('what is kept of a card', () => {
  it.each([
    ['860006******6311', '860006******6311'],
    ['8600 06** **** 6311', '860006******6311'],
    ['8600069195406311', '860006******6311'],
    ['8600069195406311123', '860006*********1123'],
    ['6311', '6311**6311'],
  ])('shows %s as %s', (sent, shown) => {
    expect(maskedNumber(sent)).toBe(shown);
  });

  it.each([
    ['03/99', '03/99'],
    ['0399', '03/99'],
    ['03/2099', '03/99'],
  ])('reads the expiry %s', (sent, shown) => {
    expect(expiryOf(sent)).toBe(shown);
  });

  it('lets a card live to the end of its month, wherever that ends last', () => {
    const end = Date.UTC(2026, 11, 1);
    expect(isExpired('11/26', end - 1)).toBe(false);
    expect(isExpired('11/26', end + DAY_MS - 1)).toBe(false);
    expect(isExpired('11/26', end + DAY_MS)).toBe(true);
    expect(isExpired('12/26', end + DAY_MS)).toBe(false);
    expect(isExpired('', end)).toBe(true);
  });

  it('waits whole seconds for another code', () => {
    expect([60_000, 1, 0, -5].map(resendAfterSec)).toEqual([60, 1, 0, 0]);
  });
});

describe('what the provider says', () => {
  it.each([
    [-31103, 'payments.card_code_invalid'],
    [-31101, 'payments.card_code_expired'],
    [-31102, 'payments.card_code_expired'],
    [-31110, 'payments.card_refused'],
    [-31301, 'payments.card_refused'],
    [-1, 'payments.card_refused'],
  ])('%d of a code is %s', (code, told) => {
    expect(codeTroubleOf(code)).toBe(told);
  });

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
