import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table uploads (
        id uuid primary key,
        account_id uuid not null,
        title_id uuid not null,
        playable_id uuid,
        kind text not null check (kind in ('video', 'audio', 'subtitles', 'poster', 'backdrop')),
        filename text not null,
        language text,
        label text,
        size_bytes bigint not null check (size_bytes >= 0),
        status text not null default 'receiving'
          check (status in ('receiving', 'checking', 'accepted', 'refused', 'cancelled', 'expired')),
        code text,
        details jsonb not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index uploads_account on uploads (account_id, id desc);
      create index uploads_title on uploads (title_id);
      create index uploads_open on uploads (updated_at) where status in ('receiving', 'checking');
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table uploads');
  },
};
