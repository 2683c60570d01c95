import type { Migration } from '../migrator.ts';

// No foreign key to accounts: payments are kept as the law demands, also when the account is gone (decisions.md Q53).
export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table invoices (
        id uuid primary key,
        number text not null constraint invoices_number_key unique constraint invoices_number check (number ~ '^[1-9][0-9]{11}$'),
        account_id uuid not null,
        purpose text not null constraint invoices_purpose check (purpose in ('subscription', 'order')),
        subject_id text not null,
        key text not null,
        amount_minor bigint not null constraint invoices_amount check (amount_minor > 0),
        currency text not null constraint invoices_currency check (currency = 'UZS'),
        titles jsonb not null,
        fiscal jsonb not null,
        state text not null constraint invoices_state
          check (state in ('awaiting_payment', 'processing', 'paid', 'refunding', 'refunded', 'expired', 'cancelled')),
        method text constraint invoices_method check (method in ('payme', 'card')),
        card text,
        provider_id text,
        failure text,
        refund_reason text,
        fiscal_url text,
        refund_fiscal_url text,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        paid_at timestamptz,
        refunded_at timestamptz,
        constraint invoices_paid check ((state in ('paid', 'refunding', 'refunded')) = (paid_at is not null)),
        constraint invoices_refunded check ((state = 'refunded') = (refunded_at is not null))
      );
      create unique index invoices_key on invoices (account_id, key) where state in ('awaiting_payment', 'processing', 'paid', 'refunding');
      create index invoices_account on invoices (account_id, created_at desc, id desc);
      create index invoices_expiring on invoices (expires_at) where state = 'awaiting_payment';

      create table payme_transactions (
        id uuid primary key,
        payme_id text not null constraint payme_transactions_payme_id_key unique,
        payme_time bigint not null,
        invoice_id uuid not null references invoices,
        amount_minor bigint not null,
        account jsonb not null,
        state smallint not null constraint payme_transactions_state check (state in (1, 2, -1, -2)),
        reason integer,
        create_time bigint not null,
        perform_time bigint not null default 0,
        cancel_time bigint not null default 0,
        fiscal_perform jsonb,
        fiscal_cancel jsonb,
        constraint payme_transactions_performed check ((state in (2, -2)) = (perform_time > 0)),
        constraint payme_transactions_cancelled check ((state < 0) = (cancel_time > 0) and (state < 0 or reason is null))
      );
      create index payme_transactions_time on payme_transactions (payme_time, payme_id);
      create index payme_transactions_waiting on payme_transactions (payme_time) where state = 1;
      create unique index payme_transactions_holder on payme_transactions (invoice_id) where state in (1, 2);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table payme_transactions; drop table invoices;');
  },
};
