import type { Invoice } from '@app/contracts';
import { assertNever } from '@app/kernel';

/** What the page of an invoice says and offers. */
export type InvoiceOutcome = 'waiting' | 'unpaid' | 'processing' | 'failed' | 'paid' | 'refunding' | 'refunded' | 'expired' | 'cancelled';

/**
 * A failed try is told as such until the invoice is paid or over; trying again takes the failure away. Of a card that was refused on
 * the provider's own page we hear nothing: `isBack`, who comes from there while nothing has arrived did not pay.
 */
export function outcomeOf({ state, failure }: Pick<Invoice, 'state' | 'failure'>, isBack = false): InvoiceOutcome {
  switch (state) {
    case 'awaiting_payment':
      if (failure !== null) return 'failed';
      return isBack ? 'unpaid' : 'waiting';
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
