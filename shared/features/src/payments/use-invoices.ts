import { useLocale } from '@app/i18n';
import type { InvoiceId } from '@app/kernel';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

/** What is being confirmed or refunded is followed until it is done. */
const MOVING_POLL_MS = 3000;

/** Payment history, latest first. */
export function useInvoices() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const user = useUser();
  return useInfiniteQuery({
    queryKey: ['payments', 'history', locale],
    queryFn: ({ pageParam, signal }) =>
      api.payments.listInvoices({ query: { locale, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    // The first page has no cursor; null alone would be the only type.
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: user !== null,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((one) => one.state === 'processing' || one.state === 'refunding'))
        ? MOVING_POLL_MS
        : false,
  });
}

/** Gives up an unpaid invoice. */
export function useCancelInvoice() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: InvoiceId) => api.payments.cancelInvoice({ params: { id } }),
    onSettled: () =>
      Promise.all(
        [['payments', 'invoice'], ['payments', 'history'], ['orders']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
}
