import type { Provider } from '@app/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useAppClient } from '../session/index.ts';

const KEY = ['accounts', 'identities'] as const;

/** Providers that open this account, and taking one of them away. */
export function useIdentities() {
  const { api, queryClient } = useAppClient();
  const identities = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.accounts.listIdentities({}, { signal }) });
  const unlink = useMutation({
    mutationFn: (provider: Provider) => api.accounts.unlinkIdentity({ params: { provider } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  return { identities, unlink };
}
