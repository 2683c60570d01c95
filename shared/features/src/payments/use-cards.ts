import type { CardId } from '@app/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient, useUser } from '../session/index.ts';
import { createCardToken } from './payme-cards.ts';

const CARDS_KEY = ['payments', 'cards'] as const;

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

/** Adds a card (its code then goes to the card's phone), confirms it, picks it for renewals, forgets it. */
export function useCardChanges() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const onSettled = () =>
    Promise.all([CARDS_KEY, ['subscriptions', 'mine']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const add = useMutation({
    mutationFn: async (card: { readonly number: string; readonly expire: string }) => {
      const { payme } = await api.payments.getPaymentSettings({});
      return api.payments.addCard({ body: { token: await createCardToken(payme, card) } });
    },
    onSettled,
  });
  /** Without a code another one is sent. */
  const verify = useMutation({
    mutationFn: ({ id, code }: { readonly id: CardId; readonly code?: string }) =>
      api.payments.verifyCard({ params: { id }, body: code === undefined ? {} : { code } }),
    onSettled,
  });
  const prefer = useMutation({ mutationFn: (id: CardId) => api.payments.preferCard({ params: { id } }), onSettled });
  const remove = useMutation({ mutationFn: (id: CardId) => api.payments.removeCard({ params: { id } }), onSettled });
  return { add, verify, prefer, remove };
}
