import { useMutation, useQuery } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

/** The device behind a code, and the answer to it. `userCode` is null until one is typed in full. */
export function usePendingDevice(userCode: string | null) {
  const { api } = useAppClient();
  const pending = useQuery({
    queryKey: ['accounts', 'pending-device', userCode],
    queryFn: ({ signal }) => api.accounts.findPendingDevice({ query: { userCode: userCode ?? '' } }, { signal }),
    enabled: userCode !== null,
    staleTime: 0,
    gcTime: 0,
  });
  const decide = useMutation({
    mutationFn: async (approve: boolean) => {
      await api.accounts.approveDevice({ body: { userCode: userCode ?? '', approve } });
      return approve;
    },
  });
  return { pending, decide };
}
