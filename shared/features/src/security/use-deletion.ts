import { useAppClient, useSubmit } from '../session/index.ts';

/** Deleting the account after a fortnight, and taking that back. */
export function useDeletion(hasPassword: boolean) {
  const { api, updateUser } = useAppClient();
  const refresh = async () => updateUser(await api.accounts.getMe());
  const deleting = useSubmit<string, 'password'>({
    codes: { 'auth.credentials_invalid': 'password' },
    send: async (password) => {
      await api.accounts.deleteMe({ body: hasPassword ? { password } : {} });
      await refresh();
    },
  });
  const restoring = useSubmit<void>({
    send: async () => {
      await api.accounts.restoreMe();
      await refresh();
    },
  });
  return { deleting, restoring };
}
