import { useState } from 'react';
import { isRefusal, useAppClient, useSubmit } from '../session/index.ts';
import { countryOfTimeZone, deviceTimeZone } from './country.view-model.ts';
import { checkSignIn, type SignInField, type SignInValues } from './credentials.view-model.ts';

/**
 * Signing in with one contact field and a password, and with a second factor where the account has one. A refused password is never
 * put beside a field: the server does not say which of the two is wrong.
 */
export function useSignIn() {
  const { api, platform, signIn, deviceToken } = useAppClient();
  const [isSecondStep, setSecondStep] = useState(false);
  const { kind, name } = platform.profile;
  const form = useSubmit<SignInValues, SignInField>({
    check: (values) => checkSignIn(values, isSecondStep),
    codes: { 'auth.mfa_code_invalid': 'mfaCode' },
    send: async ({ login, password, mfaCode }) => {
      const known = await deviceToken();
      const body = {
        login: login.trim(),
        password,
        device: { kind, name },
        country: countryOfTimeZone(deviceTimeZone()),
        ...(known === undefined ? {} : { deviceToken: known }),
        ...(isSecondStep ? { mfaCode: mfaCode.trim() } : {}),
      };
      await signIn(await api.accounts.login({ body }));
    },
    handle: (error) => {
      const asksMore = isRefusal(error, 'auth.mfa_required');
      if (asksMore) setSecondStep(true);
      return asksMore;
    },
  });
  const startOver = () => {
    setSecondStep(false);
    form.forget();
  };
  return { ...form, isSecondStep, startOver };
}
