import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { subscribe } from '../../events/index.ts';
import { type Accounts, profileDeleted } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import { deleteEntries, selectEntriesOf } from './library.repository.ts';
import { libraryRoutes } from './library.routes.ts';
import { createLibraryService } from './library.service.ts';

export { models } from './library.model.ts';

export type LibraryDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'addExportSection' | 'assertWritable'>;
  readonly catalog: Pick<CatalogApi, 'isVisible' | 'getCards' | 'fillSlots'>;
};

/** What each profile put on its lists; the latest decision wins, offline ones included. */
export function createLibrary({ db, clock, accounts, catalog }: LibraryDeps) {
  const service = createLibraryService({ db, clock, accounts, catalog });
  catalog.fillSlots({ inWatchlist: service.isOnList });
  accounts.addExportSection('library', (db, { profileIds }) => selectEntriesOf(db, profileIds));
  return {
    api: {},
    routes: libraryRoutes(service),
    subscribers: [subscribe(profileDeleted, 'library.forget-profile', ({ profileId }) => deleteEntries(db, profileId))],
  };
}
