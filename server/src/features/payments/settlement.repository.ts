import type { InvoiceId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';
import type { InvoiceRecord } from './payments.types.ts';

type Receipt = { readonly invoiceId: InvoiceId; readonly receiptId: string };

/** Holds an open invoice for a receipt. Returns false when it is not open. */
export async function holdInvoice(db: Db, { invoiceId, receiptId, card, now }: Receipt & { card: string; now: Date }): Promise<boolean> {
  const held = await execute(
    db,
    `update invoices set state = 'processing', method = 'card', card = $3, provider_id = $2, failure = null
     where id = $1 and state = 'awaiting_payment' and expires_at > $4`,
    [invoiceId, receiptId, card, now],
  );
  return held > 0;
}

/** Notes why a receipt failed, and frees the invoice unless a transaction has it: then Payme's cancellation does. */
export async function freeInvoice(
  db: Db,
  { invoiceId, receiptId, failure, now }: Receipt & { failure: InvoiceRecord['failure']; now: Date },
): Promise<void> {
  await execute(
    db,
    `with noted as (select id, exists (select from payme_transactions where invoice_id = $1 and state in (1, 2)) as taken
       from invoices where id = $1 and (provider_id = $2 or provider_id is null) and state in ('awaiting_payment', 'processing', 'expired') for update)
     update invoices i set failure = $3,
       state = case when i.state <> 'processing' or noted.taken then i.state when i.expires_at > $4 then 'awaiting_payment' else 'expired' end,
       provider_id = case when noted.taken then i.provider_id end
     from noted where i.id = noted.id`,
    [invoiceId, receiptId, failure, now],
  );
}

/** Paid to refunding. Returns what to cancel at Payme; null when the invoice is not paid, or is being refunded already. */
export async function markRefunding(db: Db, invoiceId: InvoiceId, reason: string): Promise<string | null> {
  const [row] = await selectRows<{ providerId: string | null }>(
    db,
    `update invoices set state = 'refunding', refund_reason = $2 where id = $1 and state = 'paid' returning provider_id as "providerId"`,
    [invoiceId, reason],
  );
  return row?.providerId ?? null;
}
