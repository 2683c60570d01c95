import type { Credit, Genre } from '@app/contracts';
import type { Locale, PersonId, PlayableId, TitleId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';
import {
  BEST_TEXT,
  bestFirst,
  CARD,
  CARD_WITH_WHOLE_DESCRIPTION,
  type CardRow,
  chainOf,
  GENRE_NAMES,
  listedIn,
  withinAge,
} from './cards.repository.ts';
import type { Track } from './catalog.rules.ts';
import type { Audience, ImageRef, Viewer } from './catalog.types.ts';

export type CreditRow = {
  readonly personId: PersonId;
  readonly name: string;
  readonly portrait: ImageRef | null;
  readonly role: Credit['role'];
  readonly character: string | null;
};

export type DetailRow = CardRow & {
  readonly originalTitle: string;
  readonly originalLanguage: string;
  readonly countries: readonly string[];
  readonly attribution: string | null;
  readonly credits: readonly CreditRow[];
  readonly seasons: readonly { readonly number: number; readonly episodeCount: number }[];
  readonly audio: readonly Track[];
  readonly subtitles: readonly Track[];
  /** Whether it was ever sold, here or elsewhere. */
  readonly sold: boolean;
};

const bind = (viewer: Viewer, ...more: readonly unknown[]): unknown[] => [
  chainOf(viewer.locale),
  viewer.country,
  viewer.accountId,
  ...more,
];

/**
 * A viewer sees what is listed in their country and, though it was withdrawn, what they bought; authors see all of their own. Nobody
 * sees what is above the profile's age limit.
 */
const visible = ({ maxAge, isOwner = false }: Viewer): string =>
  `((${listedIn('$2', maxAge)}) or ((t.owner_account_id = $3::uuid${isOwner ? ` or t.status = 'unpublished'` : ''})${withinAge(maxAge)}))`;

const tracks = (part: 'audio' | 'text'): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('language', track->>'language', 'label', track->>'label') order by p.season, p.number, place), '[]')
    from playables p cross join lateral jsonb_array_elements(p.package->'${part}') with ordinality tracks(track, place) where p.title_id = t.id)`;

/** The page of a title, or null when this viewer must not know of it: one statement. */
export async function findDetail(db: Db, titleId: TitleId, viewer: Viewer): Promise<DetailRow | null> {
  const [row] = await selectRows<DetailRow>(
    db,
    `with ${GENRE_NAMES}
     select ${CARD_WITH_WHOLE_DESCRIPTION},
       (select o.title from title_texts o where o.title_id = t.id order by (o.locale = t.original_language) desc, ${bestFirst('o.locale')} limit 1) as "originalTitle",
       t.original_language as "originalLanguage", t.countries, t.attribution, t.offers is not null as sold,
       (select coalesce(jsonb_agg(jsonb_build_object('personId', h.id, 'name', h.name, 'portrait', h.portrait, 'role', c.role, 'character', c.character) order by c.position), '[]')
         from credits c join people h on h.id = c.person_id where c.title_id = t.id) as credits,
       (select coalesce(jsonb_agg(jsonb_build_object('number', s.season, 'episodeCount', s.count) order by s.season), '[]')
         from (select p.season, count(*) from playables p where p.title_id = t.id and p.season is not null group by p.season) s) as seasons,
       ${tracks('audio')} as audio, ${tracks('text')} as subtitles
     from titles t ${BEST_TEXT} where t.id = $4 and ${visible(viewer)}`,
    bind(viewer, titleId),
  );
  return row ?? null;
}

export async function isVisible(db: Db, titleId: TitleId, viewer: Viewer): Promise<boolean> {
  const rows = await selectRows(
    db,
    `select 1 from titles t where t.id = $4 and ${visible(viewer)} and $1::text[] is not null`,
    bind(viewer, titleId),
  );
  return rows.length > 0;
}

export type EpisodeRow = {
  readonly id: PlayableId;
  readonly season: number;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly language: Locale;
  readonly still: ImageRef | null;
  readonly durationSec: number;
  readonly maxHeight: number | null;
  readonly processingProgress: number | null;
  readonly releaseAt: Date | null;
};

export type EpisodePage = {
  readonly season?: number | undefined;
  readonly after: readonly [number, number] | null;
  readonly limit: number;
};

/** Episodes by season and number, with the title's picture where one has no still; one more than `limit`. Episodes without any video are shown to the author only. */
export async function selectEpisodes(db: Db, titleId: TitleId, viewer: Viewer, page: EpisodePage): Promise<EpisodeRow[]> {
  return selectRows<EpisodeRow>(
    db,
    `select p.id, p.season, p.number, x.title, x.description, x.locale as language, coalesce(p.still, t.backdrop) as still, p.duration_sec as "durationSec", p.max_height as "maxHeight",
       p.processing_progress as "processingProgress", t.release_at as "releaseAt"
     from titles t join playables p on p.title_id = t.id
     cross join lateral (
       select x.locale, x.title, x.description from playable_texts x where x.playable_id = p.id order by ${bestFirst('x.locale')} limit 1) x
     where t.id = $4 and ${visible(viewer)} and (p.has_source or t.owner_account_id = $3::uuid)
       and ($5::integer is null or p.season = $5) and (p.season, p.number) > ($6::integer, $7::integer)
     order by p.season, p.number limit $8`,
    bind(viewer, titleId, page.season ?? null, page.after?.[0] ?? -1, page.after?.[1] ?? -1, page.limit + 1),
  );
}

export async function selectGenres(db: Db, locale: Locale): Promise<Genre[]> {
  return selectRows<Genre>(
    db,
    `select g.id, g.slug, x.name from genres g
     cross join lateral (select name from genre_texts x where x.genre_id = g.id order by ${bestFirst('x.locale')} limit 1) x order by g.position`,
    [chainOf(locale)],
  );
}

export type PersonRow = { readonly id: PersonId; readonly name: string; readonly portrait: ImageRef | null };

export async function findPerson(db: Db, id: PersonId): Promise<PersonRow | null> {
  const [row] = await selectRows<PersonRow>(db, 'select id, name, portrait from people where id = $1', [id]);
  return row ?? null;
}

/** Most titles that a filmography shows. */
const FILMOGRAPHY = 200;

export async function selectFilmography(db: Db, id: PersonId, viewer: Audience): Promise<(CardRow & { readonly role: Credit['role'] })[]> {
  return selectRows(
    db,
    `with ${GENRE_NAMES} select ${CARD}, c.role from credits c join titles t on t.id = c.title_id ${BEST_TEXT}
     where c.person_id = $3 and ${listedIn('$2', viewer.maxAge)} order by t.year desc, t.id desc, c.position limit ${FILMOGRAPHY}`,
    [chainOf(viewer.locale), viewer.country, id],
  );
}
