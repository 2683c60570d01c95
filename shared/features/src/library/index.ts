export { usePlanned, useWatchlist } from './use-watchlist.ts';
export type { WatchlistRow } from './watchlist.view-model.ts';
