export { openIndexedDbStore } from './indexed-db-store.ts';
export { createOffline, type Offline, type OfflineDeps } from './offline.ts';
export type { QueuedIntent } from './outbox.ts';
export { usePendingIntents } from './use-pending-intents.ts';
export { laterOf, mergeIntents, type WatchlistIntent } from './watchlist.rules.ts';
