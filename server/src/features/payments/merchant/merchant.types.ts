import type { InvoiceId } from '@app/kernel';

/** 1 created, 2 performed, -1 cancelled before, -2 cancelled after (payme.md §3.2). */
export type TransactionState = 1 | 2 | -1 | -2;

/** A transaction of Payme; times in milliseconds, 0 for what has not happened. */
export type TransactionRecord = {
  readonly id: string;
  readonly paymeId: string;
  /** When it began at Payme; the 12 hours count from here. */
  readonly paymeTime: number;
  readonly invoiceId: InvoiceId;
  readonly amountMinor: number;
  /** As Payme sent it. */
  readonly account: Readonly<Record<string, unknown>>;
  readonly state: TransactionState;
  readonly reason: number | null;
  readonly createTime: number;
  readonly performTime: number;
  readonly cancelTime: number;
};
