import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      -- The evidence that a subscriber was told of a price in time (S13). Without a row here the old price stays.
      create table price_notices (
        account_id uuid not null references accounts on delete cascade,
        price_id uuid not null references plan_prices,
        told_at timestamptz not null,
        old_price_minor bigint not null,
        price_minor bigint not null,
        effective_at timestamptz not null,
        primary key (account_id, price_id)
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table price_notices;');
  },
};
