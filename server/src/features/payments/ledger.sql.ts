/** Money that Payme owes us: what was paid and not yet given back. */
const PROVIDER = 'payme';

/**
 * Common table expressions `transfer` and `entries`: books the invoices that `source` returns. A payment moves their amount from
 * sales to the provider, a refund moves it back; each kind is booked once per invoice, or the statement fails.
 */
export function bookTransfer(source: string, { kind, id, at }: { kind: 'payment' | 'refund'; id: string; at: string }): string {
  const [provider, sales] = kind === 'payment' ? ['', '-'] : ['-', ''];
  return `transfer as (
      insert into ledger_transfers (id, invoice_id, kind, at) select ${id}::uuid, id, '${kind}', ${at} from ${source} returning id, invoice_id),
    entries as (
      insert into ledger_entries (transfer_id, account, amount_minor)
      select transfer.id, entry.account, entry.amount from transfer join ${source} booked on booked.id = transfer.invoice_id
      cross join lateral (values ('${PROVIDER}', ${provider}booked.amount_minor), ('sales:' || booked.purpose, ${sales}booked.amount_minor))
        as entry (account, amount))`;
}
