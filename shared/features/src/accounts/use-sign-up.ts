import { useLocale } from '@app/i18n';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppClient } from '../session/index.ts';
import {
  checkSignUp,
  type FieldProblems,
  hasProblems,
  NO_PROBLEMS,
  parseContact,
  type SignUpField,
  type SignUpValues,
  signUpRefusal,
} from './credentials.view-model.ts';

/** Making an account. `submit` resolves to whether the person is in. */
export function useSignUp() {
  const { api, platform, signIn } = useAppClient();
  const { locale } = useLocale();
  const [problems, setProblems] = useState<FieldProblems<SignUpField>>(NO_PROBLEMS);
  const { kind, name } = platform.profile;
  const register = useMutation({
    mutationFn: async ({ firstName, lastName, contact, password }: SignUpValues) => {
      const body = { firstName, lastName, password, locale, device: { kind, name }, ...parseContact(contact) };
      await signIn(await api.accounts.register({ body }));
    },
  });

  async function submit(values: SignUpValues): Promise<boolean> {
    const found = checkSignUp(values);
    setProblems(found);
    if (hasProblems(found)) return false;
    try {
      await register.mutateAsync(values);
      return true;
    } catch (error) {
      setProblems(signUpRefusal(error));
      return false;
    }
  }

  return { submit, problems, isPending: register.isPending };
}
