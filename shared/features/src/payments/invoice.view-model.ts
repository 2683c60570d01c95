import type { Invoice } from '@app/contracts';
import { assertNever } from '@app/kernel';

/** What the page of an invoice says and offers. */
export type InvoiceOutcome = 'waiting' | 'processing' | 'failed' | 'paid' | 'refunding' | 'refunded' | 'expired' | 'cancelled';

/** A failed try is told as such until the invoice is paid or over; trying again takes the failure away. */
export function outcomeOf({ state, failure }: Pick<Invoice, 'state' | 'failure'>): InvoiceOutcome {
  switch (state) {
    case 'awaiting_payment':
      return failure === null ? 'waiting' : 'failed';
    case 'processing':
    case 'paid':
    case 'refunding':
    case 'refunded':
    case 'expired':
    case 'cancelled':
      return state;
    default:
      return assertNever(state);
  }
}
