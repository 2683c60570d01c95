import type { Genre } from '@app/contracts';
import { fallbackChain, type Locale, type PlayableId, type TitleId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';
import { type Audience, type CardOfferRow, EVERY_AGE, type ImageRef } from './catalog.types.ts';

/** One row of a list: all that a card shows. */
export type CardRow = {
  readonly id: TitleId;
  readonly kind: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly language: Locale;
  readonly year: number;
  readonly ageRating: number;
  readonly tier: string;
  readonly genres: readonly Genre[];
  readonly poster: ImageRef | null;
  readonly backdrop: ImageRef | null;
  readonly releaseAt: Date | null;
  readonly ratingAverage: number;
  readonly ratingCount: number;
  readonly playableId: PlayableId | null;
  readonly durationSec: number;
  readonly maxHeight: number | null;
  readonly processingProgress: number | null;
  readonly accessMode: string;
  /** Those that are not closed in the viewer's country; null when there are none. */
  readonly offers: readonly CardOfferRow[] | null;
};

/** Characters of a description that a card may need. */
const CARD_DESCRIPTION = 320;

/** `$1` of every statement here is the fallback chain: the best text is the first of its languages, else any (L03). */
export const bestFirst = (locale: string): string => `array_position($1::text[], ${locale}) nulls last, ${locale}`;

export const chainOf = (locale: Locale): string[] => [...fallbackChain(locale)];

/** Common table expression with the name of each genre in the viewer's language. */
export const GENRE_NAMES = `genre_names as materialized (
  select g.id, g.position, jsonb_build_object('id', g.id, 'slug', g.slug, 'name', x.name) as genre
  from genres g cross join lateral (select name from genre_texts x where x.genre_id = g.id order by ${bestFirst('x.locale')} limit 1) x)`;

const columns = (description: string): string => `
  t.id, t.kind, t.slug, x.title, ${description} as description, x.locale as language, t.year, t.age_rating as "ageRating", t.tier, t.poster, t.backdrop,
  t.release_at as "releaseAt", t.rating_average as "ratingAverage", t.rating_count as "ratingCount", t.playable_id as "playableId",
  t.duration_sec as "durationSec", t.max_height as "maxHeight", t.processing_progress as "processingProgress", t.access_mode as "accessMode",
  case when t.offers is not null then (
    select jsonb_agg(o) from jsonb_array_elements(t.offers) o where not jsonb_exists(o->'closedCountries', $2)) end as offers,
  coalesce((select jsonb_agg(g.genre order by g.position) from genre_names g where g.id = any(t.genre_ids)), '[]') as genres`;

/** Columns of a CardRow, for the country in `$2`, from `titles t` joined with BEST_TEXT; needs GENRE_NAMES. */
export const CARD = columns(`left(x.description, ${CARD_DESCRIPTION})`);
export const CARD_WITH_WHOLE_DESCRIPTION = columns('x.description');

export const BEST_TEXT = `cross join lateral (
  select x.locale, x.title, x.description from title_texts x where x.title_id = t.id order by ${bestFirst('x.locale')} limit 1) x`;

/** Whether a title is shown to a profile of this age limit: nothing to ask where everything is. Limits are few, so statements are too. */
export const withinAge = (maxAge: number): string => (maxAge >= EVERY_AGE ? '' : ` and t.age_rating <= ${Math.trunc(maxAge)}`);

/** Whether a title is in the catalogue of the country in parameter `country` (`$2`), for a profile that is shown ratings up to `maxAge`. */
export const listedIn = (country: string, maxAge: number): string =>
  `t.status = 'published' and not (${country} = any(t.closed_countries))${withinAge(maxAge)}`;

/** Cards of those titles that are in the catalogue, or (`unlisted`) of all of them, in no order. */
export async function selectCards(
  db: Db,
  titleIds: readonly TitleId[],
  viewer: Audience,
  { unlisted = false }: { readonly unlisted?: boolean } = {},
): Promise<CardRow[]> {
  if (titleIds.length === 0) return [];
  return selectRows<CardRow>(
    db,
    `with ${GENRE_NAMES} select ${CARD} from titles t ${BEST_TEXT} where t.id = any($3::uuid[])${unlisted ? withinAge(viewer.maxAge) : ` and ${listedIn('$2', viewer.maxAge)}`}`,
    [chainOf(viewer.locale), viewer.country, titleIds],
  );
}
