import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table library_entries (
        profile_id uuid not null,
        title_id uuid not null,
        status text check (status in ('planned', 'watching', 'watched', 'on_hold', 'dropped')),
        updated_at timestamptz not null,
        primary key (profile_id, title_id)
      );
      create index library_entries_latest on library_entries (profile_id, updated_at desc, title_id desc) where status is not null;
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table library_entries;');
  },
};
