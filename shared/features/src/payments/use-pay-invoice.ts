import type { PaymentMethod } from '@app/contracts';
import { useLocale } from '@app/i18n';
import type { CardId, InvoiceId } from '@app/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

export type PayInvoice = {
  readonly id: InvoiceId;
  readonly method: PaymentMethod;
  readonly cardId?: CardId | undefined;
  /** Path of our own to come back to. */
  readonly returnTo?: string | undefined;
};

/** Another try at an invoice, or another way: a new link, or a charge of a saved card. */
export function usePayInvoice() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, method, cardId, returnTo }: PayInvoice) =>
      api.payments.payInvoice({
        params: { id },
        body: { method, ...(cardId === undefined ? {} : { cardId }), ...(returnTo === undefined ? {} : { returnTo }) },
      }),
    onSettled: (_checkout, _error, { id }) => queryClient.invalidateQueries({ queryKey: ['payments', 'invoice', id, locale] }),
  });
}
