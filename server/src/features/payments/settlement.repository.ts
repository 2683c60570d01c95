import type { InvoiceId } from '@app/kernel';
import { type Db, execute, inTransaction, selectRows } from '../../db/index.ts';
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
  outer: Db,
  { invoiceId, receiptId, failure, now }: Receipt & { failure: InvoiceRecord['failure']; now: Date },
): Promise<void> {
  await inTransaction(outer, async (db) => {
    // Locked first: what is asked next must see the transaction of a callback that was just let in.
    await selectRows(db, 'select id from invoices where id = $1 for update', [invoiceId]);
    await execute(
      db,
      `update invoices i set failure = $3,
         state = case when state <> 'processing' or held.is then state when expires_at > $4 then 'awaiting_payment' else 'expired' end,
         provider_id = case when held.is then provider_id end
       from (select exists (select from payme_transactions where invoice_id = $1 and state in (1, 2)) as is) held
       where id = $1 and coalesce(provider_id, $2) = $2 and state in ('awaiting_payment', 'processing', 'expired')`,
      [invoiceId, receiptId, failure, now],
    );
  });
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
