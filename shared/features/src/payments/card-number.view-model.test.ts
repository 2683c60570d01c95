import { describe, expect, it } from '@jest/globals';
import { formatCardNumber, formatExpiry, parseCard } from './card-number.view-model.ts';

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
    expect(['', '0', '03', '039', '03/99', '03 / 2099'].map(formatExpiry)).toEqual(['', '0', '03', '03/9', '03/99', '03/20']);
  });

  it('is asked about only when it is whole', () => {
    expect(parseCard('8600 0691 9540 6311', '03/99')).toEqual({ number: '8600069195406311', expire: '0399' });
    for (const [number, expiry] of [
      ['8600 0691 9540 631', '03/99'],
      ['8600 0691 9540 6311', '03/9'],
      ['8600 0691 9540 6311', '13/99'],
      ['8600 0691 9540 6311', '00/99'],
    ] as const)
      expect(parseCard(number, expiry)).toBeNull();
  });
});
