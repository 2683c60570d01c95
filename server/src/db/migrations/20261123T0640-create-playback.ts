import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table playback_progress (
        profile_id uuid not null,
        playable_id uuid not null,
        title_id uuid not null,
        position_sec double precision not null,
        duration_sec double precision not null,
        at timestamptz not null,
        primary key (profile_id, playable_id)
      );
      create table title_progress (
        profile_id uuid not null,
        title_id uuid not null,
        playable_id uuid not null,
        position_sec double precision not null,
        duration_sec double precision not null,
        finished boolean not null,
        at timestamptz not null,
        primary key (profile_id, title_id)
      );
      create index title_progress_unfinished on title_progress (profile_id, at desc, title_id desc) where not finished;
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table title_progress; drop table playback_progress;');
  },
};
