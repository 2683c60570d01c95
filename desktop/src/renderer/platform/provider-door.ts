import type { ProviderDoor } from '@app/features/accounts';
import { currentLocale, type I18n, translatorOf } from '@app/i18n';
import type { DesktopBridge } from '../../bridge/index.ts';

/** Where a browser comes back to after a provider's page. */
export const RETURN_PATH = '/auth/return';

/** The app asks the system's browser; a page goes there itself and is loaded anew when the person is back. */
export function createProviderDoor(bridge: DesktopBridge | null, i18n: I18n): ProviderDoor {
  if (bridge !== null)
    return {
      opensOutside: true,
      open: async ({ provider, codeChallenge }) => {
        const t = translatorOf(i18n);
        const page = { title: 'Sahna', text: t('auth.provider.closePage') };
        return bridge.signInWith({ provider, codeChallenge, locale: currentLocale(i18n), page });
      },
      cancel: () => void bridge.cancelSignIn(),
    };
  return {
    opensOutside: false,
    open: ({ provider, codeChallenge }) => {
      const query = new URLSearchParams({ codeChallenge, redirectUri: location.origin + RETURN_PATH, locale: currentLocale(i18n) });
      location.assign(`/api/v1/auth/${provider}?${query}`);
      return new Promise(() => undefined);
    },
    cancel: () => undefined,
  };
}
