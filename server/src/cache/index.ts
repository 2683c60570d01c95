import type { Config } from '../config/index.ts';
import type { Logger } from '../observability/index.ts';
import type { Cache } from './cache.ts';
import { createMemoryCache } from './memory-cache.ts';
import { createRedisCache } from './redis-cache.ts';

export type { Cache } from './cache.ts';
export type { LeaseStore } from './leases.ts';

/** Redis when it is configured, else this process's memory. */
export function createCache(config: Pick<Config, 'REDIS_URL'>, log: Logger): Cache {
  return config.REDIS_URL === undefined ? createMemoryCache() : createRedisCache(config.REDIS_URL, log);
}
