import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { testRedisUrl } from '../../test/test-database.ts';
import type { LeaseStore } from './leases.ts';
import { createMemoryLeases } from './memory-cache.ts';
import { createRedisLeases } from './redis-leases.ts';

const redis = new Redis(testRedisUrl());
afterAll(() => redis.disconnect());

const stores: readonly (readonly [string, LeaseStore])[] = [
  ['memory', createMemoryLeases()],
  ['Redis', createRedisLeases(redis)],
];
const [tv, phone, tablet, laptop] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const startMs = 1_795_000_000_000;
const base = { ttlMs: 90_000, spareMs: 45_000, nowMs: startMs };

const newGroup = () => randomUUID();

describe.each(stores)('leases in %s', (_name, leases) => {
  const acquire = async (group: string, member: string, limit: number, more: { nowMs?: number; ttlMs?: number; replace?: string } = {}) =>
    leases.acquire({ ...base, group, member, limit, ...more });
  const isIn = async (...request: Parameters<typeof acquire>) => (await acquire(...request)).admitted;

  it('admits exactly the limit among a thousand racing requests', async () => {
    const group = newGroup();
    const starts = await Promise.all(Array.from({ length: 1000 }, () => isIn(group, randomUUID(), 3)));
    expect(starts.filter(Boolean)).toHaveLength(3);
    expect(await leases.list(group, startMs)).toHaveLength(3);
  });

  it('tells a refused caller who holds the places, and counts nobody twice', async () => {
    const group = newGroup();
    expect([await isIn(group, tv, 1), await isIn(group, tv, 1)]).toEqual([true, true]);
    expect(await acquire(group, laptop, 1)).toEqual({ admitted: false, held: [tv] });
    expect([await isIn(newGroup(), tv, 0), await isIn(group, tv, 0)]).toEqual([false, false]);
  });

  it('hands a place over in one step', async () => {
    const group = newGroup();
    await acquire(group, tv, 1);
    expect(await isIn(group, laptop, 1, { replace: tv })).toBe(true);
    expect([await leases.renew(group, tv, 90_000, startMs), await leases.list(group, startMs)]).toEqual([false, [laptop]]);
  });

  it('takes nothing from the one to be replaced when there is no room even so', async () => {
    const group = newGroup();
    for (const member of [tv, phone, tablet]) await acquire(group, member, 3);
    const refused = await acquire(group, laptop, 1, { replace: tv });
    expect(refused).toMatchObject({ admitted: false, held: expect.arrayContaining([tv, phone, tablet]) });
    expect(await leases.renew(group, tv, 90_000, startMs)).toBe(true);
  });

  it('gives the place of who was silent for half its lease to a newcomer, not a second earlier, nor while there is another', async () => {
    const group = newGroup();
    await acquire(group, tv, 2);
    await acquire(group, phone, 2, { nowMs: startMs + 5000 });
    expect(await isIn(group, laptop, 2, { nowMs: startMs + 44_000 })).toBe(false);
    expect(await isIn(group, laptop, 3, { nowMs: startMs + 60_000 })).toBe(true);
    expect(await isIn(group, tablet, 3, { nowMs: startMs + 60_000 })).toBe(true);
    expect(await leases.renew(group, tv, 90_000, startMs + 61_000)).toBe(false);
    expect(await leases.renew(group, phone, 90_000, startMs + 61_000)).toBe(true);
    expect(await isIn(group, tv, 3, { nowMs: startMs + 62_000 })).toBe(false);
  });

  it('takes no more from the silent than a newcomer needs, and nothing when it would not do', async () => {
    const group = newGroup();
    for (const member of [tv, phone]) await acquire(group, member, 3);
    await acquire(group, tablet, 3, { nowMs: startMs + 40_000 });
    const nowMs = startMs + 50_000;
    expect(await acquire(group, laptop, 0, { nowMs })).toMatchObject({ admitted: false });
    expect((await leases.list(group, nowMs)).length).toBe(3);
    expect(await isIn(group, laptop, 2, { nowMs })).toBe(true);
    expect([...(await leases.list(group, nowMs))].sort()).toEqual([tablet, laptop].sort());
  });

  it('frees the place of a holder that stopped renewing, and keeps one that renews', async () => {
    const group = newGroup();
    for (const member of [tv, phone]) await acquire(group, member, 2);
    expect(await leases.renew(group, tv, 90_000, startMs + 80_000)).toBe(true);
    const nowMs = startMs + 90_000;
    expect(await leases.list(group, nowMs)).toEqual([tv]);
    expect([await leases.isHeld(group, tv, nowMs), await leases.isHeld(group, phone, nowMs)]).toEqual([true, false]);
    expect(await isIn(group, laptop, 2, { nowMs })).toBe(true);
    expect(await leases.renew(group, phone, 90_000, nowMs)).toBe(false);
  });

  it('says that it holds what is renewed twice at once, and not what it lost in between', async () => {
    const group = newGroup();
    await acquire(group, tv, 1);
    for (let times = 0; times < 3; times += 1) expect(await leases.renew(group, tv, 90_000, startMs + 500)).toBe(true);
    expect(await leases.renew(group, tv, 900_000, startMs + 500)).toBe(true);
    expect(await leases.isHeld(group, tv, startMs + 600_000)).toBe(true);
    expect([await leases.release(group, tv), await leases.release(group, tv)]).toEqual([true, false]);
    expect(await leases.renew(group, tv, 900_000, startMs + 500)).toBe(false);
    expect(await isIn(group, phone, 1)).toBe(true);
  });
});

describe('a group in Redis', () => {
  const leases = createRedisLeases(redis);
  it('lives as long as it is in use, and a minute longer', async () => {
    await redis.flushdb();
    const request = { ...base, group: newGroup(), limit: 2, nowMs: startMs };
    await leases.acquire({ ...request, member: tv });
    const [key] = await redis.keysBuffer('l:*');
    if (key === undefined) throw new Error('the group has no key');
    const expectLeft = async (ms: number) => {
      const leftMs = await redis.pttl(key);
      expect(leftMs).toBeGreaterThan(ms);
      expect(leftMs).toBeLessThanOrEqual(ms + 60_000);
    };
    await expectLeft(90_000);
    // Redis keeps its own time: what would have passed there is taken off by hand.
    await redis.pexpire(key, 60_000);
    expect(await leases.renew(request.group, tv, 90_000, startMs + 30_000)).toBe(true);
    await expectLeft(90_000);
    await leases.renew(request.group, tv, 945_000, startMs + 60_000);
    await expectLeft(945_000);
    // A shorter one of another device leaves it as it is.
    await leases.acquire({ ...request, member: phone, nowMs: startMs + 61_000 });
    await expectLeft(945_000);
  });

  it('costs no more than 160 bytes when it holds one lease', async () => {
    await redis.flushdb();
    await leases.acquire({ ...base, group: newGroup(), member: tv, limit: 1 });
    const [key] = await redis.keysBuffer('l:*');
    if (key === undefined) throw new Error('the group has no key');
    // Besides what MEMORY USAGE counts: two table slots, the entry of the time to live, and what jemalloc adds to both entries.
    expect(Number(await redis.memory('USAGE', key)) + 2 * 8.4 + 24 + 2 * 8).toBeLessThan(150);
  });
});
