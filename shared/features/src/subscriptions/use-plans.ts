import { useLocale } from '@app/i18n';
import { useQuery } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

/** Plans by rank. */
export function usePlans() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['subscriptions', 'plans', locale],
    queryFn: ({ signal }) => api.subscriptions.listPlans({ query: { locale } }, { signal }),
  });
}

/** The plan in force; asked only for signed-in people. */
export function useSubscription() {
  const { api } = useAppClient();
  const { locale } = useLocale();
  const user = useUser();
  return useQuery({
    queryKey: ['subscriptions', 'mine', locale],
    queryFn: ({ signal }) => api.subscriptions.getSubscription({ query: { locale } }, { signal }),
    enabled: user !== null,
  });
}
