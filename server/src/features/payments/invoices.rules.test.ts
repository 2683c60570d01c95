import { InvoiceStateSchema } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { payabilityOf, titleIn, toPaidInvoice } from './invoices.rules.ts';
import type { InvoiceRecord } from './payments.types.ts';

describe('whether an invoice can be paid', () => {
  it.each([
    ['awaiting_payment', 'open', 'closed'],
    ['processing', 'held', 'held'],
    ['paid', 'paid', 'paid'],
    ['refunding', 'paid', 'paid'],
    ['refunded', 'closed', 'closed'],
    ['expired', 'closed', 'closed'],
    ['cancelled', 'closed', 'closed'],
  ] as const)('%s: %s in time, %s after it', (state, inTime, late) => {
    const invoice = { state, expiresAt: new Date(1000) };
    expect([999, 1000, 1001].map((now) => payabilityOf(invoice, now))).toEqual([inTime, late, late]);
  });

  it('is decided for every state', () => {
    expect(InvoiceStateSchema.options).toHaveLength(7);
  });
});

describe('title of an invoice', () => {
  it('is in the first language that has one, in any before none', () => {
    expect(titleIn({ ru: 'Р', en: 'E' }, ['kk', 'ru', 'en'])).toBe('Р');
    expect(titleIn({ en: 'E', ru: 'Р' }, ['kk', 'ru', 'en'])).toBe('Р');
    expect(titleIn({ uz: 'U' }, ['kk', 'ru', 'en'])).toBe('U');
    expect(titleIn({}, ['ru'])).toBe('');
  });
});

describe('what the seller is told', () => {
  const invoice = {
    id: 'i',
    accountId: 'a',
    purpose: 'order',
    subjectId: 's',
    amountMinor: 5,
    paidAt: new Date(7),
    number: '1',
    // Members that are not told do not matter here.
  } as unknown as InvoiceRecord;

  it('is who paid how much for what, and when', () => {
    expect(toPaidInvoice(invoice)).toEqual({ id: 'i', accountId: 'a', purpose: 'order', subjectId: 's', amountMinor: 5, paidAtMs: 7 });
  });

  it('is nothing about an invoice that was never paid', () => {
    expect(() => toPaidInvoice({ ...invoice, paidAt: null })).toThrow(/never paid/);
  });
});
