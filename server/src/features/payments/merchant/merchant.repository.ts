import { UniqueConstraintError } from 'sequelize';
import { type Db, newId, selectRows } from '../../../db/index.ts';
import { EVENT_TOPIC } from '../../../events/index.ts';
import { appendFrom } from '../../../outbox/index.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from '../invoices.repository.ts';
import { bookTransfer } from '../ledger.sql.ts';
import { invoicePaid, invoiceRefunded, paymentFailed } from '../payments.events.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import type { FiscalParams } from './merchant.params.ts';
import type { TransactionRecord } from './merchant.types.ts';

// Payme is answered within three statements a call: what belongs together is one statement, whose parts either all happen or none.
// Who has the transaction has the invoice, so the invoice's own state is not asked: a statement that waited for another's lock would
// compare the state from before. What cannot be is refused by the checks of the table.

const TRANSACTION_COLUMNS = `t.id as "transactionId", t.payme_id as "paymeId", t.payme_time as "paymeTime", t.invoice_id as "invoiceId",
  t.amount_minor as "askedMinor", t.account, t.state as "transactionState", t.reason, t.create_time as "createTime",
  t.perform_time as "performTime", t.cancel_time as "cancelTime"`;

/** node-pg hands 64-bit integers over as text. */
type TransactionRow = Pick<TransactionRecord, 'paymeId' | 'invoiceId' | 'account' | 'reason'> & {
  readonly transactionId: string;
  readonly paymeTime: string;
  readonly askedMinor: string;
  readonly transactionState: TransactionRecord['state'];
  readonly createTime: string;
  readonly performTime: string;
  readonly cancelTime: string;
};
/** Of an outer join: what was not found is all null. */
type Maybe<Row> = { readonly [K in keyof Row]: Row[K] | null };
type Settled = { readonly transaction: TransactionRecord; readonly invoice: InvoiceRecord };

function toTransaction(row: TransactionRow): TransactionRecord {
  return {
    id: row.transactionId,
    paymeId: row.paymeId,
    paymeTime: Number(row.paymeTime),
    invoiceId: row.invoiceId,
    amountMinor: Number(row.askedMinor),
    account: row.account,
    state: row.transactionState,
    reason: row.reason,
    createTime: Number(row.createTime),
    performTime: Number(row.performTime),
    cancelTime: Number(row.cancelTime),
  };
}

const hasTransaction = (row: Maybe<TransactionRow>): row is TransactionRow => row.transactionId !== null;
const hasInvoice = (row: Maybe<InvoiceRow>): row is InvoiceRow => row.id !== null;

export async function findTransaction(db: Db, paymeId: string): Promise<TransactionRecord | null> {
  const [row] = await selectRows<TransactionRow>(db, `select ${TRANSACTION_COLUMNS} from payme_transactions t where t.payme_id = $1`, [
    paymeId,
  ]);
  return row === undefined ? null : toTransaction(row);
}

/** Everything that a decision about an invoice needs. `isHeld`: a transaction in state 1 or 2 has it. */
export type Situation = {
  readonly transaction: TransactionRecord | null;
  readonly invoice: InvoiceRecord | null;
  readonly isHeld: boolean;
};

/** The transaction of this id and the invoice of this number, of which neither need be there. */
export async function findSituation(db: Db, paymeId: string | null, number: string | null): Promise<Situation> {
  const [row] = await selectRows<Maybe<TransactionRow> & Maybe<InvoiceRow> & { readonly isHeld: boolean }>(
    db,
    `select ${TRANSACTION_COLUMNS}, ${INVOICE_COLUMNS},
       exists (select from payme_transactions h where h.invoice_id = i.id and h.state in (1, 2)) as "isHeld"
     from (select) one left join payme_transactions t on t.payme_id = $1 left join invoices i on i.number = $2`,
    [paymeId, number],
  );
  if (row === undefined) throw new Error('an outer join of one row gave none');
  return {
    transaction: hasTransaction(row) ? toTransaction(row) : null,
    invoice: hasInvoice(row) ? toInvoice(row) : null,
    isHeld: row.isHeld,
  };
}

