import { type Cache, singleFlight } from './cache.ts';
import type { Lease, LeaseStore } from './leases.ts';

const MAX_ENTRIES = 20_000;

type Entry = { readonly json: string; readonly expiresMs: number };

/** Leases in this process's memory: atomic because nothing here awaits. */
export function createMemoryLeases(): LeaseStore {
  const groups = new Map<string, Map<string, { value: string; expiresMs: number }>>();

  function live(group: string, nowMs: number) {
    const members = groups.get(group) ?? new Map<string, { value: string; expiresMs: number }>();
    for (const [member, { expiresMs }] of members) if (expiresMs <= nowMs) members.delete(member);
    if (members.size === 0) groups.delete(group);
    return members;
  }
  const listed = (members: ReadonlyMap<string, { value: string }>): Lease[] =>
    [...members].map(([member, { value }]) => ({ member, value }));

  return {
    acquire: async ({ group, member, value, limit, ttlMs, nowMs, replace }) => {
      const members = live(group, nowMs);
      const leaving = new Set([member, ...(replace === undefined ? [] : [replace])]);
      const others = [...members.keys()].filter((held) => !leaving.has(held)).length;
      if (others >= limit) return { admitted: false, held: listed(members) };
      if (replace !== undefined) members.delete(replace);
      members.set(member, { value, expiresMs: nowMs + ttlMs });
      groups.set(group, members);
      return { admitted: true, held: listed(members) };
    },
    renew: async (group, member, ttlMs, nowMs) => {
      const lease = live(group, nowMs).get(member);
      if (lease === undefined) return false;
      lease.expiresMs = nowMs + ttlMs;
      return true;
    },
    release: async (group, member) => groups.get(group)?.delete(member) ?? false,
    list: async (group, nowMs) => listed(live(group, nowMs)),
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
    increment: async (key, windowMs) => {
      const at = now();
      if (counters.size > MAX_ENTRIES) for (const [old, { expiresMs }] of counters) if (expiresMs <= at) counters.delete(old);
      const running = counters.get(key);
      const counter = running !== undefined && running.expiresMs > at ? running : { count: 0, expiresMs: at + windowMs };
      counter.count += 1;
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
