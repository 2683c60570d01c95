import type { AuthorApplication } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { isRefusal, problemsIn, useAppClient, useSubmit } from '../session/index.ts';

const KEY = ['accounts', 'author-application'] as const;

/** The person's application to publish: null when there was none. */
export function useAuthorApplication() {
  const { api, queryClient } = useAppClient();
  const application = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }): Promise<AuthorApplication | null> => {
      try {
        return await api.accounts.getAuthorApplication({}, { signal });
      } catch (error) {
        if (isRefusal(error, 'accounts.application_not_found')) return null;
        throw error;
      }
    },
  });
  const form = useSubmit<{ readonly channelName: string; readonly about: string }, 'channelName' | 'about'>({
    check: ({ channelName, about }) =>
      problemsIn({
        channelName: channelName.trim().length < 2 ? 'auth.error.required' : undefined,
        about: about.trim().length < 10 ? 'auth.error.required' : undefined,
      }),
    send: async ({ channelName, about }) => {
      const body = { channelName: channelName.trim(), about: about.trim() };
      queryClient.setQueryData(KEY, await api.accounts.applyAsAuthor({ body }));
    },
  });
  return { application, form };
}
