import type { TitleId } from '@app/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';
import { isSettled } from './processing.view-model.ts';

const POLL_MS = 1000;
const IDLE_POLL_MS = 10_000;

/** What is being encoded, rung by rung: asked each second while something moves. Tells the title's page when it becomes playable. */
export function useProcessing(id: TitleId) {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const queryKey = ['studio', 'processing', id];
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<{ readonly ready: boolean }>(queryKey);
      const processing = await api.studio.getProcessing({ params: { id } }, { signal });
      if (processing.ready !== before?.ready) void queryClient.invalidateQueries({ queryKey: ['studio', 'title', id] });
      return processing;
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isSettled(state.data) ? IDLE_POLL_MS : POLL_MS),
  });
}
