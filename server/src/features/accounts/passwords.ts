import { AppError } from '@app/contracts';
import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default), 46 MiB, two passes, one lane: twice what OWASP calls the least. Why: decision 0018. */
const COST = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
/** How hashes of that cost begin in PHC's string format, of which the library writes version 19 (0x13). */
const TODAYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;
/** Hashes at once: each takes 46 MiB and one of libuv's four threads, which files need as well. */
const CONCURRENCY = 2;
/** Callers who may wait, some two seconds of work; more are turned away at once. */
const QUEUE = 200;

/** Lets `limit` works run at once. @throws AppError `service.unavailable` when `queue` others wait already. */
export function createGate(limit: number, queue: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= limit) {
      if (waiting.length >= queue) throw new AppError('service.unavailable', { retryAfterSec: 2 });
      // The one who leaves hands its place on, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/** Hashing of passwords: NFC first, so that every keyboard spells one password alike. */
export function createPasswords(argon: { readonly hash: typeof hash; readonly verify: typeof verify } = { hash, verify }) {
  const gate = createGate(CONCURRENCY, QUEUE);
  let dummy: Promise<string> | null = null;
  const hashOf = (password: string) => gate(() => argon.hash(password.normalize('NFC'), COST));

  return {
    hash: hashOf,
    /** Null stands for an account that does not exist: as much work as for one that does, and never true. */
    matches: async (stored: string | null, password: string): Promise<boolean> => {
      dummy ??= hashOf('no account has this password');
      const against = stored ?? (await dummy);
      const same = await gate(() => argon.verify(against, password.normalize('NFC')));
      return same && stored !== null;
    },
    /** Whether the hash was made in another way, or with another cost, than today's. */
    isOutdated: (stored: string): boolean => !stored.startsWith(TODAYS),
  };
}

export type Passwords = ReturnType<typeof createPasswords>;
