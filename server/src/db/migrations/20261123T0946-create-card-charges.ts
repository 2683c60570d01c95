import type { Migration } from '../migrator.ts';

// One try to charge a saved card. `starting` has no receipt yet and took nothing; `paying` may have taken the money, and is asked
// about until it is known. At most one of an invoice is open, so that nothing is charged twice.
export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table card_charges (
        id uuid primary key,
        invoice_id uuid not null references invoices,
        card_id uuid not null,
        receipt_id text constraint card_charges_receipt_key unique,
        state text not null constraint card_charges_state check (state in ('starting', 'paying', 'paid', 'declined', 'abandoned')),
        failure text,
        created_at timestamptz not null,
        next_look_at timestamptz not null,
        looks integer not null default 0,
        constraint card_charges_receipt check (state in ('starting', 'abandoned', 'declined') or receipt_id is not null)
      );
      create unique index card_charges_open on card_charges (invoice_id) where state in ('starting', 'paying');
      create index card_charges_due on card_charges (next_look_at) where state in ('starting', 'paying');

      create table payment_refunds (
        invoice_id uuid primary key references invoices,
        asked_at timestamptz not null,
        next_look_at timestamptz not null,
        looks integer not null default 0,
        done_at timestamptz
      );
      create index payment_refunds_due on payment_refunds (next_look_at) where done_at is null;
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table payment_refunds; drop table card_charges;');
  },
};
