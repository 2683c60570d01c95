import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { LeaseStore } from './leases.ts';
import { createMemoryLeases } from './memory-cache.ts';
import { createRedisLeases } from './redis-leases.ts';

const redis = new Redis(process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379');
afterAll(() => redis.disconnect());

const stores: readonly (readonly [string, LeaseStore])[] = [
  ['memory', createMemoryLeases()],
  ['Redis', createRedisLeases(redis)],
];

describe.each(stores)('leases in %s', (name, leases) => {
  let groups = 0;
  const newGroup = () => `${name}-${process.pid}-${Date.now()}-${groups++}`;
  const base = { value: 'v', ttlMs: 1000, nowMs: 1_000_000 };

  it('admits exactly the limit among a thousand racing requests', async () => {
    const group = newGroup();
    const starts = Array.from({ length: 1000 }, (_, member) => leases.acquire({ ...base, group, member: `m${member}`, limit: 3 }));
    expect((await Promise.all(starts)).filter(({ admitted }) => admitted)).toHaveLength(3);
    expect(await leases.list(group, base.nowMs)).toHaveLength(3);
  });

  it('tells a refused caller who holds the places', async () => {
    const group = newGroup();
    await leases.acquire({ ...base, group, member: 'tv', value: 'Samsung', limit: 1 });
    expect(await leases.acquire({ ...base, group, member: 'laptop', limit: 1 })).toEqual({
      admitted: false,
      held: [{ member: 'tv', value: 'Samsung' }],
    });
  });

  it('hands a place over in one step', async () => {
    const group = newGroup();
    await leases.acquire({ ...base, group, member: 'tv', limit: 1 });
    expect(await leases.acquire({ ...base, group, member: 'laptop', limit: 1, replace: 'tv' })).toMatchObject({ admitted: true });
    expect(await leases.renew(group, 'tv', 1000, base.nowMs)).toBe(false);
  });

  it('takes nothing from the one to be replaced when there is no room even so', async () => {
    const group = newGroup();
    for (const member of ['tv', 'phone', 'tablet']) await leases.acquire({ ...base, group, member, limit: 3 });
    const refused = await leases.acquire({ ...base, group, member: 'laptop', limit: 1, replace: 'tv' });
    expect([refused.admitted, refused.held.length]).toEqual([false, 3]);
    expect(await leases.renew(group, 'tv', 1000, base.nowMs)).toBe(true);
  });

  it('frees the place of a holder that stopped renewing, and keeps one that renews', async () => {
    const group = newGroup();
    await leases.acquire({ ...base, group, member: 'a', limit: 2 });
    await leases.acquire({ ...base, group, member: 'b', limit: 2 });
    expect(await leases.renew(group, 'a', 1000, base.nowMs + 900)).toBe(true);
    expect((await leases.list(group, base.nowMs + 1500)).map(({ member }) => member)).toEqual(['a']);
    expect(await leases.acquire({ ...base, group, member: 'c', limit: 2, nowMs: base.nowMs + 1500 })).toMatchObject({ admitted: true });
    expect(await leases.renew(group, 'b', 1000, base.nowMs + 1500)).toBe(false);
  });

  it('gives a released place to the next one', async () => {
    const group = newGroup();
    await leases.acquire({ ...base, group, member: 'a', limit: 1 });
    expect(await leases.release(group, 'a')).toBe(true);
    expect(await leases.release(group, 'a')).toBe(false);
    expect(await leases.acquire({ ...base, group, member: 'b', limit: 1 })).toMatchObject({ admitted: true });
  });
});
