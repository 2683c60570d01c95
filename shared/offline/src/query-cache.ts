import type { Clock } from '@app/kernel';
import type { KeyValueStore } from '@app/platform';
import { type DehydratedState, dehydrate, hydrate, type Query, type QueryClient } from '@tanstack/react-query';

/** What is shown before the network answers: the first screen, title pages, the lists and the profile; never search or the studio. */
const PERSISTED: readonly (readonly string[])[] = [
  ['catalog', 'home'],
  ['catalog', 'title'],
  ['catalog', 'episodes'],
  ['library'],
  ['accounts', 'me'],
  ['accounts', 'profiles'],
];
const MAX_AGE_MS = 7 * 24 * 60 * 60_000;
const QUIET_MS = 1000;
const STORE_KEY = 'queries';

type StoredQueries = { readonly buster: string; readonly savedAt: number; readonly state: DehydratedState };

export function isPersisted({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>): boolean {
  return state.status === 'success' && PERSISTED.some((prefix) => prefix.every((part, index) => queryKey[index] === part));
}

type QueryCacheDeps = {
  readonly queryClient: QueryClient;
  readonly store: KeyValueStore;
  readonly clock: Clock;
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  /** Answers cached under another one are not brought back. */
  readonly buster: string;
};

/**
 * Keeps the latest answers on disk, at most one write a second. (TanStack's own persister follows another query-core than the
 * react-query we are on, and cannot be told to forget a write it has put off: sign-out needs that.)
 */
export function persistQueries({ queryClient, store, clock, setTimer, buster }: QueryCacheDeps) {
  let cancelTimer: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();

  function save(): void {
    cancelTimer = null;
    const state = dehydrate(queryClient, { shouldDehydrateQuery: isPersisted, shouldDehydrateMutation: () => false });
    const stored: StoredQueries = { buster, savedAt: clock.now(), state };
    // A full disk costs the cache, not the app.
    writing = writing.then(() => store.set(STORE_KEY, stored)).catch(() => undefined);
  }

  return {
    restore: async (): Promise<void> => {
      // Only `save` writes under this key.
      const stored = (await store.get(STORE_KEY)) as StoredQueries | undefined;
      if (stored?.buster === buster && clock.now() - stored.savedAt < MAX_AGE_MS) hydrate(queryClient, stored.state);
    },
    /** The returned function ends it; resolves when the last write has landed. */
    start: (): (() => Promise<void>) => {
      const unsubscribe = queryClient.getQueryCache().subscribe(({ type }) => {
        if (type === 'updated' || type === 'removed') cancelTimer ??= setTimer(QUIET_MS, save);
      });
      return () => {
        unsubscribe();
        cancelTimer?.();
        return writing;
      };
    },
  };
}
