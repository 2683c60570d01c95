import type { Clock } from '@app/kernel';
import { type Db, inTransaction } from '../../../db/index.ts';
import type { Logger } from '../../../observability/index.ts';
import type { Fulfilments } from '../fulfilments.ts';
import { toPaidInvoice } from '../invoices.rules.ts';
import type { PaidInvoice } from '../payments.types.ts';
import { Refusal } from './merchant.errors.ts';
import { cancelTransaction, listOverdue, performTransaction } from './merchant.repository.ts';
import { failureOf, freshSince, REASON_TIMEOUT } from './merchant.rules.ts';
import type { TransactionRecord } from './merchant.types.ts';

export type TransactionsDeps = { readonly db: Db; readonly clock: Clock; readonly log: Logger; readonly fulfilments: Fulfilments };

/** The three ways a transaction ends, each with its invoice, ledger, event and the seller's part in one database transaction. */
export function createTransactions({ db, clock, log, fulfilments }: TransactionsDeps) {
  /** Tells the seller after the commit. What fails here is told again by the event. */
  async function tell(invoice: PaidInvoice): Promise<void> {
    try {
      await fulfilments.of(invoice.purpose).changed(invoice);
    } catch (error) {
      log.warn({ event: 'payments.change_not_told', invoiceId: invoice.id, error });
    }
  }

  return {
    /** State 1 to 2: takes the money and gives what it is for. Null when no such transaction began after `since` (milliseconds). */
    perform: async (paymeId: string, since: number): Promise<TransactionRecord | null> => {
      const now = clock.now();
      const paid = await inTransaction(db, async (db) => {
        const done = await performTransaction(db, { paymeId, now, freshSince: since });
        if (done === null) return null;
        const invoice = toPaidInvoice(done.invoice);
        await fulfilments.of(invoice.purpose).settle(db, invoice);
        return { transaction: done.transaction, invoice };
      });
      if (paid === null) return null;
      await tell(paid.invoice);
      return paid.transaction;
    },

    /**
     * State 1 to -1, or 2 to -2 with the money and what it bought taken back. Null when there is nothing to cancel.
     * @throws Refusal -31007 when the seller does not take it back, and the refund is not ours
     */
    cancel: async (paymeId: string, reason: number): Promise<TransactionRecord | null> => {
      const now = clock.now();
      const done = await inTransaction(db, async (db) => {
        const cancelled = await cancelTransaction(db, {
          paymeId,
          reason,
          now,
          failure: failureOf(reason),
          from: [1, 2],
          begunBefore: null,
        });
        if (cancelled === null) return null;
        const { transaction, invoice: record } = cancelled;
        if (transaction.state === -1) return { transaction, invoice: null };
        const invoice = toPaidInvoice(record);
        const seller = fulfilments.of(invoice.purpose);
        if (record.refundReason === null && !(await seller.mayReverse(db, invoice))) throw new Refusal('not_reversible');
        await seller.reverse(db, invoice);
        return { transaction, invoice };
      });
      if (done === null) return null;
      if (done.invoice !== null) await tell(done.invoice);
      return done.transaction;
    },

    /** State 1 to -1 when the 12 hours are over; what is younger stays. */
    expire: async (paymeId: string): Promise<void> => {
      const now = clock.now();
      const failure = failureOf(REASON_TIMEOUT);
      await cancelTransaction(db, { paymeId, reason: REASON_TIMEOUT, now, failure, from: [1], begunBefore: freshSince(now) });
    },

    /** Payme's ids of those that `expire` would end; at most `limit`. */
    listOverdue: async (limit: number): Promise<string[]> => listOverdue(db, freshSince(clock.now()), limit),

    tell,
  };
}

export type Transactions = ReturnType<typeof createTransactions>;
