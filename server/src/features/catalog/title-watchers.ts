import type { UpdateTitleBody } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';

/** What a higher feature hears in the transaction that changes a title. */
export type TitleWatcher = {
  readonly releaseMoved: (db: Db, titleId: TitleId, releaseAt: Date | null) => Promise<void>;
  /** Before the title goes, for good. */
  readonly removing: (db: Db, titleId: TitleId) => Promise<void>;
};

/** Imports go down, so features above are told of changes here by what they left at wiring. */
export function createTitleWatchers() {
  const watchers: TitleWatcher[] = [];
  return {
    add: (watcher: TitleWatcher): void => void watchers.push(watcher),
    updating:
      (update: (db: Db, id: TitleId, changes: UpdateTitleBody) => Promise<void>) =>
      (db: Db, id: TitleId, changes: UpdateTitleBody): Promise<void> =>
        inTransaction(db, async (db) => {
          await update(db, id, changes);
          const { releaseAt } = changes;
          if (releaseAt === undefined) return;
          for (const watcher of watchers) await watcher.releaseMoved(db, id, releaseAt === null ? null : new Date(releaseAt));
        }),
    removing:
      (remove: (db: Db, id: TitleId) => Promise<void>) =>
      (db: Db, id: TitleId): Promise<void> =>
        inTransaction(db, async (db) => {
          for (const watcher of watchers) await watcher.removing(db, id);
          await remove(db, id);
        }),
  };
}
