import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export type OpenInvoice = { readonly id: string; readonly number: string };

/** The least SQL that a person would write for CreateTransaction: look, then reserve. */
export async function createByHand(sql: Client, { number }: OpenInvoice, paymeId: string): Promise<void> {
  await sql.query({
    name: 'look',
    text: `select i.id, i.state, i.amount_minor, i.expires_at, t.state as taken from invoices i
      left join payme_transactions t on t.invoice_id = i.id and t.state in (1, 2) where i.number = $1`,
    values: [number],
  });
  await sql.query({
    name: 'reserve',
    text: `with held as (update invoices set state = 'processing', provider_id = $2, method = 'payme'
        where number = $1 and state = 'awaiting_payment' and expires_at > now() returning id)
      insert into payme_transactions (id, payme_id, payme_time, invoice_id, amount_minor, account, state, create_time)
      select gen_random_uuid(), $2, $3, id, 3990000, '{}', 1, $3 from held`,
    values: [number, paymeId, Date.now()],
  });
}

/** The same for PerformTransaction: transaction, invoice, ledger, event and grant in one transaction, a statement for each table. */
export async function confirmByHand(sql: Client, { id }: OpenInvoice, paymeId: string): Promise<void> {
  const transfer = randomUUID();
  await sql.query('begin');
  const statements: readonly (readonly [name: string, text: string, values: readonly unknown[]])[] = [
    ['perform', 'update payme_transactions set state = 2, perform_time = $2 where payme_id = $1 and state = 1', [paymeId, Date.now()]],
    ['pay', `update invoices set state = 'paid', paid_at = now() where id = $1 and state = 'processing'`, [id]],
    ['book', `insert into ledger_transfers (id, invoice_id, kind, at) values ($1, $2, 'payment', now())`, [transfer, id]],
    [
      'enter',
      `insert into ledger_entries (transfer_id, account, amount_minor) values ($1, 'payme', 3990000), ($1, 'sales:subscription', -3990000)`,
      [transfer],
    ],
    ['tell', `insert into outbox (id, topic, payload) values ($1, 'bench', '{}')`, [randomUUID()]],
    [
      'grant',
      `insert into subscription_grants (id, account_id, plan_code, hours, price_minor, invoice_id, paid_at)
       select gen_random_uuid(), account_id, 'premium', 720, 3990000, id, now() from invoices where id = $1`,
      [id],
    ],
  ];
  for (const [name, text, values] of statements) await sql.query({ name, text, values: [...values] });
  await sql.query('commit');
}
