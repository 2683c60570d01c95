import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppClient } from '../session/index.ts';
import {
  checkSignIn,
  type FieldProblems,
  hasProblems,
  NO_PROBLEMS,
  type SignInField,
  type SignInValues,
  signInRefusal,
} from './credentials.view-model.ts';

/** Signing in with one contact field and a password. `submit` resolves to whether the person is in. */
export function useSignIn() {
  const { api, platform, signIn, deviceToken } = useAppClient();
  const [problems, setProblems] = useState<FieldProblems<SignInField>>(NO_PROBLEMS);
  const { kind, name } = platform.profile;
  const login = useMutation({
    mutationFn: async ({ login, password }: SignInValues) => {
      const body = { login: login.trim(), password, device: { kind, name }, deviceToken: await deviceToken() };
      return signIn(await api.accounts.login({ body }));
    },
  });

  async function submit(values: SignInValues): Promise<boolean> {
    const found = checkSignIn(values);
    setProblems(found);
    if (hasProblems(found)) return false;
    try {
      await login.mutateAsync(values);
      return true;
    } catch (error) {
      setProblems(signInRefusal(error));
      return false;
    }
  }

  return { submit, problems, isPending: login.isPending };
}
