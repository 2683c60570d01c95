import type { SessionId } from '@app/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

const KEY = ['accounts', 'sessions'] as const;

/** Devices that are signed in, and signing one of them out. */
export function useSessions() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const sessions = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.accounts.listSessions({}, { signal }) });
  const revoke = useMutation({
    mutationFn: (id: SessionId) => api.accounts.revokeSession({ params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  return { sessions, revoke };
}
