import { type Cache, singleFlight } from './cache.ts';
import type { LeaseStore } from './leases.ts';

const MAX_ENTRIES = 20_000;

type Entry = { readonly json: string; readonly expiresMs: number };

/** Leases in this process's memory: atomic because nothing here awaits. */
export function createMemoryLeases(): LeaseStore {
  const groups = new Map<string, Map<string, number>>();

  /** Ends of the group's leases, in milliseconds, without those that ran out. */
  function live(group: string, nowMs: number): Map<string, number> {
    const ends = groups.get(group) ?? new Map<string, number>();
    for (const [member, untilMs] of ends) if (untilMs <= nowMs) ends.delete(member);
    if (ends.size === 0) groups.delete(group);
    return ends;
  }

  return {
    acquire: async ({ group, member, limit, ttlMs, spareMs, nowMs, replace }) => {
      const ends = live(group, nowMs);
      const others = [...ends].filter(([held]) => held !== member && held !== replace).sort(([, a], [, b]) => a - b);
      const spare = others.filter(([, untilMs]) => untilMs <= nowMs + spareMs);
      const over = Math.max(0, others.length - limit + 1);
      if (over > spare.length) return { admitted: false, held: [...ends.keys()] };
      for (const [leaving] of spare.slice(0, over)) ends.delete(leaving);
      if (replace !== undefined) ends.delete(replace);
      groups.set(group, ends.set(member, nowMs + ttlMs));
      return { admitted: true };
    },
    renew: async (group, member, ttlMs, nowMs) => {
      const ends = live(group, nowMs);
      if (!ends.has(member)) return false;
      ends.set(member, nowMs + ttlMs);
      return true;
    },
    release: async (group, member) => groups.get(group)?.delete(member) ?? false,
    isHeld: async (group, member, nowMs) => live(group, nowMs).has(member),
    list: async (group, nowMs) => [...live(group, nowMs).keys()],
    returns: () => 0,
  };
}

/** The cache of an installation without Redis: least recently used entries go first. One process only. */
export function createMemoryCache(now: () => number = Date.now): Cache {
  const entries = new Map<string, Entry>();
  const counters = new Map<string, { count: number; expiresMs: number }>();
  const fly = singleFlight();

  function read<T>(key: string): T | null {
    const entry = entries.get(key);
    if (entry === undefined) return null;
    entries.delete(key);
    if (entry.expiresMs <= now()) return null;
    entries.set(key, entry);
    // Written by `set` under the same key, whose caller and reader agree on the type.
    return JSON.parse(entry.json) as T;
  }
  function write(key: string, value: unknown, ttlMs: number): void {
    entries.delete(key);
    entries.set(key, { json: JSON.stringify(value), expiresMs: now() + ttlMs });
    const oldest = entries.keys().next();
    if (entries.size > MAX_ENTRIES && oldest.done === false) entries.delete(oldest.value);
  }

  return {
    isShared: false,
    get: async (key) => read(key),
    set: async (key, value, ttlMs) => write(key, value, ttlMs),
    del: async (...keys) => {
      for (const key of keys) entries.delete(key);
    },
    remember: (key, ttlMs, load) =>
      fly(key, async () => {
        const cached = read<Awaited<ReturnType<typeof load>>>(key);
        if (cached !== null) return cached;
        const value = await load();
        write(key, value, ttlMs);
        return value;
      }),
    increment: async (key, windowMs, by = 1) => {
      const at = now();
      if (counters.size > MAX_ENTRIES) for (const [old, { expiresMs }] of counters) if (expiresMs <= at) counters.delete(old);
      const running = counters.get(key);
      const counter = running !== undefined && running.expiresMs > at ? running : { count: 0, expiresMs: at + windowMs };
      counter.count += by;
      counters.set(key, counter);
      return { count: counter.count, resetMs: counter.expiresMs - at };
    },
    countOf: async (key) => {
      const at = now();
      const counter = counters.get(key);
      return counter !== undefined && counter.expiresMs > at
        ? { count: counter.count, resetMs: counter.expiresMs - at }
        : { count: 0, resetMs: 0 };
    },
    leases: createMemoryLeases(),
    ping: async () => undefined,
    close: async () => entries.clear(),
  };
}
