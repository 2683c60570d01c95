import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Lease, LeaseStore } from './leases.ts';

/**
 * KEYS: expiry set, value hash. ARGV: member, value, limit, ttl ms, now ms, member to replace or '' (it goes only for one that comes).
 * One script per decision: Redis runs it whole, so racing starts cannot both take the last place.
 */
const ACQUIRE = `
local dead = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[5])
if #dead > 0 then redis.call('ZREM', KEYS[1], unpack(dead)); redis.call('HDEL', KEYS[2], unpack(dead)) end
local others = redis.call('ZCARD', KEYS[1])
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then others = others - 1 end
if ARGV[6] ~= ARGV[1] and redis.call('ZSCORE', KEYS[1], ARGV[6]) then others = others - 1 end
local admitted = 0
if others < tonumber(ARGV[3]) then
  admitted = 1
  redis.call('ZREM', KEYS[1], ARGV[6]); redis.call('HDEL', KEYS[2], ARGV[6])
  redis.call('ZADD', KEYS[1], ARGV[5] + ARGV[4], ARGV[1])
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[4] * 2, 'GT')
  redis.call('PEXPIRE', KEYS[1], ARGV[4] * 2, 'NX')
  redis.call('PEXPIRE', KEYS[2], ARGV[4] * 2, 'GT')
  redis.call('PEXPIRE', KEYS[2], ARGV[4] * 2, 'NX')
end
return { admitted, redis.call('HGETALL', KEYS[2]) }`;

/** KEYS: expiry set, value hash. ARGV: member, ttl ms, now ms. */
const RENEW = `
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not score or tonumber(score) <= tonumber(ARGV[3]) then return 0 end
redis.call('ZADD', KEYS[1], ARGV[3] + ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[2] * 2, 'GT')
redis.call('PEXPIRE', KEYS[2], ARGV[2] * 2, 'GT')
return 1`;

/** KEYS: expiry set, value hash. ARGV: now ms. */
const LIST = `
local live = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf')
local out = {}
for _, member in ipairs(live) do out[#out + 1] = member; out[#out + 1] = redis.call('HGET', KEYS[2], member) or '' end
return out`;

const flatPairs = z.array(z.string());

function pairs(flat: readonly string[]): Lease[] {
  return flat.flatMap((member, index) => (index % 2 === 0 ? [{ member, value: flat[index + 1] ?? '' }] : []));
}

const acquired = z.tuple([z.number(), flatPairs]);

type Commands = {
  leaseAcquire: (...args: (string | number)[]) => Promise<unknown>;
  leaseRenew: (...args: (string | number)[]) => Promise<unknown>;
  leaseList: (...args: (string | number)[]) => Promise<unknown>;
};

/** Leases in Redis 7. The hash tag keeps both keys of a group on one cluster slot. */
export function createRedisLeases(redis: Redis): LeaseStore {
  redis.defineCommand('leaseAcquire', { numberOfKeys: 2, lua: ACQUIRE });
  redis.defineCommand('leaseRenew', { numberOfKeys: 2, lua: RENEW });
  redis.defineCommand('leaseList', { numberOfKeys: 2, lua: LIST });
  // defineCommand adds the three methods; ioredis cannot tell the compiler.
  const commands = redis as unknown as Commands;
  const keysOf = (group: string) => [`lease:{${group}}:until`, `lease:{${group}}:value`] as const;
  return {
    acquire: async ({ group, member, value, limit, ttlMs, nowMs, replace }) => {
      const reply = await commands.leaseAcquire(...keysOf(group), member, value, limit, ttlMs, nowMs, replace ?? '');
      const [admitted, flat] = acquired.parse(reply);
      return { admitted: admitted === 1, held: pairs(flat) };
    },
    renew: async (group, member, ttlMs, nowMs) => (await commands.leaseRenew(...keysOf(group), member, ttlMs, nowMs)) === 1,
    release: async (group, member) => {
      const [until, value] = keysOf(group);
      const [removed] = await Promise.all([redis.zrem(until, member), redis.hdel(value, member)]);
      return removed === 1;
    },
    list: async (group, nowMs) => pairs(flatPairs.parse(await commands.leaseList(...keysOf(group), nowMs))),
  };
}
