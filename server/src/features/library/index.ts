import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import { libraryRoutes } from './library.routes.ts';
import { createLibraryService } from './library.service.ts';

export { models } from './library.model.ts';

export type LibraryDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly catalog: Pick<CatalogApi, 'isVisible' | 'getCards' | 'fillSlots'>;
};

/** What each profile put on its lists; the latest decision wins, offline ones included. */
export function createLibrary({ db, clock, catalog }: LibraryDeps) {
  const service = createLibraryService({ db, clock, catalog });
  catalog.fillSlots({ inWatchlist: service.isOnList });
  return { api: {}, routes: libraryRoutes(service) };
}
