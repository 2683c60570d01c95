import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table sources (
        id uuid primary key,
        upload_id uuid not null unique,
        title_id uuid not null,
        playable_id uuid not null,
        kind text not null check (kind in ('video', 'audio', 'subtitles')),
        filename text not null,
        language text,
        label text,
        file_key text not null,
        probe jsonb,
        status text not null default 'queued' check (status in ('queued', 'running', 'ready', 'failed')),
        code text,
        duration_sec double precision,
        restarts integer not null default 0,
        run_id uuid,
        run_until timestamptz,
        progressed_at timestamptz not null default now(),
        film_id uuid,
        superseded_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index sources_playable on sources (playable_id, id);
      create index sources_title on sources (title_id, id);
      create index sources_open on sources (progressed_at) where status in ('queued', 'running');

      create table renditions (
        source_id uuid not null references sources on delete cascade,
        id text not null,
        kind text not null check (kind in ('video', 'audio', 'subtitles', 'storyboard')),
        position integer not null,
        height integer,
        width integer,
        bitrate integer,
        language text,
        label text,
        track_kind text,
        channels integer,
        stream_index integer,
        codecs text,
        segment_count integer,
        status text not null default 'queued' check (status in ('queued', 'encoding', 'ready', 'failed')),
        progress double precision not null default 0,
        eta_sec double precision,
        code text,
        primary key (source_id, id)
      );

      create table packages (
        playable_id uuid primary key,
        source_id uuid not null references sources on delete cascade,
        version integer not null default 0
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query('drop table packages; drop table renditions; drop table sources;');
  },
};
