import type { Credit, Tier, TitleKind } from '@app/contracts';
import { type AccountId, type GenreId, isLocale, type PersonId, type PlayableId, type TitleId } from '@app/kernel';
import { UniqueConstraintError } from 'sequelize';
import { type Db, execute, newId, selectRows, txOf } from '../../db/index.ts';
import { CreditModel, PlayableModel, PlayableTextModel, TitleGenreModel, TitleModel, TitleTextModel } from './catalog.model.ts';
import type { ImageRef, QualityCaps, Text, Texts, TitleStatus } from './catalog.types.ts';

export type CreditDraft = { readonly name: string; readonly role: Credit['role']; readonly character?: string | undefined };

/** The columns of a title that its author decides. */
export type TitleColumns = {
  readonly originalLanguage: string;
  readonly year: number;
  readonly ageRating: number;
  readonly tier: Tier;
  readonly countries: readonly string[];
  readonly closedCountries: readonly string[];
  readonly qualityCaps: QualityCaps;
  readonly attribution: string | null;
  readonly releaseAt: Date | null;
};

export type AuthoredEpisode = {
  readonly id: PlayableId;
  readonly season: number | null;
  readonly number: number | null;
  readonly texts: Readonly<Record<string, Text>>;
  readonly hasSource: boolean;
  readonly ready: boolean;
};

