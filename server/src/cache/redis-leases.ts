import { hash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { LeaseStore } from './leases.ts';

/**
 * One sorted set per group: member = the UUID's 16 bytes, score = the second in which the lease runs out. Key, member and score have
 * just the sizes at which one lease costs 145 bytes of Redis 7 (jemalloc rounds key and listpack up to 16 and 32 bytes): a key two
 * bytes longer or a score in milliseconds costs 16 more each.
 */
const KEY_PREFIX = 'l:';
const KEY_HASH_BYTES = 12;

/** A key outlives its last touch by its lease and this; every lease that is renewed in time touches its key once in `TOUCH_SEC`. */
const KEY_LIFE_SEC = 1800;
const TOUCH_SEC = 600;

/**
 * KEYS: group. ARGV: member, limit, lease's end, now, end of what is spare, life of the key (all in seconds), member to replace or ''.
 * Returns 1, or the members that hold the places. One script per decision: Redis runs it whole, so racing starts cannot both take the
 * last place. It adds before it removes: an emptied key would lose its time to live.
 */
const ACQUIRE = `
local key, member, replaced = KEYS[1], ARGV[1], ARGV[7]
local limit, now, spareUntil = tonumber(ARGV[2]), tonumber(ARGV[4]), tonumber(ARGV[5])
local all = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
local live, spare, leaving, others = {}, {}, {}, 0
for i = 1, #all, 2 do
  local one, untilSec = all[i], tonumber(all[i + 1])
  if untilSec > now then live[#live + 1] = one end
  if one ~= member and (untilSec <= now or one == replaced) then
    leaving[#leaving + 1] = one
  elseif one ~= member then
    others = others + 1
    if untilSec <= spareUntil then spare[#spare + 1] = one end
  end
end
local over = others - limit + 1
if over > #spare then return live end
redis.call('ZADD', key, ARGV[3], member)
for i = 1, over do leaving[#leaving + 1] = spare[i] end
if #leaving > 0 then redis.call('ZREM', key, unpack(leaving)) end
if #all > 0 then redis.call('EXPIRE', key, ARGV[6], 'GT') else redis.call('EXPIRE', key, ARGV[6]) end
return 1`;

type Acquire = (...args: (string | number | Buffer)[]) => Promise<number | readonly Buffer[]>;

function keyOf(group: string): Buffer {
  return Buffer.concat([Buffer.from(KEY_PREFIX), hash('sha1', group, 'buffer').subarray(0, KEY_HASH_BYTES)]);
}
function packed(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new TypeError('a lease belongs to a UUID');
  return bytes;
}
function unpacked(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Leases in Redis 7. */
export function createRedisLeases(redis: Redis): LeaseStore {
  redis.defineCommand('leaseAcquire', { numberOfKeys: 1, lua: ACQUIRE });
  // defineCommand adds the method, and its twin that answers in bytes; ioredis cannot tell the compiler.
  const { leaseAcquireBuffer } = redis as unknown as { readonly leaseAcquireBuffer: Acquire };
  let readies = 0;
  redis.on('ready', () => {
    readies += 1;
  });
  let second = 0;
  /** Until when this process prolonged leases in this second: the same again changes nothing, which ZADD says of a lost one too. */
  const renewed = new Map<string, number>();
  const lifeSec = (ttlMs: number) => KEY_LIFE_SEC + seconds(ttlMs);

  return {
    acquire: async ({ group, member, limit, ttlMs, spareMs, nowMs, replace }) => {
      const [untilSec, spareSec] = [seconds(nowMs + ttlMs), seconds(nowMs + spareMs)];
      const leaving = replace === undefined ? '' : packed(replace);
      const args = [keyOf(group), packed(member), limit, untilSec, seconds(nowMs), spareSec, lifeSec(ttlMs), leaving];
      renewed.delete(member);
      const answer = await leaseAcquireBuffer.apply(redis, args);
      return typeof answer === 'number' ? { admitted: true } : { admitted: false, held: answer.map(unpacked) };
    },
    /**
     * One command, no script. It may prolong a lease that ran out but still lies in the set, which cannot overfill the group: whoever is
     * admitted clears out what ran out, so nobody has come since.
     */
    renew: async (group, member, ttlMs, nowMs) => {
      const [key, bytes, nowSec, untilSec] = [keyOf(group), packed(member), seconds(nowMs), seconds(nowMs + ttlMs)];
      if (nowSec !== second) renewed.clear();
      second = nowSec;
      if (renewed.get(member) !== untilSec) {
        // Of two renewals in a row, less than a lease apart, one falls into the first `ttlMs` of the group's own turn.
        const turnSec = (nowSec + (key.at(-1) ?? 0)) % TOUCH_SEC;
        const [changed] = await Promise.all([
          redis.zadd(key, 'XX', 'CH', untilSec, bytes),
          turnSec <= seconds(ttlMs) ? redis.expire(key, lifeSec(ttlMs), 'GT') : null,
        ]);
        renewed.set(member, untilSec);
        if (changed === 1) return true;
      }
      return (await redis.zscore(key, bytes)) !== null;
    },
    release: async (group, member) => (await redis.zrem(keyOf(group), packed(member))) === 1,
    isHeld: async (group, member, nowMs) => Number(await redis.zscore(keyOf(group), packed(member))) > seconds(nowMs),
    list: async (group, nowMs) => (await redis.zrangeBuffer(keyOf(group), `(${seconds(nowMs)}`, '+inf', 'BYSCORE')).map(unpacked),
    returns: () => Math.max(0, readies - 1),
  };
}
