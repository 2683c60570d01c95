import { AppError } from '@app/contracts';
import type { Db } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { OrdersDeps } from './deps.ts';
import { orderAccessEnded, orderCancelled } from './orders.events.ts';
import { presentFact } from './orders.presenter.ts';
import { findOrder, moveOrder } from './orders.repository.ts';
import type { OrderActor, OrderRecord, RefundReason } from './orders.types.ts';
import type { Rights } from './rights.ts';

type Deps = Pick<OrdersDeps, 'clock' | 'payments'> & { readonly rights: Rights };
type Cause = { readonly reason: RefundReason; readonly actor: OrderActor };

const UNASKED: readonly RefundReason[] = ['slipped', 'cancelled_by_author', 'withdrawn'];
const isUnasked = (reason: RefundReason): reason is 'slipped' | 'cancelled_by_author' | 'withdrawn' => UNASKED.includes(reason);

/** Giving money back: the order opens nothing from the moment on in which the refund is asked for. */
export function createRefunds({ clock, payments, rights }: Deps) {
  return {
    /**
     * Asks for the refund in the caller's transaction. The invoice first, as when it is paid: the same order of locks. Again changes
     * nothing. @throws AppError `orders.not_refundable` when the order moved on meanwhile
     */
    request: async (db: Db, order: OrderRecord, { reason, actor }: Cause): Promise<void> => {
      await payments.refund(db, order.invoiceId, reason);
      const moved = await moveOrder(db, order, {
        state: 'refunding',
        actor,
        reason,
        refundReason: reason,
        at: new Date(clock.now()),
        ...(actor === 'buyer' ? { accountId: order.accountId } : {}),
      });
      if (moved === null) {
        const state = (await findOrder(db, order.id))?.state;
        if (state === 'refunding' || state === 'refunded') return;
        throw new AppError('orders.not_refundable');
      }
      await publish(db, orderAccessEnded, { accountId: order.accountId, orderId: order.id });
      if (isUnasked(reason)) await publish(db, orderCancelled, { ...presentFact(order), reason, amountMinor: order.priceMinor });
    },

    /** After the commit. */
    settled: ({ accountId }: Pick<OrderRecord, 'accountId'>): Promise<void> => rights.forget(accountId),
  };
}

export type Refunds = ReturnType<typeof createRefunds>;