type NewTransaction = Pick<TransactionRecord, 'paymeId' | 'paymeTime' | 'invoiceId' | 'amountMinor' | 'account' | 'createTime'>;

/**
 * Gives the invoice to a new transaction in state 1. A saved card that is being charged holds the invoice without a transaction: its
 * own callback comes here too. Returns null when somebody was faster: the situation has to be looked at again.
 */
export async function insertTransaction(db: Db, fields: NewTransaction): Promise<TransactionRecord | null> {
  try {
    const [row] = await selectRows<TransactionRow>(
      db,
      `with held as (
         update invoices set state = 'processing', failure = null, provider_id = $2,
           method = case when provider_id = $2 then method else 'payme' end, card = case when provider_id = $2 then card end
         where id = $4 and ((state = 'awaiting_payment' and expires_at > $8::timestamptz) or (state = 'processing'
           and not exists (select from payme_transactions where invoice_id = $4 and state in (1, 2))))
         returning id)
       insert into payme_transactions as t (id, payme_id, payme_time, invoice_id, amount_minor, account, state, create_time)
       select $1::uuid, $2, $3, held.id, $5, $6::jsonb, 1, $7 from held returning ${TRANSACTION_COLUMNS}`,
      [
        newId(),
        fields.paymeId,
        fields.paymeTime,
        fields.invoiceId,
        fields.amountMinor,
        JSON.stringify(fields.account),
        fields.createTime,
        new Date(fields.createTime),
      ],
    );
    return row === undefined ? null : toTransaction(row);
  } catch (error) {
    if (error instanceof UniqueConstraintError) return null;
    throw error;
  }
}

const FACT = `'accountId', account_id, 'invoiceId', id, 'purpose', purpose, 'subjectId', subject_id, 'number', number, 'amountMinor', amount_minor`;
const PAID_FACT = `${FACT}, 'paidAtMs', (extract(epoch from paid_at) * 1000)::bigint`;

/**
 * Takes the money of a transaction in state 1 that began after `freshSince`: transaction, invoice, ledger and event at once. Returns
 * null when there is no such transaction.
 */
export async function performTransaction(
  db: Db,
  { paymeId, now, freshSince }: { readonly paymeId: string; readonly now: number; readonly freshSince: number },
): Promise<Settled | null> {
  const [row] = await selectRows<TransactionRow & InvoiceRow>(
    db,
    `with performed as (
       update payme_transactions set state = 2, perform_time = $2 where payme_id = $1 and state = 1 and payme_time >= $3 returning *),
     paid as (
       update invoices set state = 'paid', paid_at = $4::timestamptz, provider_id = $1
       from performed where invoices.id = performed.invoice_id returning invoices.*),
     ${bookTransfer('paid', { kind: 'payment', id: '$5', at: '$4::timestamptz' })},
     told as (${appendFrom('paid', { id: '$6', topic: `'${EVENT_TOPIC}${invoicePaid.name}'`, payload: `jsonb_build_object(${PAID_FACT})` })})
     select ${TRANSACTION_COLUMNS}, ${INVOICE_COLUMNS} from performed t cross join paid i`,
    [paymeId, now, freshSince, new Date(now), newId(), newId()],
  );
  return row === undefined ? null : settledOf(row);
}

export type Cancellation = {
  readonly paymeId: string;
  readonly reason: number;
  /** Why the invoice is unpaid, where it was. */
  readonly failure: string;
  readonly now: number;
  /** States to leave. */
  readonly from: readonly (1 | 2)[];
  /** Only a transaction that began before this; null for any. */
  readonly begunBefore: number | null;
};

/**
 * Cancels a transaction: from state 1 its invoice can be paid again, from state 2 the money is booked back. Tells either. Returns null
 * when there is no transaction to cancel. The refund names `paid_at` because PostgreSQL checks a row's constraints as the statement
 * first saw it, before it finds the version that a performing transaction just committed.
 */
