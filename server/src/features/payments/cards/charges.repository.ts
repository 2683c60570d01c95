import type { PaymentFailure } from '@app/contracts';
import type { CardId, InvoiceId } from '@app/kernel';
import { type Db, execute, inTransaction, newId, selectRows } from '../../../db/index.ts';
import { publish } from '../../../events/index.ts';
import { INVOICE_COLUMNS, type InvoiceRow, toInvoice } from '../invoices.repository.ts';
import { paymentFailed } from '../payments.events.ts';

export type ChargeRecord = {
  readonly id: string;
  readonly invoiceId: InvoiceId;
  readonly cardId: CardId;
  /** Payme's; null until it is known that there is one. */
  readonly receiptId: string | null;
  readonly state: 'starting' | 'paying' | 'paid' | 'declined' | 'abandoned';
  readonly createdAt: Date;
};
/** A charge whose receipt may be paid. */
export type PayingCharge = ChargeRecord & { readonly receiptId: string };

const COLUMNS = `id, invoice_id as "invoiceId", card_id as "cardId", receipt_id as "receiptId", state, created_at as "createdAt"`;
/** The first look comes after the slowest answer; each further one after twice the time, up to ten minutes. */
const FIRST_LOOK = `interval '30 seconds'`;
/** SQL of the pause after `looks` looks. */
export const LOOK_AGAIN = `least(10 * 2 ^ least(looks, 8), 600) * interval '1 second'`;

/** Begins a charge; null when the invoice has an open one. */
export async function insertCharge(db: Db, invoiceId: InvoiceId, cardId: CardId, now: Date): Promise<ChargeRecord | null> {
  const [row] = await selectRows<ChargeRecord>(
    db,
    `insert into card_charges (id, invoice_id, card_id, state, created_at, next_look_at)
     values ($1, $2, $3, 'starting', $4, $4::timestamptz + ${FIRST_LOOK}) on conflict do nothing returning ${COLUMNS}`,
    [newId(), invoiceId, cardId, now],
  );
  return row ?? null;
}

export async function findOpenCharge(db: Db, invoiceId: InvoiceId): Promise<ChargeRecord | null> {
  const [row] = await selectRows<ChargeRecord>(
    db,
    `select ${COLUMNS} from card_charges where invoice_id = $1 and state in ('starting', 'paying')`,
    [invoiceId],
  );
  return row ?? null;
}

/**
 * Keeps the receipt and holds the invoice for it, before anything is paid. Returns null when the charge was given up meanwhile, or
 * when the invoice is not to be had any more; then the charge is over.
 */
export async function beginPaying(
  db: Db,
  charge: ChargeRecord,
  { receiptId, card, now }: { readonly receiptId: string; readonly card: string; readonly now: Date },
): Promise<PayingCharge | null> {
  return inTransaction(db, async (db) => {
    const begun = await execute(
      db,
      `update card_charges set state = 'paying', receipt_id = $2, next_look_at = $3::timestamptz + ${FIRST_LOOK} where id = $1 and state = 'starting'`,
      [charge.id, receiptId, now],
    );
    if (begun === 0) return null;
    const held = await execute(
      db,
      `update invoices set state = 'processing', failure = null, method = 'card', card = $2, provider_id = $3
       where id = $1 and state = 'awaiting_payment' and expires_at > $4`,
      [charge.invoiceId, card, receiptId, now],
    );
    if (held > 0) return { ...charge, state: 'paying', receiptId };
    await endCharge(db, charge.id, 'abandoned', null);
    return null;
  });
}

/** Returns false when the charge was over before. */
export async function endCharge(
  db: Db,
  id: string,
  state: 'paid' | 'declined' | 'abandoned',
  failure: PaymentFailure | null,
): Promise<boolean> {
  const ended = await execute(db, `update card_charges set state = $2, failure = $3 where id = $1 and state in ('starting', 'paying')`, [
    id,
    state,
    failure,
  ]);
  return ended > 0;
}

/**
 * Ends a charge without money: the invoice can be paid again and says why it was not. Where a transaction was made for the receipt,
 * its cancellation has freed the invoice and told so, or will.
 */
export async function declineCharge(db: Db, charge: ChargeRecord, failure: PaymentFailure, now: Date): Promise<void> {
  await inTransaction(db, async (db) => {
    if (!(await endCharge(db, charge.id, 'declined', failure))) return;
    const [freed] = await selectRows<InvoiceRow>(
      db,
      `update invoices i set state = case when expires_at > $4::timestamptz then 'awaiting_payment' else 'expired' end, failure = $3,
         provider_id = null
       where id = $1 and (state = 'awaiting_payment' or (state = 'processing' and provider_id = $2))
         and not exists (select from payme_transactions where payme_id = $2) returning ${INVOICE_COLUMNS}`,
      [charge.invoiceId, charge.receiptId, failure, now],
    );
    if (freed === undefined) return refineFailure(db, charge, failure);
    const { id: invoiceId, accountId, purpose, subjectId, number, amountMinor } = toInvoice(freed);
    await publish(db, paymentFailed, { invoiceId, accountId, purpose, subjectId, number, amountMinor, failure });
  });
}

/** The cancelled transaction knew only that it was declined. */
async function refineFailure(db: Db, { invoiceId, receiptId }: ChargeRecord, failure: PaymentFailure): Promise<void> {
  await execute(
    db,
    `update invoices set failure = $3 where id = $1 and state in ('awaiting_payment', 'expired')
       and (select payme_id from payme_transactions where invoice_id = $1 order by create_time desc limit 1) = $2`,
    [invoiceId, receiptId, failure],
  );
}

/** Open charges that are due for a look; each is due again later, so that two workers do not take the same. */
export async function takeDueCharges(db: Db, now: Date, limit: number): Promise<ChargeRecord[]> {
  return selectRows<ChargeRecord>(
    db,
    `update card_charges set next_look_at = $1::timestamptz + ${LOOK_AGAIN}, looks = looks + 1
     where id in (select id from card_charges where state in ('starting', 'paying') and next_look_at <= $1
       order by next_look_at limit $2 for update skip locked) returning ${COLUMNS}`,
    [now, limit],
  );
}
