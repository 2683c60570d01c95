import { useLocale } from '@app/i18n';
import { useState } from 'react';
import { problemsIn, useAppClient, useCountdown, useSubmit } from '../session/index.ts';
import { countryOfTimeZone, deviceTimeZone } from './country.view-model.ts';
import { codeProblem, contactProblem, newPasswordProblem } from './credentials.view-model.ts';

export type ResetStep = 'contact' | 'code' | 'done';

/** Setting a new password by a code. Whether the account exists is never told: the second step comes in any case. */
export function usePasswordReset() {
  const { api, deviceToken } = useAppClient();
  const { locale } = useLocale();
  const [step, setStep] = useState<ResetStep>('contact');
  const [resendAtMs, setResendAtMs] = useState<number | null>(null);
  const resendInSec = useCountdown(resendAtMs);
  const country = countryOfTimeZone(deviceTimeZone());

  const asking = useSubmit<string, 'login'>({
    check: (login) => problemsIn({ login: contactProblem(login) }),
    send: async (login) => {
      const { resendAfterSec } = await api.accounts.forgotPassword({ body: { login: login.trim(), country, locale } });
      setResendAtMs(Date.now() + resendAfterSec * 1000);
      setStep('code');
    },
  });

  const setting = useSubmit<{ readonly login: string; readonly code: string; readonly password: string }, 'code' | 'password'>({
    check: ({ code, password }) => problemsIn({ code: codeProblem(code), password: newPasswordProblem(password) }),
    codes: { 'auth.code_invalid': 'code', 'auth.code_expired': 'code', 'auth.code_used_up': 'code' },
    paths: { password: { field: 'password', text: 'auth.error.passwordShort' } },
    send: async ({ login, code, password }) => {
      const known = await deviceToken();
      const body = { login: login.trim(), code, password, country, ...(known === undefined ? {} : { deviceToken: known }) };
      await api.accounts.resetPassword({ body });
      setStep('done');
    },
  });

  return { step, asking, setting, resendInSec, startOver: () => setStep('contact') };
}
