import {
  AccessModeSchema,
  type Actor,
  AppError,
  type Episode,
  type Genre,
  type Home,
  type Page,
  type Person,
  TierSchema,
  type TitleDetail,
  type TitleSummary,
  type TitlesQuery,
} from '@app/contracts';
import type { Clock, Locale, PersonId, TitleId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, pageFrom } from '../../db/index.ts';
import { presentDetail, presentEpisode, presentPerson, presentSummary } from './catalog.presenter.ts';
import type { BegunItem, Slots } from './catalog.slots.ts';
import type { Viewer } from './catalog.types.ts';
import { findDetail, findPerson, isVisible, selectEpisodes, selectFilmography, selectGenres } from './detail.repository.ts';
import type { HomeCache, SharedHome } from './home.cache.ts';
import { type HomeRows, selectBegun, selectHome } from './home.repository.ts';
import { selectSimilar, selectTitles } from './lists.repository.ts';

export type EpisodesQuery = { readonly season?: number | undefined; readonly limit: number; readonly cursor?: string | undefined };

const CONTINUE_LIMIT = 20;
const SIMILAR_LIMIT = 20;
const EpisodeKey = z.tuple([z.int32(), z.int32()]);

type PagesDeps = { readonly db: Db; readonly clock: Clock; readonly slots: Slots; readonly homeCache: HomeCache };

function presentRails(rails: HomeRows['rails'], nowMs: number): SharedHome {
  const shown = rails.filter(({ cards, least }) => cards.length >= least);
  const at = (placement: 'hero' | 'rail') =>
    shown
      .filter((rail) => rail.placement === placement)
      .map(({ id, layout, title, cards }) => ({ id, layout, title, items: cards.map((card) => presentSummary(card, nowMs)) }));
  return { hero: at('hero').flatMap(({ items }) => items), rails: at('rail') };
}

function presentBegun(begun: readonly BegunItem[], cards: HomeRows['begun'], nowMs: number): Home['continueWatching'] {
  return begun.flatMap(({ playableId, positionSec, durationSec, updatedAt }) => {
    const found = cards.get(playableId);
    if (found === undefined) return [];
    const { card, season, number } = found;
    return [{ title: presentSummary(card, nowMs), playableId, season, number, positionSec, durationSec, updatedAt }];
  });
}

/** What viewers read of the catalogue. */
export function createPages({ db, clock, slots, homeCache }: PagesDeps) {
  /** For what was withdrawn: the viewer as one who bought it. @throws AppError `catalog.title_not_found` when they did not. */
  async function asOwner(titleId: TitleId, viewer: Viewer): Promise<Viewer> {
    const { accountId } = viewer;
    const order = accountId === null ? null : await slots.order(db, { accountId }, titleId);
    if (order === null) throw new AppError('catalog.title_not_found');
    return { ...viewer, isOwner: true };
  }

  return {
    /** At most two statements: what the profile began, then the rails, or only the begun cards while the rails are at hand. */
    home: async (actor: Actor | null, viewer: Viewer): Promise<Home> => {
      const nowMs = clock.now();
      const begun = actor === null ? [] : await slots.begun(db, actor, CONTINUE_LIMIT);
      const kept = homeCache.find(viewer);
      if (kept !== null) return { ...kept, continueWatching: presentBegun(begun, await selectBegun(db, viewer, begun), nowMs) };
      const { rails, begun: cards } = await selectHome(db, viewer, begun);
      const shared = presentRails(rails, nowMs);
      homeCache.keep(viewer, shared);
      return { ...shared, continueWatching: presentBegun(begun, cards, nowMs) };
    },

    titles: async (query: TitlesQuery, viewer: Viewer): Promise<Page<TitleSummary>> => {
      const nowMs = clock.now();
      const rows = await selectTitles(db, query, viewer);
      return pageFrom(
        rows,
        query.limit,
        ({ sortKey, id }) => [query.sort, sortKey, id],
        (row) => presentSummary(row, nowMs),
      );
    },

    title: async (titleId: TitleId, actor: Actor | null, viewer: Viewer): Promise<TitleDetail> => {
      const row = (await findDetail(db, titleId, viewer)) ?? (await findDetail(db, titleId, await asOwner(titleId, viewer)));
      if (row === null) throw new AppError('catalog.title_not_found');
      const opened = { id: titleId, tier: TierSchema.parse(row.tier), accessMode: AccessModeSchema.parse(row.accessMode), sold: row.sold };
      const isAhead = row.releaseAt !== null && row.releaseAt.getTime() > clock.now();
      const [resume, access, inWatchlist, order, reminded] = await Promise.all([
        actor === null ? null : slots.resume(db, actor, titleId),
        slots.access(db, actor, opened),
        actor === null ? false : slots.inWatchlist(db, actor, titleId),
        actor === null || !row.sold ? null : slots.order(db, actor, titleId),
        actor === null || !isAhead ? false : slots.reminded(db, actor, titleId),
      ]);
      return presentDetail(row, { resume, access, inWatchlist, order, reminded }, clock.now());
    },

    episodes: async (titleId: TitleId, query: EpisodesQuery, actor: Actor | null, viewer: Viewer): Promise<Page<Episode>> => {
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, EpisodeKey);
      const page = { season: query.season, after, limit: query.limit };
      const listed = await selectEpisodes(db, titleId, viewer, page);
      const isKnown = listed.length > 0 || (await isVisible(db, titleId, viewer));
      const rows = isKnown ? listed : await selectEpisodes(db, titleId, await asOwner(titleId, viewer), page);
      const positions =
        actor === null
          ? new Map()
          : await slots.positions(
              db,
              actor,
              rows.map(({ id }) => id),
            );
      const nowMs = clock.now();
      return pageFrom(
        rows,
        query.limit,
        ({ season, number }) => [season, number],
        (row) => presentEpisode(row, positions.get(row.id) ?? null, nowMs),
      );
    },

    similar: async (titleId: TitleId, viewer: Viewer): Promise<Page<TitleSummary>> => {
      const rows = await selectSimilar(db, titleId, viewer, SIMILAR_LIMIT);
      if (rows.length === 0 && !(await isVisible(db, titleId, viewer))) await asOwner(titleId, viewer);
      return { items: rows.map((row) => presentSummary(row, clock.now())), nextCursor: null };
    },

    genres: (locale: Locale): Promise<Genre[]> => selectGenres(db, locale),

    person: async (id: PersonId, viewer: Viewer): Promise<Person> => {
      const person = await findPerson(db, id);
      if (person === null) throw new AppError('catalog.person_not_found');
      return presentPerson(person, await selectFilmography(db, id, viewer), clock.now());
    },
  };
}

export type Pages = ReturnType<typeof createPages>;
