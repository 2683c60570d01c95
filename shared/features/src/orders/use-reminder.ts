import type { TitleId } from '@app/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppClient } from '../session/index.ts';

/** Whether the profile is reminded of a release, and one press to change it; shown at once, taken back when the server refuses. */
export function useReminder(titleId: TitleId, known: boolean): { readonly isReminded: boolean; readonly toggle: () => void } {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? api.orders.putReminder : api.orders.deleteReminder)({ params: { titleId } }),
    onError: () => setWanted(null),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['catalog', 'title', titleId] }),
  });
  const isReminded = wanted ?? known;
  const toggle = () => {
    setWanted(!isReminded);
    change.mutate(!isReminded);
  };
  return { isReminded, toggle };
}
