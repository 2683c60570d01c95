import type { AccountId, InvoiceId } from '@app/kernel';
import { type Db, newId, selectRows } from '../../db/index.ts';
import type { InvoiceDraft, InvoiceRecord } from './payments.types.ts';

/** Columns of an invoice as `InvoiceRow` names them; `i` is the table. */
export const INVOICE_COLUMNS = `i.id, i.number, i.account_id as "accountId", i.purpose, i.subject_id as "subjectId", i.key,
  i.amount_minor as "amountMinor", i.currency, i.titles, i.fiscal, i.state, i.method, i.card, i.provider_id as "providerId",
  i.failure, i.refund_reason as "refundReason", i.fiscal_url as "fiscalUrl", i.refund_fiscal_url as "refundFiscalUrl", i.created_at as "createdAt",
  i.expires_at as "expiresAt", i.paid_at as "paidAt", i.refunded_at as "refundedAt"`;

/** node-pg hands 64-bit integers over as text. */
export type InvoiceRow = Omit<InvoiceRecord, 'amountMinor'> & { readonly amountMinor: string };

export function toInvoice(row: InvoiceRow): InvoiceRecord {
  return { ...row, amountMinor: Number(row.amountMinor) };
}

async function findOne(db: Db, condition: string, bind: readonly unknown[]): Promise<InvoiceRecord | null> {
  const [row] = await selectRows<InvoiceRow>(db, `select ${INVOICE_COLUMNS} from invoices i where ${condition}`, bind);
  return row === undefined ? null : toInvoice(row);
}

export const findInvoice = (db: Db, id: InvoiceId): Promise<InvoiceRecord | null> => findOne(db, 'i.id = $1', [id]);

export const findInvoiceOf = (db: Db, accountId: AccountId, id: InvoiceId): Promise<InvoiceRecord | null> =>
  findOne(db, 'i.id = $1 and i.account_id = $2', [id, accountId]);

/** The invoice of the account with this key that is open or paid. */
export const findInvoiceByKey = (db: Db, accountId: AccountId, key: string): Promise<InvoiceRecord | null> =>
  findOne(db, `i.account_id = $1 and i.key = $2 and i.state in ('awaiting_payment', 'processing', 'paid', 'refunding')`, [accountId, key]);

/** Adds an invoice; null when the account has one with this key, or when another invoice has this number. */
export async function insertInvoice(
  db: Db,
  draft: InvoiceDraft,
  { number, createdAt }: { readonly number: string; readonly createdAt: Date },
): Promise<InvoiceRecord | null> {
  const [row] = await selectRows<InvoiceRow>(
    db,
    `insert into invoices as i (id, number, account_id, purpose, subject_id, key, amount_minor, currency, titles, fiscal, state, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'UZS', $8::jsonb, $9::jsonb, 'awaiting_payment', $10, $11)
     on conflict do nothing returning ${INVOICE_COLUMNS}`,
    [
      newId(),
      number,
      draft.accountId,
      draft.purpose,
      draft.subjectId,
      draft.key,
      draft.amountMinor,
      JSON.stringify(draft.titles),
      JSON.stringify(draft.fiscal),
      createdAt,
      draft.expiresAt,
    ],
  );
  return row === undefined ? null : toInvoice(row);
}

/** Ends an unpaid invoice that nobody holds. Returns null when it was not open, or (for `expired`) is not due. */
export async function closeInvoice(
  db: Db,
  { id, state, now }: { readonly id: InvoiceId; readonly state: 'expired' | 'cancelled'; readonly now: Date },
): Promise<InvoiceRecord | null> {
  const [row] = await selectRows<InvoiceRow>(
    db,
    `update invoices i set state = $2 where id = $1 and state = 'awaiting_payment' and ($2 = 'cancelled' or expires_at <= $3)
     returning ${INVOICE_COLUMNS}`,
    [id, state, now],
  );
  return row === undefined ? null : toInvoice(row);
}

/** Another try begins: why the last one failed is not said any more. */
export async function forgetFailure(db: Db, id: InvoiceId): Promise<void> {
  await selectRows(db, `update invoices set failure = null where id = $1 and state = 'awaiting_payment' returning id`, [id]);
}

/** Unpaid invoices that are due, oldest first. */
export async function selectDueInvoices(db: Db, now: Date, limit: number): Promise<InvoiceId[]> {
  const rows = await selectRows<{ id: InvoiceId }>(
    db,
    `select id from invoices where state = 'awaiting_payment' and expires_at <= $1 order by expires_at limit $2`,
    [now, limit],
  );
  return rows.map(({ id }) => id);
}

/** Invoices of an account, latest first, after the cursor; at most `limit`. */
export async function selectInvoices(
  db: Db,
  accountId: AccountId,
  { after, limit }: { readonly after: readonly [at: string, id: string] | null; readonly limit: number },
): Promise<InvoiceRecord[]> {
  const rows = await selectRows<InvoiceRow>(
    db,
    `select ${INVOICE_COLUMNS} from invoices i
     where i.account_id = $1 and ($2::timestamptz is null or (i.created_at, i.id) < ($2::timestamptz, $3::uuid))
     order by i.created_at desc, i.id desc limit $4`,
    [accountId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(toInvoice);
}
