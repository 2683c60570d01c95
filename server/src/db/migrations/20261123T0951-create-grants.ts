import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      -- What nobody pays for: gifts, demonstrations. What is paid for is a grant, below.
      alter table subscriptions rename to given_plans;
      alter index subscriptions_account rename to given_plans_account;
      alter table given_plans rename constraint subscriptions_pkey to given_plans_pkey;
      alter table given_plans rename constraint subscriptions_span to given_plans_span;
      alter table given_plans rename constraint subscriptions_account_id_fkey to given_plans_account_id_fkey;
      alter table given_plans rename constraint subscriptions_plan_code_fkey to given_plans_plan_code_fkey;

      -- One row per paid invoice, only ever added and revoked; what follows from them is computed (timeline.rules.ts). No foreign
      -- key to accounts: money that arrives must find its row, whatever became of the account.
      create table subscription_grants (
        id uuid primary key,
        account_id uuid not null,
        plan_code text not null references plans,
        hours integer not null constraint subscription_grants_hours check (hours > 0),
        price_minor bigint not null constraint subscription_grants_price check (price_minor > 0),
        invoice_id uuid not null constraint subscription_grants_invoice unique,
        paid_at timestamptz not null,
        revoked_at timestamptz
      );
      create index subscription_grants_account on subscription_grants (account_id, paid_at);
      create index subscription_grants_plan on subscription_grants (plan_code, account_id);

      -- What the person wants to happen at the end of the paid time. Only ever added.
      create table subscription_wishes (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        kind text not null constraint subscription_wishes_kind check (kind in ('cancel', 'downgrade', 'resume')),
        plan_code text references plans,
        at timestamptz not null,
        constraint subscription_wishes_plan check ((kind = 'downgrade') = (plan_code is not null))
      );
      create index subscription_wishes_account on subscription_wishes (account_id, at);

      -- A renewal by saved card, one for each end of paid time. While it is not given up, its end has days of grace.
      create table subscription_renewals (
        account_id uuid not null references accounts on delete cascade,
        period_ends_at timestamptz not null,
        invoice_id uuid,
        attempts integer not null,
        charging boolean not null,
        given_up_at timestamptz,
        primary key (account_id, period_ends_at)
      );

      -- When somebody has to look at an account again.
      create table subscription_reviews (
        account_id uuid primary key,
        due_at timestamptz not null
      );
      create index subscription_reviews_due on subscription_reviews (due_at);

      -- What an account was told, each thing once.
      create table subscription_notices (
        account_id uuid not null references accounts on delete cascade,
        kind text not null,
        about timestamptz not null,
        told_at timestamptz not null,
        primary key (account_id, kind, about)
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      drop table subscription_notices;
      drop table subscription_reviews;
      drop table subscription_renewals;
      drop table subscription_wishes;
      drop table subscription_grants;
      alter table given_plans rename constraint given_plans_plan_code_fkey to subscriptions_plan_code_fkey;
      alter table given_plans rename constraint given_plans_account_id_fkey to subscriptions_account_id_fkey;
      alter table given_plans rename constraint given_plans_span to subscriptions_span;
      alter table given_plans rename constraint given_plans_pkey to subscriptions_pkey;
      alter index given_plans_account rename to subscriptions_account;
      alter table given_plans rename to subscriptions;
    `);
  },
};
