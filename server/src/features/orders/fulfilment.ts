import { AppError, OrderIdSchema } from '@app/contracts';
import type { Fulfilment } from '../payments/index.ts';
import type { OrdersDeps } from './deps.ts';
import { isRefundable } from './order.rules.ts';
import type { OrderClock } from './order-clock.ts';
import { findOrder, reverseOrder, settleOrder } from './orders.repository.ts';
import type { Rights } from './rights.ts';

type Deps = Pick<OrdersDeps, 'clock' | 'log'> & { readonly rights: Rights; readonly orderClock: Pick<OrderClock, 'look'> };

/** What an order does when its money moves: one statement each, in the transaction that books the money. */
export function createFulfilment({ clock, log, rights, orderClock }: Deps): Fulfilment {
  return {
    /** @throws AppError `payments.invoice_closed` when nothing waits for the money: it is not taken then. */
    settle: async (db, { id, subjectId, paidAtMs }) => {
      const orderId = OrderIdSchema.parse(subjectId);
      if (!(await settleOrder(db, { orderId, invoiceId: id, paidAt: new Date(paidAtMs) }))) throw new AppError('payments.invoice_closed');
    },
    reverse: (db, { subjectId }) => reverseOrder(db, OrderIdSchema.parse(subjectId), new Date(clock.now())),
    /** Payme may take back what the buyer could, and what we are giving back anyway. */
    mayReverse: async (db, { subjectId }) => {
      const order = await findOrder(db, OrderIdSchema.parse(subjectId));
      return order !== null && (order.state === 'refunding' || isRefundable(order, clock.now()));
    },
    /** The money lies where it lies: what goes wrong here is done by the next round of the clock. */
    changed: async ({ accountId, subjectId }) => {
      await rights.forget(accountId);
      await orderClock.look(OrderIdSchema.parse(subjectId)).catch((error: unknown) => {
        log.warn({ event: 'orders.look_failed', orderId: subjectId, error });
      });
    },
  };
}
