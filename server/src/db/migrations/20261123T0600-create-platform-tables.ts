import { getCreateIndexesSQL, getCreateTableSQL } from '@agendajs/postgres-backend';
import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table outbox (
        id uuid primary key,
        topic text not null,
        payload jsonb not null,
        key text,
        run_at timestamptz
      );
      create table idempotency_keys (
        account_id uuid not null,
        key text not null,
        fingerprint text not null,
        status integer,
        body jsonb,
        created_at timestamptz not null default now(),
        primary key (account_id, key)
      );
      create index idempotency_keys_created_at on idempotency_keys (created_at);
    `);
    await query.sequelize.query(getCreateTableSQL('agenda_jobs'));
    for (const statement of getCreateIndexesSQL('agenda_jobs')) await query.sequelize.query(statement);
    await query.sequelize.query(`create index agenda_jobs_key on agenda_jobs (name, (data->>'key'))`);
  },
  down: async (query) => {
    await query.sequelize.query('drop table agenda_jobs; drop table idempotency_keys; drop table outbox;');
  },
};
