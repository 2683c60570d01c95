import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // identities: who somebody is at a provider. provider_attempts: a browser that was sent to a provider and is to come back once.
    // provider_grants: what the provider said, until the app fetches it (code) or the person adds what is missing (ticket).
    await query.sequelize.query(`
      create table identities (
        provider text not null,
        subject text not null,
        account_id uuid not null references accounts on delete cascade,
        label text not null,
        linked_at timestamptz not null,
        primary key (provider, subject),
        constraint identities_one_each unique (account_id, provider)
      );
      create table provider_attempts (
        state_hash bytea primary key,
        provider text not null,
        browser_hash bytea not null,
        sealed bytea not null,
        expires_at timestamptz not null
      );
      create index provider_attempts_expires on provider_attempts (expires_at);
      create table provider_grants (
        token_hash bytea primary key,
        kind text not null constraint provider_grants_kind check (kind in ('code', 'ticket')),
        challenge text not null,
        sealed bytea not null,
        expires_at timestamptz not null
      );
      create index provider_grants_expires on provider_grants (expires_at);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table provider_grants; drop table provider_attempts; drop table identities;');
  },
};
