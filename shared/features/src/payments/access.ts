import type { QueryClient } from '@tanstack/react-query';

/** What an account may watch has changed: everything that tells of it is asked for again. */
export function forgetAccess(queryClient: QueryClient): Promise<unknown> {
  return Promise.all(
    [['subscriptions', 'mine'], ['catalog'], ['orders'], ['payments', 'history']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
