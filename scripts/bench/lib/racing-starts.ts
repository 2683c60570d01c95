import { randomUUID } from 'node:crypto';
import { type Leases, openLeases } from './many-leases.ts';
import { cpuMicros, redisUsage } from './redis-usage.ts';

const CLIENTS = 64;
const STARTS = 1_000_000;
const ROUNDS = 50;
const ACCOUNTS = 4;
const LIMIT = 3;
/** Share of the turns of a client with places after which it gives one back. */
const GIVES_BACK = 0.3;
const PLAYING = { ttlMs: 90_000, spareMs: 45_000 };

export type RaceFigures = {
  readonly starts: number;
  readonly overAdmitted: number;
  readonly refusedInError: number;
  readonly startMicros: number;
};

/**
 * What the clients know of one account's places: counted down before a place is given back and up after one was granted, so that the
 * count never exceeds what the store holds, and a count above the limit is a start too many.
 */
type Account = { readonly group: string; held: number; most: number };

type Place = { readonly account: Account; readonly member: string };

/** One start; the place that it was admitted to, or null. */
async function startOn(leases: Leases, account: Account): Promise<Place | null> {
  const member = randomUUID();
  const { admitted } = await leases.acquire({ ...PLAYING, group: account.group, member, limit: LIMIT, nowMs: Date.now() });
  if (!admitted) return null;
  account.held += 1;
  account.most = Math.max(account.most, account.held);
  return { account, member };
}

async function giveBack(leases: Leases, { account, member }: Place): Promise<void> {
  account.held -= 1;
  await leases.release(account.group, member);
}

/** Starts on a few accounts from all clients at once; who holds a place gives one back now and then. */
async function race(clients: readonly Leases[], accounts: readonly Account[], starts: number): Promise<void> {
  let left = starts;
  const play = async (leases: Leases) => {
    const mine: Place[] = [];
    while (left > 0) {
      left -= 1;
      const account = accounts[left % accounts.length];
      const place = account === undefined ? null : await startOn(leases, account);
      if (place !== null) mine.push(place);
      const over = Math.random() < GIVES_BACK ? mine.shift() : undefined;
      if (over !== undefined) await giveBack(leases, over);
    }
  };
  await Promise.all(clients.map(play));
}

/** Starts that must be admitted because the race has left room, and are not. */
async function refusedInError(leases: Leases, account: Account): Promise<number> {
  let refused = 0;
  for (let room = LIMIT - account.held; room > 0; room -= 1) if ((await startOn(leases, account)) === null) refused += 1;
  return refused;
}

/** A million starts of 64 clients with a connection each, in rounds on accounts that nobody has used. */
export async function raceStarts(url: string): Promise<RaceFigures> {
  const caches = Array.from({ length: CLIENTS }, () => openLeases(url));
  const clients = caches.map(({ leases }) => leases);
  const [first] = clients;
  if (first === undefined) throw new Error('a race needs clients');
  const before = await redisUsage(url);
  let [overAdmitted, refused] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const accounts = Array.from({ length: ACCOUNTS }, (): Account => ({ group: randomUUID(), held: 0, most: 0 }));
    await race(clients, accounts, STARTS / ROUNDS);
    for (const account of accounts) {
      overAdmitted += Math.max(0, account.most - LIMIT);
      refused += await refusedInError(first, account);
    }
  }
  const startMicros = cpuMicros(before, await redisUsage(url), STARTS);
  await Promise.all(caches.map(({ close }) => close()));
  return { starts: STARTS, overAdmitted, refusedInError: refused, startMicros };
}

/** Seconds after its last heartbeat when the place of a client that was killed goes to the next one, on an account that is full. */
export async function silentPlaceReturnsSec(url: string): Promise<number> {
  const { leases, close } = openLeases(url);
  const startMs = Date.now();
  const request = { ...PLAYING, group: randomUUID(), limit: 1 };
  await leases.acquire({ ...request, member: randomUUID(), nowMs: startMs });
  let seconds = 1;
  while (!(await leases.acquire({ ...request, member: randomUUID(), nowMs: startMs + seconds * 1000 })).admitted) seconds += 1;
  await close();
  return seconds;
}
