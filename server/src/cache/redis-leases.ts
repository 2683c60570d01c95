import type { Redis } from 'ioredis';
import { inBatches } from './in-batches.ts';
import type { LeaseStore } from './leases.ts';

/**
 * One sorted set per group: member = the UUID's 16 bytes, score = the second in which the lease runs out. Key, member and score have
 * just the sizes at which one lease costs 145 bytes of Redis 7 (jemalloc rounds key and listpack up to 16 and 32 bytes): a key two
 * bytes longer or a score in milliseconds costs 16 more each.
 */
const KEY_PREFIX = Buffer.from('l:');
const KEY_UUID_BYTES = 12;

/** A key outlives what it holds by this: clocks of processes differ a little. */
const KEY_SPARE_SEC = 60;

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

/**
 * KEYS: groups, of which some may be the same. ARGV: for each of them member, lease's end, life of the key (seconds). Returns for each
 * 1, or 0 where the lease is gone; ZADD alone cannot tell that from the same end again. It may prolong a lease that ran out but still
 * lies in the set, which cannot overfill the group: whoever is admitted clears out what ran out, so nobody has come since.
 */
const RENEW = `
local held = {}
for i = 1, #KEYS do
  local member = ARGV[i * 3 - 2]
  held[i] = 0
  if redis.call('ZADD', KEYS[i], 'XX', 'CH', ARGV[i * 3 - 1], member) == 1 or redis.call('ZSCORE', KEYS[i], member) then
    redis.call('EXPIRE', KEYS[i], ARGV[i * 3], 'GT')
    held[i] = 1
  end
end
return held`;
/** Renewals that go in one call: nobody waits for a heartbeat's answer, and its own write to Redis was most of what it cost. */
const TOGETHER = { most: 16, waitMs: 1 };

type Renewal = { readonly group: string; readonly member: string; readonly ttlMs: number; readonly nowMs: number };
type Args = readonly (string | number | Buffer)[];
type Commands = {
  readonly leaseAcquireBuffer: (...args: Args) => Promise<number | readonly Buffer[]>;
  readonly leaseRenew: (count: number, ...args: Args) => Promise<readonly number[]>;
};

function packed(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new TypeError('leases and their groups are named by UUIDs');
  return bytes;
}
/** The end of a UUID is what chance made of it, in every version that we give out. */
function keyOf(group: string): Buffer {
  return Buffer.concat([KEY_PREFIX, packed(group).subarray(-KEY_UUID_BYTES)]);
}
function unpacked(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
const seconds = (ms: number): number => Math.floor(ms / 1000);

/** Leases in Redis 7. */
export function createRedisLeases(redis: Redis): LeaseStore {
  redis.defineCommand('leaseAcquire', { numberOfKeys: 1, lua: ACQUIRE });
  redis.defineCommand('leaseRenew', { lua: RENEW });
  // defineCommand adds the methods, with twins that answer in bytes; ioredis cannot tell the compiler.
  const commands = redis as unknown as Commands;
  let readies = 0;
  redis.on('ready', () => {
    readies += 1;
  });
  const lifeSec = (ttlMs: number) => KEY_SPARE_SEC + seconds(ttlMs);
  const renew = inBatches<Renewal, boolean>(TOGETHER, async (renewals) => {
    const keys = renewals.map(({ group }) => keyOf(group));
    const rest = renewals.flatMap(({ member, ttlMs, nowMs }) => [packed(member), seconds(nowMs + ttlMs), lifeSec(ttlMs)]);
    const held = await commands.leaseRenew(keys.length, ...keys, ...rest);
    return held.map((one) => one === 1);
  });

  return {
    acquire: async ({ group, member, limit, ttlMs, spareMs, nowMs, replace }) => {
      const [untilSec, spareSec] = [seconds(nowMs + ttlMs), seconds(nowMs + spareMs)];
      const leaving = replace === undefined ? '' : packed(replace);
      const args = [keyOf(group), packed(member), limit, untilSec, seconds(nowMs), spareSec, lifeSec(ttlMs), leaving];
      const answer = await commands.leaseAcquireBuffer(...args);
      return typeof answer === 'number' ? { admitted: true } : { admitted: false, held: answer.map(unpacked) };
    },
    renew: (group, member, ttlMs, nowMs) => renew({ group, member, ttlMs, nowMs }),
    release: async (group, member) => (await redis.zrem(keyOf(group), packed(member))) === 1,
    isHeld: async (group, member, nowMs) => Number(await redis.zscore(keyOf(group), packed(member))) > seconds(nowMs),
    list: async (group, nowMs) => (await redis.zrangeBuffer(keyOf(group), `(${seconds(nowMs)}`, '+inf', 'BYSCORE')).map(unpacked),
    returns: () => Math.max(0, readies - 1),
  };
}
