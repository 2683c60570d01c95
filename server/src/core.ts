import { type Clock, systemClock } from '@app/kernel';
import { type Cache, createCache } from './cache/index.ts';
import { type Config, createMovableClock } from './config/index.ts';
import { closeDb, createDb, type Db, type ModelInit } from './db/index.ts';
import { createMessenger, type Messenger } from './messenger/index.ts';
import { createLogger, createMetrics, type Logger, type Metrics } from './observability/index.ts';

/** What every role of the process stands on. */
export type Core = {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly db: Db;
  readonly cache: Cache;
  readonly messenger: Messenger;
  /** Closes connections, after everything that uses them has stopped. */
  readonly close: () => Promise<void>;
};

function clockOf({ CLOCK_FILE, NODE_ENV }: Config): Clock {
  return CLOCK_FILE === undefined || NODE_ENV === 'production' ? systemClock : createMovableClock(CLOCK_FILE);
}

export function createCore(config: Config, models: readonly ModelInit[], clock: Clock = clockOf(config)): Core {
  const log = createLogger(config);
  const metrics = createMetrics();
  const db = createDb(config, log, models);
  const cache = createCache(config, log);
  const messenger = createMessenger({ db, clock, log, config });
  return {
    config,
    clock,
    log,
    metrics,
    db,
    cache,
    messenger,
    close: async () => {
      await Promise.allSettled([closeDb(db), cache.close()]);
    },
  };
}
