import { type Subscriber, subscribe } from '../../events/index.ts';
import type { Transactions } from './merchant/transactions.service.ts';
import { invoicePaid, invoiceRefunded } from './payments.events.ts';

/** Tells the seller once more: the process may have died between the commit and the call. */
export function paymentsSubscribers({ tell }: Pick<Transactions, 'tell'>): Subscriber[] {
  return [
    subscribe(invoicePaid, 'payments.tell-paid', async ({ invoiceId, ...fact }) => tell({ id: invoiceId, ...fact })),
    subscribe(invoiceRefunded, 'payments.tell-refunded', async ({ invoiceId, ...fact }) => tell({ id: invoiceId, ...fact })),
  ];
}
