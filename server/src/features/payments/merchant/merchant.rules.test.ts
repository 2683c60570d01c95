import { describe, expect, it } from '@jest/globals';
import {
  failureOf,
  fiscalDetail,
  freshSince,
  isOverdue,
  orderIdOf,
  receiptUrlOf,
  refusalOf,
  repeatOf,
  TRANSACTION_LIFE_MS,
} from './merchant.rules.ts';

const now = 1_795_000_000_000;
const invoice = { state: 'awaiting_payment', expiresAt: new Date(now + 1), amountMinor: 500 } as const;
const asked = { amountMinor: 500, isHeld: false, now };

describe('the 12 hours of a transaction', () => {
  it('are 43,200,000 ms from the time of Payme, the last one included', () => {
    expect(TRANSACTION_LIFE_MS).toBe(43_200_000);
    for (const age of [0, 43_199_999, 43_200_000]) expect(isOverdue({ paymeTime: now - age }, now)).toBe(false);
    expect(isOverdue({ paymeTime: now - 43_200_001 }, now)).toBe(true);
    expect(isOverdue({ paymeTime: freshSince(now) }, now)).toBe(false);
    expect(isOverdue({ paymeTime: freshSince(now) - 1 }, now)).toBe(true);
  });
});

describe('why an invoice cannot be paid', () => {
  it.each([
    ['no_invoice', null, asked],
    ['invoice_paid', { ...invoice, state: 'paid' }, asked],
    ['invoice_paid', { ...invoice, state: 'refunding' }, { ...asked, isHeld: true }],
    ['invoice_closed', { ...invoice, state: 'refunded' }, asked],
    ['invoice_closed', { ...invoice, expiresAt: new Date(now) }, asked],
    ['invoice_held', { ...invoice, state: 'processing' }, { ...asked, isHeld: true, amountMinor: 1 }],
    ['wrong_amount', invoice, { ...asked, amountMinor: 499 }],
    ['wrong_amount', invoice, { ...asked, amountMinor: 501 }],
    [null, invoice, asked],
    // A saved card is being charged for it: the call is its own callback.
    [null, { ...invoice, state: 'processing' }, asked],
  ] as const)('is %s', (refusal, one, call) => {
    expect(refusalOf(one, call)).toBe(refusal);
  });
});

describe('a CreateTransaction whose id is known', () => {
  const known = { state: 1, paymeTime: now, amountMinor: 500, account: { order_id: '7' } } as const;
  const call = { amountMinor: 500, orderId: '7', now, accountField: 'order_id' };
  it.each([
    ['replay', known, call],
    ['replay', { ...known, account: { order_id: 7 } }, call],
    ['replay', known, { ...call, now: now + TRANSACTION_LIFE_MS }],
    ['expire', known, { ...call, now: now + TRANSACTION_LIFE_MS + 1 }],
    ['refuse', known, { ...call, amountMinor: 501 }],
    ['refuse', known, { ...call, orderId: '8' }],
    ['refuse', known, { ...call, orderId: null }],
    ['refuse', { ...known, state: 2 }, call],
    ['refuse', { ...known, state: -1 }, call],
    ['refuse', { ...known, state: -2 }, call],
  ] as const)('means %s', (meaning, transaction, one) => {
    expect(repeatOf(transaction, one)).toBe(meaning);
  });
});

describe('the value of the account', () => {
  it('is text, also where it came as a number, and nothing that the prototype lends', () => {
    expect(['7', 7, ' 7 '].map((value) => orderIdOf({ order_id: value }, 'order_id'))).toEqual(['7', '7', '7']);
    for (const account of [{}, { order_id: null }, { order_id: true }, { order_id: ['7'] }])
      expect(orderIdOf(account, 'order_id')).toBeNull();
    expect(orderIdOf({}, 'toString')).toBeNull();
  });
});

describe('a cancel reason', () => {
  it('tells the payer what happened, as far as it is defined', () => {
    expect([1, 2, 3, 4, 5, 10, 6, -7].map(failureOf)).toEqual([
      'unknown',
      'declined',
      'unknown',
      'timeout',
      'cancelled_by_payer',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('the fiscal detail', () => {
  const fiscal = { code: '01234567890123456', packageCode: '1', vatPercent: 12 };

  it('is one line of the whole amount, in Uzbek when there is a choice, of at most 128 characters', () => {
    const titles = { ru: 'Р', uz: 'u'.repeat(200) };
    expect(fiscalDetail({ titles, fiscal, amountMinor: 500 })).toEqual({
      receipt_type: 0,
      items: [{ title: 'u'.repeat(128), price: 500, count: 1, code: fiscal.code, package_code: '1', vat_percent: 12 }],
    });
  });

  it('is none without a code of 17 digits', () => {
    for (const code of ['', '1234567890123456', '123456789012345678', '1234567890123456x'])
      expect(fiscalDetail({ titles: {}, fiscal: { ...fiscal, code }, amountMinor: 500 })).toBeNull();
    // A row of an earlier release may have no fiscal member at all.
    expect(fiscalDetail({ titles: {}, fiscal: {} as typeof fiscal, amountMinor: 500 })).toBeNull();
  });
});

describe('the link to a fiscal receipt', () => {
  it('is shown when the receipt was accepted and the link is a web address', () => {
    const url = 'https://ofd.soliq.uz/check?t=EP1&r=2';
    expect(receiptUrlOf({ status_code: 0, qr_code_url: url })).toBe(url);
    expect(receiptUrlOf({ status_code: 1, qr_code_url: url })).toBeNull();
    for (const bad of [undefined, null, '', 'javascript:alert(1)', 'https://a b', 'https://a"onclick', 'ftp://a', ' https://a'])
      expect(receiptUrlOf({ status_code: 0, qr_code_url: bad })).toBeNull();
  });
});