/** A title whole, as its author sees it. */
export type AuthoredTitle = TitleColumns & {
  readonly id: TitleId;
  readonly kind: TitleKind;
  readonly slug: string;
  readonly status: TitleStatus;
  readonly texts: Readonly<Record<string, Text>>;
  readonly genres: readonly string[];
  readonly credits: readonly { readonly name: string; readonly role: Credit['role']; readonly character: string | null }[];
  readonly poster: ImageRef | null;
  readonly backdrop: ImageRef | null;
  readonly playables: readonly AuthoredEpisode[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

const TEXTS = (table: string, owner: string): string =>
  `(select coalesce(jsonb_object_agg(x.locale, jsonb_build_object('title', x.title, 'description', x.description)), '{}') from ${table} x where ${owner})`;

const AUTHORED = `
  select t.id, t.kind, t.slug, t.status, t.original_language as "originalLanguage", t.year, t.age_rating as "ageRating", t.tier, t.countries,
    t.closed_countries as "closedCountries", t.quality_caps as "qualityCaps", t.attribution, t.release_at as "releaseAt", t.poster, t.backdrop,
    t.created_at as "createdAt", t.updated_at as "updatedAt", ${TEXTS('title_texts', 'x.title_id = t.id')} as texts,
    (select coalesce(jsonb_agg(g.slug order by array_position(t.genre_ids, g.id)), '[]') from genres g where g.id = any(t.genre_ids)) as genres,
    (select coalesce(jsonb_agg(jsonb_build_object('name', h.name, 'role', c.role, 'character', c.character) order by c.position), '[]')
      from credits c join people h on h.id = c.person_id where c.title_id = t.id) as credits,
    (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'season', p.season, 'number', p.number, 'hasSource', p.has_source,
        'ready', p.max_height is not null, 'texts', ${TEXTS('playable_texts', 'x.playable_id = p.id')}) order by p.season, p.number), '[]')
      from playables p where p.title_id = t.id) as playables
  from titles t`;

export async function findAuthored(db: Db, owner: AccountId, titleId: TitleId): Promise<AuthoredTitle | null> {
  const [row] = await selectRows<AuthoredTitle>(db, `${AUTHORED} where t.id = $1 and t.owner_account_id = $2`, [titleId, owner]);
  return row ?? null;
}

/** An author's titles, newest first; one more than `limit`. */
export async function selectAuthored(db: Db, owner: AccountId, after: TitleId | null, limit: number): Promise<AuthoredTitle[]> {
  return selectRows<AuthoredTitle>(
    db,
    `${AUTHORED} where t.owner_account_id = $1 and ($2::uuid is null or t.id < $2) order by t.id desc limit $3`,
    [owner, after, limit + 1],
  );
}

/** Ids by slug, in the order asked for; a slug that is no genre is left out. */
export async function selectGenreIds(db: Db, slugs: readonly string[]): Promise<{ readonly id: GenreId; readonly slug: string }[]> {
  return selectRows(db, 'select id, slug from genres where slug = any($1::text[]) order by array_position($1::text[], slug)', [slugs]);
}

/** The first of `candidates` that no title has; equal names wait for each other until the transaction ends. */
export async function firstFreeSlug(db: Db, candidates: readonly string[]): Promise<string | null> {
  await execute(db, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [candidates[0]]);
  const [row] = await selectRows<{ slug: string }>(
    db,
    `select c.slug from unnest($1::text[]) with ordinality c(slug, place)
     where not exists (select 1 from titles t where t.slug = c.slug) order by c.place limit 1`,
    [candidates],
  );
  return row?.slug ?? null;
}

export type NewTitle = TitleColumns & {
  readonly id: TitleId;
  readonly ownerAccountId: AccountId;
  readonly kind: TitleKind;
  readonly slug: string;
};

export async function insertTitle(db: Db, title: NewTitle): Promise<void> {
  await TitleModel.create({ ...title, genreIds: [] }, txOf(db));
}

export async function updateTitleColumns(db: Db, id: TitleId, changes: Partial<TitleColumns>): Promise<void> {
  await TitleModel.update({ ...changes, updatedAt: new Date() }, { where: { id }, ...txOf(db) });
}

/** Publishes or hides a title; the first publication sets its place among the new ones for ever. */
export async function updateStatus(db: Db, id: TitleId, status: TitleStatus): Promise<void> {
  await execute(
    db,
    `update titles set status = $2::text, updated_at = now(),
       listed_at = case when $2::text = 'published' then coalesce(listed_at, date_trunc('milliseconds', now())) else listed_at end where id = $1`,
    [id, status],
  );
  await execute(
    db,
    `update title_genres g set listed_at = case when t.status = 'published' then t.listed_at end from titles t where t.id = $1 and g.title_id = t.id`,
    [id],
  );
}

export async function deleteTitleRow(db: Db, id: TitleId): Promise<void> {
  await TitleModel.destroy({ where: { id }, ...txOf(db) });
}

type Localised = { readonly locale: string; readonly title: string; readonly description: string };

function rowsOf(texts: Texts): Localised[] {
  return Object.entries(texts).flatMap(([locale, text]) => (text === undefined || !isLocale(locale) ? [] : [{ locale, ...text }]));
}

export async function replaceTitleTexts(db: Db, titleId: TitleId, texts: Texts): Promise<void> {
  await TitleTextModel.destroy({ where: { titleId }, ...txOf(db) });
  await TitleTextModel.bulkCreate(
    rowsOf(texts).map((text) => ({ titleId, ...text })),
    txOf(db),
  );
}

export async function replaceGenres(db: Db, titleId: TitleId, genreIds: readonly GenreId[]): Promise<void> {
  await TitleModel.update({ genreIds }, { where: { id: titleId }, ...txOf(db) });
  await TitleGenreModel.destroy({ where: { titleId }, ...txOf(db) });
  await execute(
    db,
    `insert into title_genres (title_id, genre_id, listed_at)
     select t.id, g.id, case when t.status = 'published' then t.listed_at end from titles t cross join unnest($2::uuid[]) g(id) where t.id = $1`,
    [titleId, genreIds],
  );
}

/** A name is a person: the same name in two titles is the same page. */
async function ensurePeople(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  // Sorted, so that two titles saved at once take the rows in one order and cannot deadlock.
  const wanted = [...new Set(names)].sort();
  await execute(db, 'insert into people (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict (name) do nothing', [
    wanted.map(() => newId<PersonId>()),
    wanted,
  ]);
  const rows = await selectRows<{ id: PersonId; name: string }>(db, 'select id, name from people where name = any($1::text[])', [wanted]);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

export async function replaceCredits(db: Db, titleId: TitleId, credits: readonly CreditDraft[]): Promise<void> {
  await CreditModel.destroy({ where: { titleId }, ...txOf(db) });
  if (credits.length === 0) return;
  const people = await ensurePeople(
    db,
    credits.map(({ name }) => name),
  );
  const rows = credits.flatMap(({ name, role, character }, position) => {
    const personId = people.get(name);
    return personId === undefined
      ? []
      : [{ titleId, position, personId, role, character: character === undefined || character === '' ? null : character }];
  });
  await CreditModel.bulkCreate(rows, txOf(db));
}

/** Adds a playable; `place` is null for the only one of a film, concert or clip. Returns null when the place is taken. */
export async function insertPlayable(
  db: Db,
  titleId: TitleId,
  place: { readonly season: number; readonly number: number } | null,
  texts: Texts,
): Promise<PlayableId | null> {
  const id = newId<PlayableId>();
  try {
    await PlayableModel.create({ id, titleId, season: place?.season ?? null, number: place?.number ?? null }, txOf(db));
  } catch (error) {
    if (error instanceof UniqueConstraintError) return null;
    throw error;
  }
  await PlayableTextModel.bulkCreate(
    rowsOf(texts).map((text) => ({ playableId: id, ...text })),
    txOf(db),
  );
  return id;
}

export async function deletePlayableRow(db: Db, titleId: TitleId, id: PlayableId): Promise<boolean> {
  return (await PlayableModel.destroy({ where: { id, titleId }, ...txOf(db) })) > 0;
}
