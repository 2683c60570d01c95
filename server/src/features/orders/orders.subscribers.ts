import { OrderIdSchema } from '@app/contracts';
import type { AccountId } from '@app/kernel';
import { inTransaction } from '../../db/index.ts';
import { publish, type Subscriber, subscribe } from '../../events/index.ts';
import { accountErased } from '../accounts/index.ts';
import { invoiceClosed, invoiceRefunded } from '../payments/index.ts';
import type { OrdersDeps } from './deps.ts';
import { isRefundable } from './order.rules.ts';
import { orderAccessEnded } from './orders.events.ts';
import { findOrder, moveOrder, selectUndelivered } from './orders.repository.ts';
import type { Refunds } from './refunds.ts';
import type { Rights } from './rights.ts';

type Deps = Pick<OrdersDeps, 'db' | 'clock'> & { readonly rights: Rights; readonly refunds: Pick<Refunds, 'request'> };

export function ordersSubscribers({ db, clock, rights, refunds }: Deps): Subscriber[] {
  /** Nobody is left to whom it could be delivered. */
  async function giveBackUndelivered(accountId: AccountId): Promise<void> {
    const now = clock.now();
    for (const order of await selectUndelivered(db, accountId, new Date(now)))
      if (isRefundable(order, now)) await inTransaction(db, (db) => refunds.request(db, order, { reason: 'by_buyer', actor: 'clock' }));
  }

  return [
    subscribe(invoiceClosed, 'orders.cancel-unpaid', async ({ purpose, subjectId, invoiceId, state }) => {
      if (purpose !== 'order') return;
      await inTransaction(db, async (db) => {
        const order = await findOrder(db, OrderIdSchema.parse(subjectId));
        if (order === null || order.invoiceId !== invoiceId || order.state !== 'awaiting_payment') return;
        const cause =
          state === 'cancelled' ? ({ actor: 'buyer', reason: 'by_buyer' } as const) : ({ actor: 'clock', reason: 'unpaid' } as const);
        await moveOrder(db, order, { state: 'cancelled', ...cause, at: new Date(clock.now()) });
      });
    }),
    subscribe(accountErased, 'orders.give-back-undelivered', ({ accountId }) => giveBackUndelivered(accountId)),
    // Also what Payme took back by itself.
    subscribe(invoiceRefunded, 'orders.end-access', async ({ purpose, subjectId, accountId }) => {
      if (purpose !== 'order') return;
      await rights.forget(accountId);
      await publish(db, orderAccessEnded, { accountId, orderId: OrderIdSchema.parse(subjectId) });
    }),
  ];
}
