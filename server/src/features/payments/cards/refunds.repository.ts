import type { InvoiceId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../../db/index.ts';
import { LOOK_AGAIN } from './charges.repository.ts';

/** Writes down that an invoice's money goes back. Returns whether it was paid until now. */
export async function beginRefund(db: Db, invoiceId: InvoiceId, reason: string, now: Date): Promise<boolean> {
  const begun = await execute(
    db,
    `with refunding as (update invoices set state = 'refunding', refund_reason = $2 where id = $1 and state = 'paid' returning id)
     insert into payment_refunds (invoice_id, asked_at, next_look_at)
     select id, $3, $3::timestamptz + interval '30 seconds' from refunding on conflict do nothing`,
    [invoiceId, reason, now],
  );
  return begun > 0;
}

export async function endRefund(db: Db, invoiceId: InvoiceId, at: Date): Promise<void> {
  await execute(db, 'update payment_refunds set done_at = $2 where invoice_id = $1 and done_at is null', [invoiceId, at]);
}

/** Refunds that are due for a look; each is due again later, so that two workers do not take the same. */
export async function takeDueRefunds(db: Db, now: Date, limit: number): Promise<InvoiceId[]> {
  const rows = await selectRows<{ invoiceId: InvoiceId }>(
    db,
    `update payment_refunds set next_look_at = $1::timestamptz + ${LOOK_AGAIN}, looks = looks + 1
     where invoice_id in (select invoice_id from payment_refunds where done_at is null and next_look_at <= $1
       order by next_look_at limit $2 for update skip locked) returning invoice_id as "invoiceId"`,
    [now, limit],
  );
  return rows.map(({ invoiceId }) => invoiceId);
}
