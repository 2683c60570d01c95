import type { Migration } from '../migrator.ts';

export const migration: Migration = {
  up: async (query) => {
    await query.sequelize.query(`
      create table genres (
        id uuid primary key,
        slug text not null unique,
        position integer not null
      );
      create table genre_texts (
        genre_id uuid not null references genres on delete cascade,
        locale text not null,
        name text not null,
        primary key (genre_id, locale)
      );

      create table people (
        id uuid primary key,
        name text not null unique,
        portrait jsonb,
        created_at timestamptz not null default now()
      );

      create table titles (
        id uuid primary key,
        owner_account_id uuid not null,
        kind text not null check (kind in ('film', 'series', 'concert', 'clip')),
        slug text not null unique,
        status text not null default 'draft' check (status in ('draft', 'published', 'unpublished')),
        original_language text not null,
        year integer not null,
        age_rating smallint not null default 0,
        tier text not null default 'basic' check (tier in ('basic', 'premium', 'premium_plus')),
        genre_ids uuid[] not null default '{}',
        countries text[] not null default '{}',
        closed_countries text[] not null default '{}',
        quality_caps jsonb not null default '{}',
        attribution text,
        poster jsonb,
        backdrop jsonb,
        release_at timestamptz,
        listed_at timestamptz,
        views bigint not null default 0,
        rating_average double precision not null default 0,
        rating_count integer not null default 0,
        playable_id uuid,
        duration_sec double precision not null default 0,
        max_height integer,
        processing_progress double precision,
        audio_languages text[] not null default '{}',
        subtitle_languages text[] not null default '{}',
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (status <> 'published' or listed_at is not null)
      );
      create index titles_owner on titles (owner_account_id, id desc);
      create index titles_listed on titles (listed_at desc, id desc) where status = 'published';
      create index titles_kind_listed on titles (kind, listed_at desc nulls last, id desc) where status = 'published';
      create index titles_views on titles (views desc, id desc) where status = 'published';
      create index titles_kind_views on titles (kind, views desc nulls last, id desc) where status = 'published';
      create index titles_rating on titles (rating_average desc, id desc) where status = 'published';
      create index titles_year on titles (year desc, id desc) where status = 'published';
      create index titles_duration on titles (duration_sec desc, id desc) where status = 'published';
      create index titles_genre_ids on titles using gin (genre_ids);

      create table title_texts (
        title_id uuid not null references titles on delete cascade,
        locale text not null,
        title text not null,
        description text not null default '',
        primary key (title_id, locale)
      );

      create table title_genres (
        title_id uuid not null references titles on delete cascade,
        genre_id uuid not null references genres on delete cascade,
        listed_at timestamptz,
        primary key (title_id, genre_id)
      );
      create index title_genres_listed on title_genres (genre_id, listed_at desc, title_id desc) where listed_at is not null;

      create table playables (
        id uuid primary key,
        title_id uuid not null references titles on delete cascade,
        season integer,
        number integer,
        has_source boolean not null default false,
        package jsonb,
        package_version integer not null default 0,
        duration_sec double precision not null default 0,
        max_height integer,
        processing_progress double precision,
        audio_languages text[] not null default '{}',
        subtitle_languages text[] not null default '{}',
        still jsonb,
        created_at timestamptz not null default now()
      );
      create unique index playables_place on playables (title_id, season, number) nulls not distinct;

      create table playable_texts (
        playable_id uuid not null references playables on delete cascade,
        locale text not null,
        title text not null,
        description text not null default '',
        primary key (playable_id, locale)
      );

      create table credits (
        title_id uuid not null references titles on delete cascade,
        position integer not null,
        person_id uuid not null references people,
        role text not null check (role in ('director', 'writer', 'actor', 'artist', 'composer', 'producer')),
        character text,
        primary key (title_id, position)
      );
      create index credits_person on credits (person_id, title_id);

      create table rails (
        id text primary key,
        position integer not null,
        placement text not null default 'rail' check (placement in ('hero', 'rail')),
        layout text not null check (layout in ('posters', 'backdrops', 'numerals', 'concerts')),
        kind text,
        genre_id uuid references genres on delete cascade,
        sort text not null default 'new' check (sort in ('new', 'popular')),
        size integer not null default 20,
        least integer not null default 1,
        check (genre_id is null or (kind is null and sort = 'new'))
      );
      create table rail_texts (
        rail_id text not null references rails on delete cascade,
        locale text not null,
        title text not null,
        primary key (rail_id, locale)
      );
    `);
  },
  down: async (query) => {
    await query.sequelize.query(`
      drop table rail_texts; drop table rails; drop table credits; drop table playable_texts; drop table playables; drop table title_genres;
      drop table title_texts; drop table titles; drop table people; drop table genre_texts; drop table genres;
    `);
  },
};
