import { InvoiceStateSchema } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from './invoice.view-model.ts';

describe('outcome of an invoice', () => {
  it('is its state, but for a try that failed', () => {
    for (const state of InvoiceStateSchema.options)
      expect(outcomeOf({ state, failure: null })).toBe(state === 'awaiting_payment' ? 'waiting' : state);
    expect(outcomeOf({ state: 'awaiting_payment', failure: 'declined' })).toBe('failed');
  });

  it('is that nothing has arrived, for who comes back from the provider before anything did', () => {
    expect(outcomeOf({ state: 'awaiting_payment', failure: null }, true)).toBe('unpaid');
    expect(outcomeOf({ state: 'awaiting_payment', failure: 'timeout' }, true)).toBe('failed');
    for (const state of ['processing', 'paid', 'cancelled'] as const) expect(outcomeOf({ state, failure: null }, true)).toBe(state);
  });

  it('is not a failure any more once it is paid or over', () => {
    for (const state of ['paid', 'processing', 'refunded', 'expired', 'cancelled'] as const)
      expect(outcomeOf({ state, failure: 'declined' })).toBe(state);
  });
});
