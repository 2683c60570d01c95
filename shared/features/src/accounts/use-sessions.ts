import type { SessionId } from '@app/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

const KEY = ['accounts', 'sessions'] as const;

/** Devices that are signed in, and signing one of them out, or all but this one. */
export function useSessions() {
  const { api } = useAppClient();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: KEY });
  const sessions = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.accounts.listSessions({}, { signal }) });
  const revoke = useMutation({ mutationFn: (id: SessionId) => api.accounts.revokeSession({ params: { id } }), onSettled });
  const revokeOthers = useMutation({ mutationFn: () => api.accounts.revokeOtherSessions(), onSettled });
  return { sessions, revoke, revokeOthers };
}
