import { useLocale } from '@app/i18n';
import { useAppClient, useSubmit } from '../session/index.ts';
import { deviceTimeZone } from './country.view-model.ts';
import { checkSignUp, parseContact, SIGN_UP_PLACES, type SignUpField, type SignUpValues } from './credentials.view-model.ts';

/** Making an account. `submit` resolves to whether the person is in. */
export function useSignUp() {
  const { api, platform, signIn } = useAppClient();
  const { locale } = useLocale();
  const { kind, name } = platform.profile;
  return useSubmit<SignUpValues, SignUpField>({
    check: checkSignUp,
    ...SIGN_UP_PLACES,
    send: async ({ firstName, lastName, contact, password, country }) => {
      const body = { firstName, lastName, password, locale, country, device: { kind, name }, ...parseContact(contact) };
      await signIn(await api.accounts.register({ body }));
      // Reminders go by it. It can be chosen later too, so its loss is no reason to trouble anybody.
      api.accounts.updateMe({ body: { timeZone: deviceTimeZone() } }).catch(() => undefined);
    },
  });
}
