import { useQuery } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';

export const CARDS_KEY = ['payments', 'cards'] as const;

/** Saved cards, masked; a kids profile is not asked about them. */
export function useCards() {
  const { api } = useAppClient();
  const user = useUser();
  return useQuery({
    queryKey: CARDS_KEY,
    queryFn: ({ signal }) => api.payments.listCards({}, { signal }),
    enabled: user !== null && !user.profile.kids,
  });
}