export async function cancelTransaction(db: Db, cancellation: Cancellation): Promise<Settled | null> {
  const { paymeId, reason, failure, now, from, begunBefore } = cancellation;
  const [row] = await selectRows<TransactionRow & InvoiceRow>(
    db,
    `with cancelled as (
       update payme_transactions set state = -state, reason = $2, cancel_time = $3
       where payme_id = $1 and state = any ($4::smallint[]) and ($5::bigint is null or payme_time < $5::bigint) returning *),
     freed as (
       update invoices set state = case when expires_at > $6::timestamptz then 'awaiting_payment' else 'expired' end,
         failure = coalesce(failure, $7), provider_id = null
       from cancelled where cancelled.state = -1 and invoices.id = cancelled.invoice_id
       returning invoices.*),
     refunded as (
       update invoices set state = 'refunded', refunded_at = $6::timestamptz,
         paid_at = coalesce(paid_at, to_timestamp(cancelled.perform_time / 1000.0))
       from cancelled where cancelled.state = -2 and invoices.id = cancelled.invoice_id
       returning invoices.*),
     ${bookTransfer('refunded', { kind: 'refund', id: '$8', at: '$6::timestamptz' })},
     told as (${appendFrom('refunded', { id: '$9', topic: `'${EVENT_TOPIC}${invoiceRefunded.name}'`, payload: `jsonb_build_object(${PAID_FACT})` })}),
     complained as (${appendFrom('freed', { id: '$9', topic: `'${EVENT_TOPIC}${paymentFailed.name}'`, payload: `jsonb_build_object(${FACT}, 'failure', failure)` })})
     select ${TRANSACTION_COLUMNS}, ${INVOICE_COLUMNS} from cancelled t cross join (table freed union all table refunded) i`,
    [paymeId, reason, now, [...from], begunBefore, new Date(now), failure, newId(), newId()],
  );
  return row === undefined ? null : settledOf(row);
}

const settledOf = (row: TransactionRow & InvoiceRow): Settled => ({ transaction: toTransaction(row), invoice: toInvoice(row) });

/** Transactions of the period by Payme's time, both ends included, earliest first. */
export async function listTransactions(db: Db, from: number, to: number): Promise<TransactionRecord[]> {
  const rows = await selectRows<TransactionRow>(
    db,
    `select ${TRANSACTION_COLUMNS} from payme_transactions t where t.payme_time between $1 and $2 order by t.payme_time, t.payme_id`,
    [from, to],
  );
  return rows.map(toTransaction);
}

/** Payme's ids of transactions in state 1 that began before `begunBefore`, oldest first. */
export async function listOverdue(db: Db, begunBefore: number, limit: number): Promise<string[]> {
  const rows = await selectRows<{ paymeId: string }>(
    db,
    'select payme_id as "paymeId" from payme_transactions where state = 1 and payme_time < $1 order by payme_time limit $2',
    [begunBefore, limit],
  );
  return rows.map(({ paymeId }) => paymeId);
}

/** Keeps a fiscal receipt, and its link on the invoice when it has one. Returns whether the transaction is known. */
export async function keepFiscalReceipt(db: Db, { id, type, fiscal_data }: FiscalParams, url: string | null): Promise<boolean> {
  const [kept, shown] = type === 'PERFORM' ? ['fiscal_perform', 'fiscal_url'] : ['fiscal_cancel', 'refund_fiscal_url'];
  const rows = await selectRows(
    db,
    `with kept as (update payme_transactions set ${kept} = $2::jsonb where payme_id = $1 returning invoice_id)
     update invoices set ${shown} = coalesce($3, ${shown}) from kept where invoices.id = kept.invoice_id returning invoices.id`,
    [id, JSON.stringify(fiscal_data), url],
  );
  return rows.length > 0;
}
