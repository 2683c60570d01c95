import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testConfig, testRedisUrl } from '../../test/test-database.ts';
import { createLogger } from '../observability/index.ts';
import type { Cache } from './cache.ts';
import { createRedisCache } from './redis-cache.ts';

const log = createLogger(testConfig('postgres://nowhere'));

describe('a Redis that takes calls and never answers', () => {
  let silent: Server;
  let cache: Cache;
  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    cache = createRedisCache(`redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, log);
  });
  afterAll(async () => {
    await cache.close();
    silent.close();
  });

  it('costs a request one time limit, however many calls it makes', async () => {
    const startedMs = Date.now();
    for (let calls = 0; calls < 20; calls += 1) expect(await cache.get('x')).toBeNull();
    expect(await cache.remember('y', 1000, async () => 7)).toBe(7);
    expect((await cache.increment('z', 1000)).count).toBe(0);
    expect(Date.now() - startedMs).toBeLessThan(3000);
  });

  it('fails leases, so that their caller decides', async () => {
    await expect(cache.leases.list('group', Date.now())).rejects.toThrow();
  });
});

describe('a Redis that answers', () => {
  it('keeps, counts and forgets', async () => {
    const cache = createRedisCache(testRedisUrl(), log);
    await cache.set('kept', { a: 1 }, 60_000);
    expect(await cache.get('kept')).toEqual({ a: 1 });
    await cache.del('kept');
    expect(await cache.get('kept')).toBeNull();
    const key = `count-${Date.now()}`;
    expect([(await cache.increment(key, 60_000)).count, (await cache.increment(key, 60_000)).count]).toEqual([1, 2]);
    expect(await cache.countOf(key)).toMatchObject({ count: 2 });
    await cache.close();
  });
});
