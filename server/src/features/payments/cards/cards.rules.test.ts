import { DAY_MS } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { cardToCharge, codeTroubleOf, expiryOf, isChargeable, isExpired, maskedNumber, resendAfterSec } from './cards.rules.ts';

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

describe('the card that is charged', () => {
  const now = Date.UTC(2026, 10, 23);
  const card = (id: string, fields: { state?: string; expire?: string; preferred?: boolean } = {}) => ({
    id,
    state: 'active',
    expire: '11/26',
    preferred: false,
    ...fields,
  });

  it('is active and not expired', () => {
    expect(isChargeable(card('a'), now)).toBe(true);
    expect(isChargeable(card('a', { expire: '10/26' }), now)).toBe(false);
    for (const state of ['awaiting_code', 'dead', 'removed']) expect(isChargeable(card('a', { state }), now)).toBe(false);
  });

  it.each([
    ['the preferred one', [card('late'), card('preferred', { preferred: true })], 'preferred'],
    [
      'the latest where the preferred one is expired',
      [card('late'), card('early'), card('gone', { preferred: true, expire: '10/26' })],
      'late',
    ],
    ['the latest that can be', [card('new', { state: 'awaiting_code' }), card('old')], 'old'],
    ['none where none can be', [card('new', { state: 'awaiting_code', preferred: true })], undefined],
    ['none where there is none', [], undefined],
  ])('is %s', (_what, cards, id) => {
    expect(cardToCharge(cards, now)?.id).toBe(id);
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
});
