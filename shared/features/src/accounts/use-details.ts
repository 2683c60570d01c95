import { problemsIn, useAppClient, useSubmit } from '../session/index.ts';

export type Details = { readonly firstName: string; readonly lastName: string; readonly country: string; readonly timeZone: string };

/** The person's own particulars. */
export function useDetails() {
  const { api, updateUser } = useAppClient();
  return useSubmit<Details, 'firstName' | 'timeZone'>({
    check: ({ firstName }) => problemsIn({ firstName: firstName.trim() === '' ? 'auth.error.required' : undefined }),
    paths: {
      firstName: { field: 'firstName', text: 'auth.error.required' },
      timeZone: { field: 'timeZone', text: 'auth.error.required' },
    },
    send: async (details) => updateUser(await api.accounts.updateMe({ body: details })),
  });
}
