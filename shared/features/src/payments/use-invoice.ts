import type { Invoice, InvoiceState } from '@app/contracts';
import { useLocale } from '@app/i18n';
import type { InvoiceId } from '@app/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';
import { forgetAccess } from './access.ts';

/** A screen has to follow the payment within ten seconds (S11). */
const POLL_MS = 3000;

/** Whether somebody may still pay it, or is paying. */
export function isUnsettled(state: InvoiceState): boolean {
  return state === 'awaiting_payment' || state === 'processing';
}

/** Whether its state will change without anybody here doing anything. */
const isMoving = (state: InvoiceState): boolean => isUnsettled(state) || state === 'refunding';

/** Follows an invoice until it is paid or over; null asks nothing. What a payment opens is then asked for anew. */
export function useInvoice(id: InvoiceId | null) {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: ['payments', 'invoice', id, locale],
    queryFn: async ({ signal }): Promise<Invoice | null> => {
      if (id === null) return null;
      const invoice = await api.payments.getInvoice({ params: { id }, query: { locale } }, { signal });
      if (invoice.state === 'paid') void forgetAccess(queryClient);
      return invoice;
    },
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data === null || (state.data !== undefined && !isMoving(state.data.state)) ? false : POLL_MS),
    refetchIntervalInBackground: true,
  });
}
