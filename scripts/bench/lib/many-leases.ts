import { createCache, type LeaseStore } from '../../../server/src/cache/index.ts';
import { createLogger } from '../../../server/src/observability/index.ts';
import { cpuMicros, redisUsage } from './redis-usage.ts';

const LIVE = 1_000_000;
/** In flight at most, over all connections: what waits longer than the cache's time limit for one command fails. */
const IN_FLIGHT = 500;
const CONNECTIONS = 4;
/** Shares no factor with `LIVE`: steps of it meet every lease once, far from the one before. */
const STEP = 618_033;
const PLAYING = { ttlMs: 90_000, spareMs: 45_000 };

const log = createLogger({ LOG_LEVEL: 'error', SAHNA_ROLE: 'api' });
const ATTEMPTS = 5;

/** Repeats what found no answer in time, as on a machine that has much else to do: of a lease's operations none does harm twice. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
}

export type Leases = Pick<LeaseStore, 'acquire' | 'renew' | 'release'>;

/** The product's leases on a connection of their own. */
export function openLeases(url: string): { readonly leases: Leases; readonly close: () => Promise<void> } {
  const { leases, close } = createCache({ REDIS_URL: url }, log);
  return {
    leases: {
      acquire: (request) => patiently(() => leases.acquire(request)),
      renew: (...request) => patiently(() => leases.renew(...request)),
      release: (...request) => patiently(() => leases.release(...request)),
    },
    close,
  };
}

/** A UUID of its own for each account, and one for what it plays. */
const groupOf = (index: number): string => `00000000-0000-4000-9000-${index.toString(16).padStart(12, '0')}`;
const memberOf = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** Does `work` for every live lease, `IN_FLIGHT` at a time over all connections. Returns how often it said yes, and the seconds it took. */
async function forAll(url: string, work: (leases: Leases, index: number) => Promise<boolean>) {
  const caches = Array.from({ length: CONNECTIONS }, () => openLeases(url));
  const started = performance.now();
  let [next, yes] = [0, 0];
  await Promise.all(
    caches.map(async ({ leases }) => {
      while (next < LIVE) {
        const first = next;
        next += IN_FLIGHT / CONNECTIONS;
        const answers = await Promise.all(
          Array.from({ length: next - first }, (_, index) => work(leases, ((first + index) * STEP) % LIVE)),
        );
        yes += answers.filter(Boolean).length;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  await Promise.all(caches.map(({ close }) => close()));
  return { yes, seconds };
}

export type LeaseFigures = {
  readonly live: number;
  readonly bytesEach: number;
  readonly acquireMicros: number;
  readonly lost: number;
  readonly renewMicros: number;
  readonly renewalsPerSec: number;
};

/** Fills Redis with one lease for each of a million accounts, and renews every one of them, in scattered order. */
export async function measureLeases(url: string): Promise<LeaseFigures> {
  const startMs = Date.now();
  const empty = await redisUsage(url);
  const { yes: live } = await forAll(url, async (leases, index) => {
    const request = { ...PLAYING, group: groupOf(index), member: memberOf(index), limit: 3, nowMs: startMs };
    return (await leases.acquire(request)).admitted;
  });
  const full = await redisUsage(url);
  const { yes: renewed, seconds } = await forAll(url, (leases, index) =>
    leases.renew(groupOf(index), memberOf(index), PLAYING.ttlMs, startMs + 30_000),
  );
  return {
    live,
    bytesEach: (full.memoryBytes - empty.memoryBytes) / live,
    acquireMicros: cpuMicros(empty, full, live),
    lost: live - renewed,
    renewMicros: cpuMicros(full, await redisUsage(url), live),
    renewalsPerSec: live / seconds,
  };
}
