import type { Rail } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import { type Db, selectRows } from '../../db/index.ts';
import { BEST_TEXT, bestFirst, CARD, type CardRow, chainOf, GENRE_NAMES, listedIn } from './cards.repository.ts';
import type { Audience } from './catalog.types.ts';

export type RailRow = {
  readonly id: string;
  readonly placement: 'hero' | 'rail';
  readonly layout: Rail['layout'];
  readonly title: string;
  readonly least: number;
};
export type Begun = { readonly titleId: TitleId; readonly playableId: PlayableId };

type Place = { readonly rail: string; readonly order: number };
type BegunPart = { readonly playableId: PlayableId; readonly season: number | null; readonly number: number | null };
type HomeRow = CardRow & {
  readonly places: readonly Place[] | null;
  readonly begun: BegunPart | null;
  readonly rails: readonly RailRow[] | null;
};

/** Newest titles among which a hero picture is looked for, so that the search has an end. */
const HERO_POOL = 40;

/**
 * Every rail by its rule, each branch on an index of its own: a branch whose constant test fails is not run, and each reads
 * `size` rows in index order, however large the catalogue is. "nulls last" tells the planner apart what looks alike to it: only the
 * index that begins with the kind has that order, so a kind with few titles is never looked for among all of them.
 */
const picked = (listed: string): string => `
  select r.id as rail, p.id, p.place from shown r cross join lateral (
    (select t.id, row_number() over (order by t.listed_at desc, t.id desc) as place from titles t
      where r.placement = 'rail' and r.sort = 'new' and r.kind is null and r.genre_id is null and ${listed} order by t.listed_at desc, t.id desc limit r.size)
    union all
    (select t.id, row_number() over (order by t.listed_at desc nulls last, t.id desc) from titles t
      where r.sort = 'new' and r.kind is not null and t.kind = r.kind and ${listed}
      order by t.listed_at desc nulls last, t.id desc limit r.size)
    union all
    (select t.id, row_number() over (order by t.views desc, t.id desc) from titles t
      where r.sort = 'popular' and r.kind is null and ${listed} order by t.views desc, t.id desc limit r.size)
    union all
    (select t.id, row_number() over (order by t.views desc nulls last, t.id desc) from titles t
      where r.sort = 'popular' and r.kind is not null and t.kind = r.kind and ${listed}
      order by t.views desc nulls last, t.id desc limit r.size)
    union all
    (select t.id, row_number() over (order by g.listed_at desc, g.title_id desc) from title_genres g join titles t on t.id = g.title_id
      where g.genre_id = r.genre_id and g.listed_at is not null and ${listed} order by g.listed_at desc, g.title_id desc limit r.size)
    union all
    (select n.id, row_number() over (order by n.pictured desc, n.listed_at desc, n.id desc) from (
      select t.id, t.listed_at, t.backdrop is not null as pictured from titles t
      where r.placement = 'hero' and ${listed} order by t.listed_at desc, t.id desc limit ${HERO_POOL}) n
      order by n.pictured desc, n.listed_at desc, n.id desc limit r.size)
  ) p`;

const home = (listed: string): string => `
with ${GENRE_NAMES},
shown as materialized (
  select r.*, x.title from rails r
  cross join lateral (select x.title from rail_texts x where x.rail_id = r.id order by ${bestFirst('x.locale')} limit 1) x),
picked as materialized (${picked(listed)}),
begun as materialized (
  select p.title_id as id, jsonb_build_object('playableId', p.id, 'season', p.season, 'number', p.number) as begun
  from unnest($3::uuid[]) wanted(id) join playables p on p.id = wanted.id),
placed as (
  select id, jsonb_agg(jsonb_build_object('rail', rail, 'order', place)) filter (where rail is not null) as places
  from (select id, rail, place from picked union all select id, null, null from begun) wanted group by id)
select ${CARD}, placed.places, begun.begun,
  case when row_number() over () = 1 then (
    select jsonb_agg(jsonb_build_object('id', r.id, 'placement', r.placement, 'layout', r.layout, 'title', r.title, 'least', r.least) order by r.position) from shown r
  ) end as rails
from placed join titles t on t.id = placed.id left join begun on begun.id = t.id ${BEST_TEXT}
where ${listed}`;

const begunCards = (listed: string): string => `
with ${GENRE_NAMES}
select ${CARD}, jsonb_build_object('playableId', p.id, 'season', p.season, 'number', p.number) as begun
from unnest($3::uuid[]) wanted(id) join playables p on p.id = wanted.id join titles t on t.id = p.title_id ${BEST_TEXT}
where ${listed}`;

type BegunCards = ReadonlyMap<PlayableId, BegunPart & { readonly card: CardRow }>;

const begunOf = (rows: readonly (CardRow & { readonly begun: BegunPart | null })[]): BegunCards =>
  new Map(rows.flatMap((row) => (row.begun === null ? [] : [[row.begun.playableId, { ...row.begun, card: row }] as const])));

/** Cards of what the profile has begun: one statement, none for a profile that has begun nothing. */
export async function selectBegun(db: Db, viewer: Audience, begun: readonly Begun[]): Promise<BegunCards> {
  if (begun.length === 0) return new Map();
  const ids = begun.map(({ playableId }) => playableId);
  return begunOf(
    await selectRows<CardRow & { readonly begun: BegunPart }>(db, begunCards(listedIn('$2', viewer.maxAge)), [
      chainOf(viewer.locale),
      viewer.country,
      ids,
    ]),
  );
}

export type HomeRows = {
  readonly rails: readonly (RailRow & { readonly cards: readonly CardRow[] })[];
  readonly begun: BegunCards;
};

/** All rails with their cards, and the cards of what the profile has begun: one statement. */
export async function selectHome(db: Db, viewer: Audience, begun: readonly Begun[]): Promise<HomeRows> {
  const rows = await selectRows<HomeRow>(db, home(listedIn('$2', viewer.maxAge)), [
    chainOf(viewer.locale),
    viewer.country,
    begun.map(({ playableId }) => playableId),
  ]);
  const rails = rows.find(({ rails }) => rails !== null)?.rails ?? [];
  const cards = new Map<string, { card: CardRow; order: number }[]>(rails.map(({ id }) => [id, []]));
  for (const row of rows) for (const { rail, order } of row.places ?? []) cards.get(rail)?.push({ card: row, order });
  return {
    rails: rails.map((rail) => ({ ...rail, cards: (cards.get(rail.id) ?? []).sort((a, b) => a.order - b.order).map(({ card }) => card) })),
    begun: begunOf(rows),
  };
}
