import type { QueryClient } from '@tanstack/react-query';

/**
 * What an account may watch has changed: everything that tells of it is asked for again. Pages of titles that are not open are not
 * even shown from memory: for a moment they would sell what was just bought.
 */
export function forgetAccess(queryClient: QueryClient): Promise<unknown> {
  queryClient.removeQueries({ queryKey: ['catalog', 'title'], type: 'inactive' });
  return Promise.all(
    [['subscriptions', 'mine'], ['catalog'], ['orders'], ['payments', 'history']].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey }),
    ),
  );
}
