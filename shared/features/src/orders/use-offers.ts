import type { CreateOrderBody } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

/** Ways to buy a title now, at what the viewer pays; cheapest first. */
export function useOffers(titleId: TitleId) {
  const { api } = useAppClient();
  return useQuery({
    queryKey: ['orders', 'offers', titleId],
    queryFn: ({ signal }) => api.orders.listOffers({ params: { id: titleId } }, { signal }),
  });
}

export type NewOrder = Pick<CreateOrderBody, 'titleId' | 'kind'> & Partial<Omit<CreateOrderBody, 'titleId' | 'kind'>>;

/** Orders a title; the same again within ten minutes is the same order. */
export function useCreateOrder() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewOrder) => api.orders.createOrder({ body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['orders', 'mine'] }),
  });
}
