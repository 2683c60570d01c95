import { ApiError, type AppApi, isNetworkError } from '@app/api-client';
import type { CallOf, Endpoints, LibraryEntry } from '@app/contracts';
import type { KeyValueStore } from '@app/platform';
import { dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';
import type { WatchlistIntent } from './watchlist.rules.ts';

export const WATCHLIST_MUTATION = ['library', 'put-entry'] as const;
export const POSITION_MUTATION = ['playback', 'put-position'] as const;

/** Every queued write carries an id made on this device; the server drops a second one with the same id. */
export type QueuedIntent = WatchlistIntent & { readonly operationId: string };
export type QueuedPosition = { readonly operationId: string; readonly call: CallOf<Endpoints['playback']['heartbeat']> };

const STORE_KEY = 'outbox';
const MAX_RETRY_DELAY_MS = 30_000;

/** Waits for the server however long it takes; a refusal is final, since the same write will be refused again. */
function isWorthRepeating(_failures: number, error: Error): boolean {
  return isNetworkError(error) || (error instanceof ApiError && (error.status >= 500 || error.status === 429));
}

const retryPolicy = {
  networkMode: 'online' as const,
  retry: isWorthRepeating,
  retryDelay: (failures: number) => Math.min(1000 * 2 ** failures, MAX_RETRY_DELAY_MS),
};

export function sendIntent(api: Pick<AppApi, 'library'>, { titleId, status, updatedAt, operationId }: QueuedIntent): Promise<LibraryEntry> {
  const options = { idempotencyKey: operationId };
  if (status === null) return api.library.deleteLibraryEntry({ params: { titleId }, query: { updatedAt } }, options);
  return api.library.putLibraryEntry({ params: { titleId }, body: { status, updatedAt } }, options);
}

/** Teaches the client its writes by name, so that those of an earlier run can be replayed. One scope each keeps their order. */
export function defineMutations(queryClient: QueryClient, api: Pick<AppApi, 'library' | 'playback'>): void {
  queryClient.setMutationDefaults(WATCHLIST_MUTATION, {
    mutationFn: (intent: QueuedIntent) => sendIntent(api, intent),
    scope: { id: 'watchlist' },
    ...retryPolicy,
    onSettled: () =>
      Promise.all([queryClient.invalidateQueries({ queryKey: ['library'] }), queryClient.invalidateQueries({ queryKey: ['catalog'] })]),
  });
  queryClient.setMutationDefaults(POSITION_MUTATION, {
    mutationFn: ({ call, operationId }: QueuedPosition) => api.playback.heartbeat(call, { idempotencyKey: operationId }),
    scope: { id: 'positions' },
    ...retryPolicy,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['catalog', 'home'] }),
  });
}

type StoredOutbox = { readonly owner: string; readonly mutations: ReturnType<typeof dehydrate>['mutations'] };

/** Pending writes as plain data. One in flight is kept too, as paused: after a crash nobody knows whether it arrived. */
function pendingWrites(queryClient: QueryClient): StoredOutbox['mutations'] {
  const { mutations } = dehydrate(queryClient, {
    shouldDehydrateQuery: () => false,
    shouldDehydrateMutation: ({ state }) => state.status === 'pending',
  });
  return mutations.map((mutation) => ({ ...mutation, state: { ...mutation.state, isPaused: true } }));
}

/**
 * Keeps the queue on disk from the moment a write is made. Apart from the query cache: that one may be thrown away with any
 * update of the app, a viewer's decisions may not.
 */
export function persistOutbox(queryClient: QueryClient, store: KeyValueStore, owner: string) {
  let lastWritten = '';
  let writing: Promise<void> = Promise.resolve();

  function save(): void {
    const stored: StoredOutbox = { owner, mutations: pendingWrites(queryClient) };
    const fingerprint = stored.mutations.map(({ state }) => JSON.stringify(state.variables)).join('\n');
    if (fingerprint === lastWritten) return;
    lastWritten = fingerprint;
    writing = writing.then(() => store.set(STORE_KEY, stored)).catch(() => undefined);
  }

  return {
    /** Brings back the writes of an earlier run; those of another account are dropped. */
    restore: async (): Promise<void> => {
      // Only `save` writes under this key.
      const stored = (await store.get(STORE_KEY)) as StoredOutbox | undefined;
      if (stored?.owner === owner) hydrate(queryClient, { queries: [], mutations: stored.mutations });
    },
    /** The returned function ends it; resolves when the last write has landed. */
    start: (): (() => Promise<void>) => {
      const unsubscribe = queryClient.getMutationCache().subscribe(save);
      return () => {
        unsubscribe();
        return writing;
      };
    },
  };
}
