import { type AppApi, type CallOptions, isNetworkError } from '@app/api-client';
import type { CallOf, Endpoints, ResponseOf } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { KeyValueStore, Network, Runtime } from '@app/platform';
import { type MutationOptions, onlineManager, QueryClient } from '@tanstack/react-query';
import { defineMutations, POSITION_MUTATION, persistOutbox, type QueuedIntent, type QueuedPosition, WATCHLIST_MUTATION } from './outbox.ts';
import { persistQueries } from './query-cache.ts';
import type { WatchlistIntent } from './watchlist.rules.ts';

type Heartbeat = Endpoints['playback']['heartbeat'];

export type OfflineDeps = {
  readonly api: Pick<AppApi, 'library' | 'playback'>;
  /** Nothing else may live in it: signing out clears it whole. */
  readonly store: KeyValueStore;
  readonly network: Network;
  readonly runtime: Pick<Runtime, 'newId' | 'setTimer'>;
  readonly clock: Clock;
  /** Of the app; cached answers of another one are dropped, queued writes are not. */
  readonly version: string;
};

export type Offline = {
  readonly queryClient: QueryClient;
  /**
   * Forgets the answers given to somebody else, brings back what this one left on the device and sends what was queued. Call after
   * sign-in, after a change of profile and at start. `owner` names account and profile.
   */
  start(owner: string): Promise<void>;
  /** Waits, but not for long, until queued writes have left: before their author changes. */
  settle(): Promise<void>;
  /** Puts a title on a list, or off all of them (null); resolves when the decision is queued, not when the server has it. */
  decide(decision: Pick<WatchlistIntent, 'titleId' | 'status'>): void;
  /** The heartbeat call; a position that cannot be sent now is queued, and the failure still reported. */
  heartbeat(call: CallOf<Heartbeat>, options?: CallOptions): Promise<ResponseOf<Heartbeat>>;
  /** A signed-out device holds nothing. */
  wipe(): Promise<void>;
};

/** Queued writes are two or three small calls; a lost network must not hold a person up for longer. */
const SETTLE_MS = 2000;

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The API client has tried four times already.
        retry: false,
        staleTime: 30_000,
        gcTime: 24 * 60 * 60_000,
        // Cache first, and a request even when the device believes to be offline: on a LAN it may be wrong.
        networkMode: 'offlineFirst',
      },
      // Fails at once without a network: what is bought or deleted must not happen hours later by itself. The outbox alone waits.
      mutations: { networkMode: 'always' },
    },
  });
}

export function createOffline({ api, store, network, runtime, clock, version }: OfflineDeps): Offline {
  const queryClient = createQueryClient();
  defineMutations(queryClient, api);
  onlineManager.setEventListener((setOnline) => {
    setOnline(network.isOnline());
    return network.subscribe(setOnline);
  });
  let owner: string | null = null;
  let stop: () => Promise<void> = async () => undefined;

  /** Newer positions of a session make its queued older ones pointless. */
  function queuePosition(call: CallOf<Heartbeat>): void {
    const mutations = queryClient.getMutationCache();
    for (const mutation of mutations.findAll({ mutationKey: POSITION_MUTATION, predicate: ({ state }) => state.isPaused })) {
      // Everything under this key is queued here.
      const queued = mutation.state.variables as QueuedPosition | undefined;
      if (queued?.call.params.id === call.params.id) mutations.remove(mutation);
    }
    enqueue<QueuedPosition>(POSITION_MUTATION, { call, operationId: runtime.newId() });
  }

  function enqueue<Variables>(mutationKey: readonly string[], variables: Variables): void {
    const options: MutationOptions<unknown, Error, Variables> = { mutationKey: [...mutationKey] };
    const mutation = queryClient.getMutationCache().build(queryClient, queryClient.defaultMutationOptions(options));
    // A refusal is final and shows itself by what the server answers to the next read.
    mutation.execute(variables).catch(() => undefined);
  }

  return {
    queryClient,
    start: async (next) => {
      if (owner === next) return;
      await stop();
      queryClient.clear();
      owner = next;
      const cache = persistQueries({ queryClient, store, clock, setTimer: runtime.setTimer, buster: `${version}:${next}` });
      const outbox = persistOutbox(queryClient, store, next);
      await Promise.all([cache.restore(), outbox.restore()]);
      const stops = [cache.start(), outbox.start()];
      stop = async () => void (await Promise.all(stops.map((end) => end())));
      void queryClient.resumePausedMutations();
    },
    settle: () =>
      new Promise((resolve) => {
        const cancel = runtime.setTimer(SETTLE_MS, resolve);
        void queryClient.resumePausedMutations().finally(() => {
          cancel();
          resolve();
        });
      }),
    decide: ({ titleId, status }) => {
      const updatedAt = new Date(clock.now()).toISOString();
      enqueue<QueuedIntent>(WATCHLIST_MUTATION, { titleId, status, updatedAt, operationId: runtime.newId() });
    },
    heartbeat: async (call, options) => {
      try {
        return await api.playback.heartbeat(call, options);
      } catch (error) {
        if (isNetworkError(error)) queuePosition(call);
        throw error;
      }
    },
    wipe: async () => {
      await stop();
      stop = async () => undefined;
      owner = null;
      queryClient.clear();
      await store.clear();
    },
  };
}
