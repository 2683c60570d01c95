import type { Migration } from '../migrator.ts';

// No card number: the token is sealed, what is shown is masked by the provider. No foreign key to accounts: a card outlives its
// account until the provider has forgotten it too.
export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table saved_cards (
        id uuid primary key,
        account_id uuid not null,
        token bytea not null,
        number text not null constraint saved_cards_number check (number !~ '[0-9]{7}'),
        expire text not null,
        state text not null constraint saved_cards_state check (state in ('awaiting_code', 'active', 'unusable', 'removed')),
        preferred boolean not null constraint saved_cards_preferred_active check (not preferred or state in ('active', 'unusable')),
        created_at timestamptz not null,
        removed_at timestamptz,
        constraint saved_cards_removed check ((state = 'removed') = (removed_at is not null))
      );
      create index saved_cards_account on saved_cards (account_id, created_at desc) where state <> 'removed';
      create unique index saved_cards_preferred on saved_cards (account_id) where preferred;
      create index saved_cards_leaving on saved_cards (created_at) where state in ('awaiting_code', 'removed');
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table saved_cards;');
  },
};
