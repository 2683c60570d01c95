import { describe, expect, it } from '@jest/globals';
import { checkCard, formatCardNumber, formatExpiry } from './card-number.view-model.ts';

const NOW = Date.UTC(2026, 10, 23);

describe('a card as it is typed', () => {
  it('is grouped by four, whatever was pasted', () => {
    expect(['', '8', '86000', '8600-0691 9540.6311', '8600069195406311999'].map(formatCardNumber)).toEqual([
      '',
      '8',
      '8600 0',
      '8600 0691 9540 6311',
      '8600 0691 9540 6311',
    ]);
  });

  it('gets its slash after the month', () => {
    expect(['', '0', '03', '039', '03/99', '03/209', '03 / 2099'].map(formatExpiry)).toEqual([
      '',
      '0',
      '03',
      '03/9',
      '03/99',
      '03/20',
      '03/99',
    ]);
  });

  it('is asked about only when it is whole, and each part is told apart', () => {
    expect(checkCard('8600 0691 9540 6311', '03/99', NOW)).toEqual({
      card: { number: '8600069195406311', expire: '0399' },
      problems: null,
    });
    expect(checkCard('8600 0691 9540 631', '03/99', NOW).problems).toEqual({ number: 'money.cards.invalidNumber', expiry: null });
    for (const expiry of ['', '03/9', '13/99', '00/99'])
      expect(checkCard('8600 0691 9540 6311', expiry, NOW).problems).toEqual({ number: null, expiry: 'money.cards.invalidExpiry' });
  });

  it('works to the end of its month everywhere on earth', () => {
    const expiryAt = (nowMs: number) => checkCard('8600 0691 9540 6311', '11/26', nowMs).problems?.expiry ?? null;
    expect(expiryAt(Date.UTC(2026, 11, 1, 11, 59))).toBeNull();
    expect(expiryAt(Date.UTC(2026, 11, 2))).toBe('money.cards.expired');
    expect(checkCard('8600 0691 9540 6311', '12/25', NOW).problems?.expiry).toBe('money.cards.expired');
  });
});
