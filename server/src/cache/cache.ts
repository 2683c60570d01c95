import type { LeaseStore } from './leases.ts';

/**
 * The fast, forgetful store: Redis, or this process's memory when there is none. Holds only what can be rebuilt.
 * Reads and counters degrade when the store is away (a miss, a zero) and say so in the log; leases throw, their caller decides.
 */
export type Cache = {
  /** Whether all processes see the same; otherwise each has its own, and what one forgets the others remember. */
  readonly isShared: boolean;
  readonly get: <T>(key: string) => Promise<T | null>;
  readonly set: (key: string, value: unknown, ttlMs: number) => Promise<void>;
  readonly del: (...keys: readonly string[]) => Promise<void>;
  /** The cached value, or what `load` gives, kept for `ttlMs`. Concurrent callers in this process share one `load`. */
  readonly remember: <T>(key: string, ttlMs: number, load: () => Promise<T>) => Promise<T>;
  /** Counts a hit, or `by` of them, in a fixed window of `windowMs` that begins with the first hit. */
  readonly increment: (key: string, windowMs: number, by?: number) => Promise<{ readonly count: number; readonly resetMs: number }>;
  /** What `increment` has counted, without counting; zero when nothing was. */
  readonly countOf: (key: string) => Promise<{ readonly count: number; readonly resetMs: number }>;
  readonly leases: LeaseStore;
  /** @throws when the store does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Wraps a `load` so that callers who come while it runs wait for the same result. */
export function singleFlight() {
  const flights = new Map<string, Promise<unknown>>();
  return <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const flying = flights.get(key);
    // A key belongs to one kind of value, so the flight found under it has the caller's type.
    if (flying !== undefined) return flying as Promise<T>;
    const flight = load().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
