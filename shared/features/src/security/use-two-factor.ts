import type { TotpEnrolment } from '@app/contracts';
import { useState } from 'react';
import { problemsIn, useAppClient, useSubmit } from '../session/index.ts';

const checkCode = (code: string) => problemsIn({ code: code.trim().length < 6 ? ('auth.error.code' as const) : undefined });
const CODES = { 'auth.mfa_code_invalid': 'code' } as const;

/**
 * The second factor of the account. `enrolment` is the key to scan while it is being set up; `recoveryCodes` are shown once and
 * forgotten with `dismissCodes`.
 */
export function useTwoFactor() {
  const { api, tokens, updateUser } = useAppClient();
  const [enrolment, setEnrolment] = useState<TotpEnrolment | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const refresh = async () => updateUser(await api.accounts.getMe());

  const starting = useSubmit<void>({ send: async () => setEnrolment(await api.accounts.startTotp()) });
  const confirming = useSubmit<string, 'code'>({
    check: checkCode,
    codes: CODES,
    send: async (code) => {
      const answer = await api.accounts.confirmTotp({ body: { code: code.trim() } });
      // From now on this session counts as signed in by two factors.
      await tokens.write(answer.tokens);
      setRecoveryCodes(answer.recoveryCodes);
      setEnrolment(null);
      await refresh();
    },
  });
  const disabling = useSubmit<string, 'code'>({
    check: checkCode,
    codes: CODES,
    send: async (code) => {
      await api.accounts.disableTotp({ body: { code: code.trim() } });
      await refresh();
    },
  });
  const renewing = useSubmit<string, 'code'>({
    check: checkCode,
    codes: CODES,
    send: async (code) => setRecoveryCodes((await api.accounts.renewRecoveryCodes({ body: { code: code.trim() } })).recoveryCodes),
  });

  return {
    enrolment,
    recoveryCodes,
    starting,
    confirming,
    disabling,
    renewing,
    abandon: () => setEnrolment(null),
    dismissCodes: () => setRecoveryCodes(null),
  };
}
