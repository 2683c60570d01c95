import { useLocale } from '@app/i18n';
import type { OrderId } from '@app/kernel';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

/** Money on its way back is followed until it is there. */
const REFUNDING_POLL_MS = 3000;

/** What the account ordered, latest first, page by page. */
export function useOrders() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const user = useUser();
  return useInfiniteQuery({
    queryKey: ['orders', 'mine', locale],
    queryFn: ({ pageParam, signal }) =>
      api.orders.listOrders({ query: { locale, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    // The first page has no cursor; null alone would be the only type.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: user !== null,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((order) => order.state === 'refunding')) ? REFUNDING_POLL_MS : false,
  });
}

/** Unpaid at once, paid with a full refund where the terms allow it. */
export function useCancelOrder() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: OrderId) => api.orders.cancelOrder({ params: { id } }),
    onSettled: () =>
      Promise.all([['orders'], ['catalog'], ['payments', 'history']].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
}
