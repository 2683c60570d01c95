import { ApiError, isNetworkError } from '@app/api-client';
import { QueryClient } from '@tanstack/react-query';

const STALE_MS = 30_000;
const MAX_RETRIES = 2;

/** Cache of the server's answers. The API client repeats what may be repeated; only a lost network is worth more tries here. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
        retry: (failures, error) => failures < MAX_RETRIES && error instanceof ApiError && isNetworkError(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
