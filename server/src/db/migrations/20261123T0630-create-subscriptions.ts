import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table plans (
        code text primary key,
        rank integer not null constraint plans_rank_key unique,
        price_minor bigint not null constraint plans_price check (price_minor >= 0),
        currency text not null,
        period_days integer not null constraint plans_period check (period_days > 0),
        recommended boolean not null,
        tiers text[] not null,
        max_height integer not null,
        max_bitrate integer not null,
        max_streams integer not null,
        max_profiles integer not null,
        surround_sound boolean not null,
        ads boolean not null,
        downloads integer not null,
        texts jsonb not null
      );
      create table subscriptions (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        plan_code text not null references plans,
        starts_at timestamptz not null,
        ends_at timestamptz,
        constraint subscriptions_span check (ends_at >= starts_at)
      );
      create index subscriptions_account on subscriptions (account_id, starts_at);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table subscriptions; drop table plans;');
  },
};
