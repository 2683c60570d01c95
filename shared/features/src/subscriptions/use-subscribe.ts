import type { PaymentMethod, Subscription, Tier } from '@app/contracts';
import { useLocale } from '@app/i18n';
import type { CardId } from '@app/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

export type Subscribe = {
  readonly planCode: Tier;
  readonly method?: PaymentMethod;
  readonly cardId?: CardId;
  /** Path of our own to come back to after paying. */
  readonly returnTo?: string;
};

/** The answer of a change is the plan in force from now on. */
function useRemember() {
  const queryClient = useQueryClient();
  const { locale } = useLocale();
  return (subscription: Subscription) => {
    queryClient.setQueryData(['subscriptions', 'mine', locale], subscription);
    void queryClient.invalidateQueries({ queryKey: ['subscriptions', 'quote'] });
    void queryClient.invalidateQueries({ queryKey: ['catalog'] });
  };
}

/** Starts, extends or upgrades (an invoice to pay), or downgrades at the end of the period (nothing to pay). */
export function useSubscribe() {
  const { api } = useAppClient();
  const remember = useRemember();
  return useMutation({
    mutationFn: (body: Subscribe) => api.subscriptions.subscribe({ body }),
    onSuccess: ({ subscription }) => remember(subscription),
  });
}

export function useCancelSubscription() {
  const { api } = useAppClient();
  const remember = useRemember();
  return useMutation({ mutationFn: () => api.subscriptions.cancelSubscription({}), onSuccess: remember });
}

export function useResumeSubscription() {
  const { api } = useAppClient();
  const remember = useRemember();
  return useMutation({ mutationFn: () => api.subscriptions.resumeSubscription({}), onSuccess: remember });
}

/** What choosing a plan would cost and change; null asks nothing. */
export function useQuote(planCode: Tier | null) {
  const { api } = useAppClient();
  const user = useUser();
  return useQuery({
    queryKey: ['subscriptions', 'quote', planCode],
    queryFn: ({ signal }) => (planCode === null ? null : api.subscriptions.quoteSubscription({ query: { planCode } }, { signal })),
    enabled: planCode !== null && user !== null,
    staleTime: 0,
  });
}
