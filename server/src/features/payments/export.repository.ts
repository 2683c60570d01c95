import type { AccountId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';

/** One invoice as its payer's own export tells it. */
export type ExportedInvoice = {
  readonly number: string;
  readonly purpose: string;
  readonly state: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly method: string | null;
  /** Masked. */
  readonly card: string | null;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly refundedAt: Date | null;
};

export async function selectInvoicesForExport(db: Db, accountId: AccountId): Promise<ExportedInvoice[]> {
  return selectRows(
    db,
    `select number, purpose, state, amount_minor as "amountMinor", currency, method, card, created_at as "createdAt", paid_at as "paidAt",
       refunded_at as "refundedAt"
     from invoices where account_id = $1 order by created_at, id`,
    [accountId],
  );
}

/** Cards that are kept: masked number and expiry, never the provider's token. */
export async function selectCardsForExport(
  db: Db,
  accountId: AccountId,
): Promise<{ readonly number: string; readonly expire: string; readonly state: string; readonly createdAt: Date }[]> {
  return selectRows(
    db,
    `select number, expire, state, created_at as "createdAt" from saved_cards where account_id = $1 and state <> 'removed' order by created_at`,
    [accountId],
  );
}
