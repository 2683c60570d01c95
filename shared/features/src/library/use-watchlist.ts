import { type Home, HomeSchema, TitleDetailSchema, type TitleSummary } from '@app/contracts';
import { useLocale } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { usePendingIntents } from '@app/offline';
import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';
import { isPlanned, watchlistRows } from './watchlist.view-model.ts';

function cardsOfHome({ hero, rails, continueWatching }: Home): readonly TitleSummary[] {
  return [...hero, ...continueWatching.map(({ title }) => title), ...rails.flatMap(({ items }) => items)];
}

/** A title's card out of whatever pages were looked at; null when none showed it. */
function findCachedCard(queryClient: QueryClient, id: TitleId): TitleSummary | null {
  for (const [, cached] of queryClient.getQueriesData({ queryKey: ['catalog', 'title', id] })) {
    const title = TitleDetailSchema.safeParse(cached);
    if (title.success) return title.data;
  }
  for (const [, cached] of queryClient.getQueriesData({ queryKey: ['catalog', 'home'] })) {
    const home = HomeSchema.safeParse(cached);
    const card = home.success ? cardsOfHome(home.data).find((one) => one.id === id) : undefined;
    if (card !== undefined) return card;
  }
  return null;
}

/** Titles the profile plans to watch: at once from this device, then from the server. */
export function useWatchlist() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const user = useUser();
  const queryClient = useQueryClient();
  const pending = usePendingIntents();
  const query = useInfiniteQuery({
    queryKey: ['library', 'planned', locale],
    queryFn: ({ signal, pageParam }) =>
      api.library.listLibrary(
        { query: { locale, status: 'planned', limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    // The first page has no cursor.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: user !== null,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { query, rows: watchlistRows(items, pending, (id) => findCachedCard(queryClient, id)) };
}

/** Whether one title is planned, and the switch for it; works without a network. `onServer`: what the server said last. */
export function usePlanned(titleId: TitleId, onServer: boolean) {
  const { offline } = useAppClient();
  const pending = usePendingIntents();
  const planned = isPlanned(titleId, onServer, pending);
  return { isPlanned: planned, toggle: () => offline.decide({ titleId, status: planned ? null : 'planned' }) };
}
