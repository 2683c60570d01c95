import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // Mails and SMS that wait for their gateway, or, without one, to be read in development. `sealed`: recipient, text and code.
    await query.sequelize.query(`
      create table messages (
        id uuid primary key,
        channel text not null constraint messages_channel check (channel in ('email', 'sms')),
        sealed bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index messages_expires on messages (expires_at);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table messages;');
  },
};
