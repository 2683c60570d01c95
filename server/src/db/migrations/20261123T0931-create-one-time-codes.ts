import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    // One living code for each purpose, subject (an account, a sign-in that waits, a contact) and channel.
    await query.sequelize.query(`
      create table one_time_codes (
        purpose text not null constraint one_time_codes_purpose check (purpose in ('verify', 'reset', 'complete')),
        subject text not null,
        channel text not null constraint one_time_codes_channel check (channel in ('email', 'phone')),
        value text not null,
        code_hash bytea not null,
        tries integer not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (purpose, subject, channel)
      );
      create index one_time_codes_expires on one_time_codes (expires_at);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table one_time_codes;');
  },
};
