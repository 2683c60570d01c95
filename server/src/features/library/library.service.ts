import { type Actor, AppError, InstantSchema, type LibraryEntry, type LibraryItem, type Page } from '@app/contracts';
import type { Clock, Locale, TitleId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, encodeCursor, inTransaction } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import { presentEntry, presentItem } from './library.presenter.ts';
import { countEntries, findEntry, lockLibrary, selectEntries, upsertEntry } from './library.repository.ts';
import { decidedAtMs, latest, WATCHLIST_LIMIT } from './library.rules.ts';

export type LibraryDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'assertWritable'>;
  readonly catalog: Pick<CatalogApi, 'isVisible' | 'getCards'>;
};
export type LibraryViewer = { readonly locale: Locale; readonly country: string };
export type Decision = { readonly titleId: TitleId; readonly status: LibraryEntry['status']; readonly updatedAt: string | undefined };

const CursorSchema = z.tuple([InstantSchema, z.uuid()]);

export function createLibraryService({ db, clock, accounts, catalog }: LibraryDeps) {
  return {
    /**
     * Puts a title on a list or (status null) takes it off, unless a later decision is known; answers what holds afterwards.
     * @throws AppError `catalog.title_not_found`, `library.watchlist_full`, `accounts.profile_read_only`
     */
    decide: async (actor: Actor, { titleId, status, updatedAt }: Decision, viewer: LibraryViewer): Promise<LibraryEntry> => {
      const { profileId, accountId, maxAge } = actor;
      await accounts.assertWritable(db, actor);
      return inTransaction(db, async (db) => {
        await lockLibrary(db, profileId);
        const row = await findEntry(db, profileId, titleId);
        const kept = row === null ? null : { status: row.status, atMs: row.updatedAt.getTime() };
        const winner = latest(kept, { status, atMs: decidedAtMs(updatedAt, clock.now()) });
        // Titles that have left the catalogue can still be taken off a list.
        if (row === null && !(await catalog.isVisible(db, titleId, { ...viewer, maxAge, accountId })))
          throw new AppError('catalog.title_not_found');
        if (row !== null && winner === kept) return presentEntry(row);
        const adds = winner.status !== null && (row === null || row.status === null);
        if (adds && (await countEntries(db, profileId)) >= WATCHLIST_LIMIT)
          throw new AppError('library.watchlist_full', { limit: WATCHLIST_LIMIT });
        const entry = { titleId, status: winner.status, updatedAt: new Date(winner.atMs) };
        await upsertEntry(db, profileId, entry);
        return presentEntry(entry);
      });
    },

    /** Titles that have left the catalogue are passed over, so a page may be shorter than asked for. */
    list: async (
      actor: Actor,
      query: { readonly status?: LibraryEntry['status'] | undefined; readonly limit: number; readonly cursor?: string | undefined },
      viewer: LibraryViewer,
    ): Promise<Page<LibraryItem>> => {
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, CursorSchema);
      const rows = await selectEntries(db, actor.profileId, { status: query.status ?? null, after, limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const cards = await catalog.getCards(
        db,
        shown.map(({ titleId }) => titleId),
        { ...viewer, maxAge: actor.maxAge },
      );
      const items = shown.flatMap((entry) => {
        const card = cards.get(entry.titleId);
        return card === undefined ? [] : [presentItem(entry, card)];
      });
      const last = shown.at(-1);
      return {
        items,
        nextCursor: rows.length > query.limit && last !== undefined ? encodeCursor([last.updatedAt.toISOString(), last.titleId]) : null,
      };
    },

    isOnList: async (db: Db, actor: Actor, titleId: TitleId): Promise<boolean> => {
      const entry = await findEntry(db, actor.profileId, titleId);
      return entry !== null && entry.status !== null;
    },
  };
}

export type LibraryService = ReturnType<typeof createLibraryService>;
