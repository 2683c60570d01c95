import { problemsIn, useAppClient, useSubmit } from '../session/index.ts';

const MIN_LENGTH = 8;

/** Changing the password, or setting the first one; every other device is signed out by it. */
export function useChangePassword(hasPassword: boolean) {
  const { api, updateUser } = useAppClient();
  return useSubmit<{ readonly current: string; readonly next: string }, 'current' | 'next'>({
    check: ({ current, next }) =>
      problemsIn({
        current: hasPassword && current === '' ? 'auth.error.required' : undefined,
        next: next === '' ? 'auth.error.required' : next.length < MIN_LENGTH ? 'auth.error.passwordShort' : undefined,
      }),
    codes: { 'auth.credentials_invalid': 'current' },
    paths: { newPassword: { field: 'next', text: 'auth.error.passwordShort' } },
    send: async ({ current, next }) => {
      const body = { newPassword: next, ...(hasPassword ? { currentPassword: current } : {}) };
      await api.accounts.changePassword({ body });
      await updateUser(await api.accounts.getMe());
    },
  });
}
