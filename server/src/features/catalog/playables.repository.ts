import type { Locale, PlayableId, TitleId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';
import type { MediaPackage } from '../../media/media-package.ts';
import { bestFirst, chainOf } from './cards.repository.ts';
import type { MediaFacts } from './catalog.rules.ts';
import type { ImageKind, ImageRef, OwnedTitle, Playable } from './catalog.types.ts';

const PLAYABLE = `
  p.id, p.title_id as "titleId", p.season, p.number, p.has_source as "hasSource", p.duration_sec as "durationSec", p.package,
  p.processing_progress as "processingProgress",
  jsonb_build_object('ownerAccountId', t.owner_account_id, 'kind', t.kind, 'status', t.status, 'tier', t.tier, 'ageRating', t.age_rating, 'closedCountries', t.closed_countries,
    'qualityCaps', t.quality_caps, 'accessMode', t.access_mode, 'sold', t.offers is not null) as title, t.release_at as "releaseAt"`;

type PlayableRow = Omit<Playable, 'title'> & { readonly title: Omit<Playable['title'], 'releaseAt'>; readonly releaseAt: Date | null };

const playableOf = ({ releaseAt, title, ...row }: PlayableRow): Playable => ({ ...row, title: { ...title, releaseAt } });

export async function findPlayable(db: Db, id: PlayableId): Promise<Playable | null> {
  const [row] = await selectRows<PlayableRow>(
    db,
    `select ${PLAYABLE} from playables p join titles t on t.id = p.title_id where p.id = $1`,
    [id],
  );
  return row === undefined ? null : playableOf(row);
}

export type NextPlayable = {
  readonly playableId: PlayableId;
  readonly season: number | null;
  readonly number: number | null;
  readonly title: string;
};
/** A playable with the texts that a player shows, and what comes after it. */
export type PlayableInContext = Playable & { readonly titleText: string; readonly next: NextPlayable | null };

/** The next episode that plays, as JSON; null at the end and for everything but series. */
const NEXT = `
  (select jsonb_build_object('playableId', n.id, 'season', n.season, 'number', n.number, 'title',
     (select x.title from playable_texts x where x.playable_id = n.id order by ${bestFirst('x.locale')} limit 1))
   from playables n where n.title_id = p.title_id and (n.season, n.number) > (p.season, p.number) and n.max_height is not null
   order by n.season, n.number limit 1) as next`;

export async function findPlayableInContext(db: Db, id: PlayableId, locale: Locale): Promise<PlayableInContext | null> {
  const [row] = await selectRows<PlayableRow & Pick<PlayableInContext, 'titleText' | 'next'>>(
    db,
    `select ${PLAYABLE}, ${NEXT},
       (select x.title from title_texts x where x.title_id = t.id order by ${bestFirst('x.locale')} limit 1) as "titleText"
     from playables p join titles t on t.id = p.title_id where p.id = $2`,
    [chainOf(locale), id],
  );
  if (row === undefined) return null;
  const { titleText, next, ...playable } = row;
  return { ...playableOf(playable), titleText, next };
}

export type PlayablePlace = {
  readonly id: PlayableId;
  readonly season: number | null;
  readonly number: number | null;
  readonly durationSec: number;
  /** The episode after it that plays; null when there is none. */
  readonly next: Omit<PlayablePlace, 'next'> | null;
};

/** Where playables stand in their titles; those that are gone are left out. */
export async function selectPlaces(db: Db, ids: readonly PlayableId[]): Promise<ReadonlyMap<PlayableId, PlayablePlace>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows<PlayablePlace>(
    db,
    `select p.id, p.season, p.number, p.duration_sec as "durationSec",
       (select jsonb_build_object('id', n.id, 'season', n.season, 'number', n.number, 'durationSec', n.duration_sec)
        from playables n where n.title_id = p.title_id and (n.season, n.number) > (p.season, p.number) and n.max_height is not null
        order by n.season, n.number limit 1) as next
     from playables p where p.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findOwnedTitle(db: Db, titleId: TitleId): Promise<OwnedTitle | null> {
  const [row] = await selectRows<OwnedTitle>(
    db,
    `select t.id, t.owner_account_id as "ownerAccountId", t.kind, t.status,
       (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'season', p.season, 'number', p.number, 'hasSource', p.has_source, 'maxHeight', p.max_height)
          order by p.season, p.number), '[]') from playables p where p.title_id = t.id) as playables
     from titles t where t.id = $1`,
    [titleId],
  );
  return row ?? null;
}

/** Carries what a card shows of the playables over to the title's own row. */
export async function refreshTitle(db: Db, titleId: TitleId): Promise<void> {
  await execute(
    db,
    `update titles t set playable_id = case when t.kind = 'series' then null else m.first_id end, duration_sec = coalesce(m.duration_sec, 0),
       max_height = m.max_height, processing_progress = m.progress, audio_languages = m.audio, subtitle_languages = m.subtitles
     from (
       select min(id::text)::uuid as first_id, max(duration_sec) as duration_sec, max(max_height) as max_height, avg(processing_progress) as progress,
         (select coalesce(array_agg(distinct l order by l), '{}') from playables a, unnest(a.audio_languages) l where a.title_id = $1) as audio,
         (select coalesce(array_agg(distinct l order by l), '{}') from playables s, unnest(s.subtitle_languages) l where s.title_id = $1) as subtitles
       from playables where title_id = $1) m
     where t.id = $1`,
    [titleId],
  );
}

type Changed = { readonly titleId: TitleId };

/** Stores a package unless the playable has that version of it or a later one. Returns whether it did. */
export async function updatePackage(db: Db, playableId: PlayableId, pkg: MediaPackage, facts: MediaFacts): Promise<boolean> {
  const [changed] = await selectRows<Changed>(
    db,
    `update playables set package = $2::jsonb, package_version = $3, duration_sec = $4, max_height = $5, audio_languages = $6::text[],
       subtitle_languages = $7::text[], has_source = true
     where id = $1 and (package is null or package_version < $3 or package->>'prefix' <> $8) returning title_id as "titleId"`,
    [
      playableId,
      JSON.stringify(pkg),
      pkg.version,
      facts.durationSec,
      facts.maxHeight,
      facts.audioLanguages,
      facts.subtitleLanguages,
      pkg.prefix,
    ],
  );
  if (changed !== undefined) await refreshTitle(db, changed.titleId);
  return changed !== undefined;
}

export async function updateProcessing(db: Db, playableId: PlayableId, progress: number | null): Promise<void> {
  const [changed] = await selectRows<Changed>(
    db,
    `update playables set processing_progress = $2::double precision
     where id = $1 and processing_progress is distinct from $2::double precision returning title_id as "titleId"`,
    [playableId, progress],
  );
  if (changed !== undefined) await refreshTitle(db, changed.titleId);
}

export async function updateHasSource(db: Db, playableId: PlayableId): Promise<void> {
  await execute(db, 'update playables set has_source = true where id = $1 and not has_source', [playableId]);
}

export async function updateImage(db: Db, titleId: TitleId, kind: ImageKind, image: ImageRef | null): Promise<void> {
  const column = kind === 'poster' ? 'poster' : 'backdrop';
  await execute(db, `update titles set ${column} = $2::jsonb, updated_at = now() where id = $1`, [
    titleId,
    image === null ? null : JSON.stringify(image),
  ]);
}

/** Adds to the counters of views; titles that are gone are passed over. */
export async function addViews(db: Db, views: ReadonlyMap<TitleId, number>): Promise<void> {
  await execute(db, 'update titles t set views = t.views + v.count from unnest($1::uuid[], $2::bigint[]) v(id, count) where t.id = v.id', [
    [...views.keys()],
    [...views.values()],
  ]);
}
