import { Redis } from 'ioredis';
import type { Logger } from '../observability/index.ts';
import { type Cache, singleFlight } from './cache.ts';
import { createRedisLeases } from './redis-leases.ts';

const PREFIX = 'sahna:';
/** A command that takes longer counts as failed. */
const COMMAND_MS = 1000;
/** After a failure nobody asks for this long: a request makes many calls, and each would wait out the time limit of a command. */
const REST_MS = 2000;
/** KEYS: counter. ARGV: window ms, hits. Returns count and ms left. */
const HIT = `
local count = redis.call('INCRBY', KEYS[1], ARGV[2])
if count == tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`;

/** KEYS: counter. Returns count and ms left, zeros when there is none. */
const COUNT = `return { tonumber(redis.call('GET', KEYS[1]) or '0'), math.max(0, redis.call('PTTL', KEYS[1])) }`;

export function createRedisCache(url: string, log: Logger): Cache {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    commandTimeout: COMMAND_MS,
    connectTimeout: 2000,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  });
  let away = false;
  let restUntilMs = 0;
  redis.on('error', (error) => {
    if (!away) log.warn({ event: 'cache.away', error });
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info({ event: 'cache.back' });
    away = false;
    restUntilMs = 0;
  });
  const fly = singleFlight();

  /** The answer, or `fallback` while Redis is away. Leases do not rest: they are asked every time, since too many must not be let in. */
  async function degrade<T>(work: () => Promise<T>, fallback: T): Promise<T> {
    if (Date.now() < restUntilMs) return fallback;
    try {
      return await work();
    } catch (error) {
      restUntilMs = Date.now() + REST_MS;
      log.debug({ event: 'cache.degraded', error });
      return fallback;
    }
  }
  async function read<T>(key: string): Promise<T | null> {
    const json = await degrade(() => redis.get(PREFIX + key), null);
    // Written by `set` under the same key, whose caller and reader agree on the type.
    return json === null ? null : (JSON.parse(json) as T);
  }
  async function write(key: string, value: unknown, ttlMs: number): Promise<void> {
    await degrade(() => redis.set(PREFIX + key, JSON.stringify(value), 'PX', Math.max(1, Math.round(ttlMs))), null);
  }

  return {
    isShared: true,
    get: read,
    set: write,
    del: async (...keys) => {
      if (keys.length > 0) await degrade(() => redis.del(...keys.map((key) => PREFIX + key)), 0);
    },
    remember: (key, ttlMs, load) =>
      fly(key, async () => {
        const cached = await read<Awaited<ReturnType<typeof load>>>(key);
        if (cached !== null) return cached;
        const value = await load();
        await write(key, value, ttlMs);
        return value;
      }),
    increment: async (key, windowMs, by = 1) => {
      const reply = await degrade(() => redis.eval(HIT, 1, PREFIX + key, windowMs, by), [0, windowMs]);
      // The script returns two integers.
      const [count = 0, resetMs = windowMs] = reply as number[];
      return { count, resetMs };
    },
    countOf: async (key) => {
      const reply = await degrade(() => redis.eval(COUNT, 1, PREFIX + key), [0, 0]);
      // The script returns two integers.
      const [count = 0, resetMs = 0] = reply as number[];
      return { count, resetMs };
    },
    leases: createRedisLeases(redis),
    ping: async () => {
      await redis.ping();
    },
    close: async () => {
      redis.disconnect();
    },
  };
}
