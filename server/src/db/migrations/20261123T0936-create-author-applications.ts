import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table author_applications (
        id uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        channel_name text not null,
        about text not null,
        state text not null constraint author_applications_state check (state in ('waiting', 'approved', 'declined')),
        reason text,
        created_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid,
        constraint author_applications_decision check ((state = 'waiting') = (decided_at is null))
      );
      create unique index author_applications_waiting on author_applications (account_id) where state = 'waiting';
      create index author_applications_account on author_applications (account_id, id desc);
      create index author_applications_state_id on author_applications (state, id);
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table author_applications;');
  },
};
