import { AppError } from '@app/contracts';
import type { Clock, InvoiceId } from '@app/kernel';
import { type Db, inTransaction } from '../../../db/index.ts';
import { PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import { enqueue } from '../../../jobs/index.ts';
import type { Logger } from '../../../observability/index.ts';
import { findInvoice } from '../invoices.repository.ts';
import { REASON_REFUND } from '../merchant/merchant.rules.ts';
import type { Transactions } from '../merchant/transactions.service.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import { refundInvoice } from './cards.job-types.ts';
import { meaningOf } from './charge.rules.ts';
import { beginRefund, endRefund, takeDueRefunds } from './refunds.repository.ts';

export type RefundsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly subscribe: PaymeSubscribe | null;
  readonly transactions: Pick<Transactions, 'cancel'>;
};

const DUE_AT_ONCE = 50;

/**
 * Refunds that we decided on. Payme is told to give the money back and calls CancelTransaction, which books the refund; where its
 * receipt is cancelled and no call came, the same is booked here. Either way it is booked once.
 */
export function createRefunds({ db, clock, log, subscribe, transactions }: RefundsDeps) {
  /** The receipt's state after asking for its cancellation; a receipt that cannot be cancelled (again) is asked how it stands. */
  async function cancelReceipt(provider: PaymeSubscribe, receiptId: string): Promise<number> {
    try {
      return (await provider.cancelReceipt(receiptId)).state;
    } catch (error) {
      if (!(error instanceof PaymeRefusal)) throw error;
      log.warn({ event: 'payments.refund_refused', receiptId, error });
      return provider.checkReceipt(receiptId);
    }
  }

  /** Returns whether the money is back. */
  async function giveBack({ id, providerId }: InvoiceRecord): Promise<boolean> {
    if (subscribe === null) throw new AppError('payments.provider_unavailable');
    if (providerId === null) throw new Error(`invoice ${id} was paid by nobody`);
    const isBack = meaningOf(await cancelReceipt(subscribe, providerId)) === 'cancelled';
    if (isBack) await transactions.cancel(providerId, REASON_REFUND);
    return isBack;
  }

  /** One step of a refund. Returns whether it is over. @throws AppError `payments.provider_unavailable` */
  async function advance(invoiceId: InvoiceId): Promise<boolean> {
    const invoice = await findInvoice(db, invoiceId);
    if (invoice?.state === 'refunding' && !(await giveBack(invoice))) return false;
    await endRefund(db, invoiceId, new Date(clock.now()));
    return true;
  }

  return {
    advance,

    /** Books the refund and asks Payme for it after the caller's transaction; again changes nothing. @throws Error for an unpaid invoice. */
    refund: (db: Db, invoiceId: InvoiceId, reason: string): Promise<void> =>
      inTransaction(db, async (db) => {
        if (await beginRefund(db, invoiceId, reason, new Date(clock.now()))) {
          await enqueue(db, refundInvoice, { invoiceId }, { key: invoiceId });
          return;
        }
        const state = (await findInvoice(db, invoiceId))?.state;
        if (state !== 'refunding' && state !== 'refunded') throw new Error(`invoice ${invoiceId} was not paid`);
      }),

    lookAtDue: async (): Promise<void> => {
      if (subscribe === null) return;
      for (const invoiceId of await takeDueRefunds(db, new Date(clock.now()), DUE_AT_ONCE)) {
        try {
          await advance(invoiceId);
        } catch (error) {
          log.warn({ event: 'payments.refund_waits', invoiceId, error });
        }
      }
    },
  };
}

export type Refunds = ReturnType<typeof createRefunds>;
