import type { Clock } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import type { Storage } from '../../media/storage.ts';
import type { Logger } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import type { OrdersApi } from '../orders/index.ts';
import type { Subscriptions } from '../subscriptions/index.ts';
import { createContinue } from './continue.service.ts';
import { createLiveness } from './liveness.ts';
import { mediaRoutes } from './media.routes.ts';
import { createMedia } from './media.service.ts';
import { createMediaTokens } from './media-token.ts';
import { createOrderStarts } from './order-starts.ts';
import { createPackages } from './packages.ts';
import { createPlaybackCache } from './playback.cache.ts';
import { playbackSubscribers } from './playback.events.ts';
import { playbackRoutes } from './playback.routes.ts';
import { selectProgressOf } from './progress.repository.ts';
import { createProgressWriter } from './progress-writer.ts';
import { createSessions } from './sessions.service.ts';
import { createStreams } from './streams.ts';

export { models } from './playback.model.ts';

export type PlaybackDeps = {
  readonly config: Pick<Config, 'MEDIA_SECRET'>;
  readonly db: Db;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly log: Logger;
  readonly storage: Storage;
  readonly accounts: Pick<Accounts, 'addExportSection' | 'getDevice'>;
  readonly subscriptions: Pick<Subscriptions, 'entitlementsOf' | 'planFor' | 'listPlans'>;
  readonly catalog: Pick<CatalogApi, 'findPlayable' | 'findPlayableInContext' | 'getCards' | 'getPlaces' | 'addViews' | 'fillSlots'>;
  readonly orders: Pick<OrdersApi, 'findRight' | 'findOpenOffers' | 'noteStarted'>;
};

/** Sessions with their places, signed media paths, and how far each profile got. */
export function createPlayback({ config, db, cache, clock, log, storage, accounts, subscriptions, catalog, orders }: PlaybackDeps) {
  const kept = createPlaybackCache(cache);
  const streams = createStreams({ leases: cache.leases, cache: kept, clock, log });
  const liveness = createLiveness({ streams, clock });
  const tokens = createMediaTokens(config.MEDIA_SECRET);
  const writer = createProgressWriter({ db, log, cache: kept, addViews: catalog.addViews });
  const packages = createPackages({
    db,
    clock,
    load: async (db, id) => {
      const playable = await catalog.findPlayable(db, id);
      return playable === null || playable.package === null
        ? null
        : { pkg: playable.package, isFinished: playable.processingProgress === null };
    },
  });
  const sessions = createSessions({
    db,
    clock,
    accounts,
    subscriptions,
    catalog,
    orders,
    orderStarts: createOrderStarts({ db, log, orders }),
    cache: kept,
    streams,
    liveness,
    packages,
    tokens,
    writer,
  });
  const continued = createContinue({ db, catalog, subscriptions, orders });
  catalog.fillSlots(continued.slots);
  accounts.addExportSection('watching', (db, { profileIds }) => selectProgressOf(db, profileIds));
  const media = createMedia({ clock, storage, tokens, liveness, packages });
  return {
    api: {},
    routes: playbackRoutes({ sessions, continued }),
    rawRoutes: mediaRoutes({ media, storage }),
    subscribers: playbackSubscribers({ db, streams, cache: kept }),
    /** Writes what heartbeats left in memory. */
    stop: writer.stop,
  };
}
