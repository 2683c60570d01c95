import { InstantSchema, type TitlesQuery } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, selectRows } from '../../db/index.ts';
import { BEST_TEXT, CARD, type CardRow, chainOf, GENRE_NAMES, listedIn } from './cards.repository.ts';
import type { Audience } from './catalog.types.ts';

export type ListedRow = CardRow & { readonly sortKey: string };

type Sort = { readonly column: string; readonly type: string; readonly key: z.ZodType<string> };
// PostgreSQL fails on what it cannot hold, so a forged key has to be refused here.
const number = z
  .string()
  .regex(/^-?\d{1,18}(\.\d{1,20})?(e[+-]?\d{1,3})?$/)
  .refine((text) => Number.isFinite(Number(text)) && (Number(text) !== 0 || /^-?0/.test(text)));
/** PostgreSQL's text form of a timestamptz in UTC, which keeps the microseconds that a JavaScript Date would lose. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/)
  .refine((text) => InstantSchema.safeParse(text.replace(' ', 'T').replace('+00', 'Z')).success);

const SORTS: Readonly<Record<TitlesQuery['sort'], Sort>> = {
  new: { column: 't.listed_at', type: 'timestamptz', key: instant },
  popular: { column: 't.views', type: 'bigint', key: z.string().regex(/^\d{1,18}$/) },
  rating: { column: 't.rating_average', type: 'double precision', key: number },
  year: { column: 't.year', type: 'integer', key: z.string().regex(/^\d{1,4}$/) },
  duration: { column: 't.duration_sec', type: 'double precision', key: number },
};

/** Titles of the catalogue by filter and sort, after the cursor; one more than `limit`, so that the caller sees whether there is more. */
export async function selectTitles(db: Db, query: TitlesQuery, viewer: Audience): Promise<ListedRow[]> {
  const sort = SORTS[query.sort];
  // The order of the indexes that begin with the kind (see home.repository.ts); no listed title has a null there.
  const order = `${sort.column} desc${query.kind !== undefined && (query.sort === 'new' || query.sort === 'popular') ? ' nulls last' : ''}, t.id desc`;
  const bind: unknown[] = [chainOf(viewer.locale), viewer.country];
  const where = [listedIn('$2', viewer.maxAge)];
  const add = (condition: (parameter: string) => string, value: unknown): void => {
    if (value === undefined) return;
    bind.push(value);
    where.push(condition(`$${bind.length}`));
  };
  add((p) => `t.kind = ${p}`, query.kind);
  add(
    (p) => `t.genre_ids @> array[coalesce((select id from genres where slug = ${p}), '00000000-0000-0000-0000-000000000000')]`,
    query.genre,
  );
  add((p) => `t.tier = ${p}`, query.tier);
  add((p) => `t.year >= ${p}`, query.yearFrom);
  add((p) => `t.year <= ${p}`, query.yearTo);
  add((p) => `t.duration_sec >= ${p}`, query.durationMin);
  add((p) => `t.duration_sec <= ${p}`, query.durationMax);
  add((p) => `t.audio_languages @> array[${p}::text]`, query.audio);
  add((p) => `t.subtitle_languages @> array[${p}::text]`, query.subtitles);
  if (query.cursor !== undefined) {
    const [sortName, sortKey, id] = decodeCursor(query.cursor, z.tuple([z.literal(query.sort), sort.key, z.uuid()]));
    bind.push(sortKey, id);
    where.push(`(${sort.column}, t.id) < ($${bind.length - 1}::${sort.type}, $${bind.length}::uuid)`);
    void sortName;
  }
  bind.push(query.limit + 1);
  return selectRows<ListedRow>(
    db,
    `with ${GENRE_NAMES},
     page as materialized (select t.id from titles t where ${where.join(' and ')} order by ${order} limit $${bind.length})
     select ${CARD}, ${sort.column}::text as "sortKey" from page join titles t on t.id = page.id ${BEST_TEXT} order by ${sort.column} desc, t.id desc`,
    bind,
  );
}

/** Newest titles of a genre that are weighed as similar, per genre of the title. */
const SIMILAR_POOL = 60;

/** Titles that share genres with this one: most shared first, then newest. Null when the viewer may not see the title itself. */
export async function selectSimilar(db: Db, titleId: TitleId, viewer: Audience, limit: number): Promise<CardRow[]> {
  return selectRows<CardRow>(
    db,
    `with ${GENRE_NAMES},
     near as (
       select n.title_id, count(*) as shared, max(n.listed_at) as listed_at from title_genres own
       cross join lateral (
         select g.title_id, g.listed_at from title_genres g
         where g.genre_id = own.genre_id and g.listed_at is not null order by g.listed_at desc, g.title_id desc limit ${SIMILAR_POOL}) n
       where own.title_id = $3 and n.title_id <> $3 group by n.title_id)
     select ${CARD} from near join titles t on t.id = near.title_id ${BEST_TEXT}
     where ${listedIn('$2', viewer.maxAge)} order by near.shared desc, near.listed_at desc, t.id desc limit $4`,
    [chainOf(viewer.locale), viewer.country, titleId, limit],
  );
}
