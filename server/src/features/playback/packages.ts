import { type Clock, MINUTE_MS, type PlayableId, SECOND_MS } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { MediaPackage } from '../../media/media-package.ts';

/** A package that still grows is looked at again after this long, a finished one after a minute (its source may be replaced). */
const GROWING_MS = 3 * SECOND_MS;
const FINISHED_MS = MINUTE_MS;
const MOST_ENTRIES = 2000;

export type StoredPackage = { readonly pkg: MediaPackage; readonly isFinished: boolean };
type Load = (db: Db, id: PlayableId) => Promise<StoredPackage | null>;
type Entry = { readonly loading: Promise<StoredPackage | null>; readonly dueMs: number };

/** The packages that are being played, in this process's memory: segments and heartbeats cost no statement. */
export function createPackages({ db, clock, load }: { readonly db: Db; readonly clock: Clock; readonly load: Load }) {
  const entries = new Map<PlayableId, Entry>();

  function read(id: PlayableId): Promise<StoredPackage | null> {
    const loading = load(db, id).then(
      (stored) => {
        const ms = stored?.isFinished === true ? FINISHED_MS : GROWING_MS;
        entries.set(id, { loading: Promise.resolve(stored), dueMs: clock.now() + ms });
        return stored;
      },
      (error: unknown) => {
        entries.delete(id);
        throw error;
      },
    );
    entries.delete(id);
    entries.set(id, { loading, dueMs: Number.POSITIVE_INFINITY });
    const oldest = entries.keys().next();
    if (entries.size > MOST_ENTRIES && oldest.done === false) entries.delete(oldest.value);
    return loading;
  }

  return {
    /** The package as it was a few seconds ago at most; null when there is none. Callers at one time share one read. */
    get: async (id: PlayableId): Promise<MediaPackage | null> => {
      const entry = entries.get(id);
      const stored = await (entry === undefined || entry.dueMs <= clock.now() ? read(id) : entry.loading);
      return stored?.pkg ?? null;
    },
    /** Puts in what was read anyway. */
    put: (id: PlayableId, stored: StoredPackage): void => {
      entries.set(id, { loading: Promise.resolve(stored), dueMs: clock.now() + (stored.isFinished ? FINISHED_MS : GROWING_MS) });
    },
  };
}

export type Packages = ReturnType<typeof createPackages>;
