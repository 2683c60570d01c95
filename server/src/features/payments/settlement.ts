import type { PaymentFailure } from '@app/contracts';
import type { Clock, InvoiceId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { findInvoice } from './invoices.repository.ts';
import { ACCOUNT_FIELD } from './merchant/merchant.errors.ts';
import { findTransaction, insertTransaction } from './merchant/merchant.repository.ts';
import { REASON_REFUND } from './merchant/merchant.rules.ts';
import type { Transactions } from './merchant/transactions.service.ts';
import { freeInvoice, holdInvoice, markRefunding } from './settlement.repository.ts';

type Receipt = { readonly invoiceId: InvoiceId; readonly receiptId: string };

/**
 * What receipts of the Subscribe API do to invoices. A receipt and the transaction of the callback that it causes have one id (payme.md
 * §5.7), so a payment that is heard of twice is booked once, on whichever road the news comes first.
 */
export function createSettlement({ db, clock, transactions }: { db: Db; clock: Clock; transactions: Transactions }) {
  /** A cash register without billing calls nobody back: its receipt becomes a transaction here. */
  async function adopt({ invoiceId, receiptId }: Receipt): Promise<void> {
    const invoice = await findInvoice(db, invoiceId);
    if (invoice === null) return;
    const { number, amountMinor } = invoice;
    const now = clock.now();
    const account = { [ACCOUNT_FIELD]: number };
    await insertTransaction(db, { paymeId: receiptId, paymeTime: now, invoiceId, amountMinor, account, createTime: now });
  }

  return {
    /** Holds an open invoice before its card is charged. False when it is not open: do not charge. */
    reserveForReceipt: async (db: Db, receipt: Receipt & { readonly card: string }): Promise<boolean> =>
      holdInvoice(db, { ...receipt, now: new Date(clock.now()) }),

    /** The card was not charged, for certain: notes why, and lets the invoice be paid in another way. */
    releaseReceipt: async (db: Db, receipt: Receipt & { readonly failure: PaymentFailure }): Promise<void> =>
      freeInvoice(db, { ...receipt, now: new Date(clock.now()) }),

    /** The receipt is paid. `conflict`: another transaction has the invoice, or Payme took this one back; the receipt must be cancelled. */
    settleReceipt: async (receipt: Receipt): Promise<'paid' | 'conflict'> => {
      if ((await findTransaction(db, receipt.receiptId)) === null) await adopt(receipt);
      // The money is taken: no age is too great.
      const performed = await transactions.perform(receipt.receiptId, 0);
      const state = (performed ?? (await findTransaction(db, receipt.receiptId)))?.state;
      return state === 2 || state === -2 ? 'paid' : 'conflict';
    },

    /** Paid to refunding, in the caller's transaction. Null when there is nothing to do: not paid, or begun before. */
    beginRefund: async (db: Db, invoiceId: InvoiceId, reason: string): Promise<{ readonly receiptId: string } | null> => {
      const receiptId = await markRefunding(db, invoiceId, reason);
      return receiptId === null ? null : { receiptId };
    },

    /** Payme gave the money back: books it unless its callback did. */
    settleRefund: async ({ receiptId }: Pick<Receipt, 'receiptId'>): Promise<void> => {
      await transactions.cancel(receiptId, REASON_REFUND);
    },
  };
}

export type Settlement = ReturnType<typeof createSettlement>;
