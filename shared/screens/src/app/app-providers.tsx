import { type AppClient, AppClientProvider } from '@app/features/session';
import { type I18n, I18nProvider } from '@app/i18n';
import { type FocusAdapter, FocusAdapterProvider, type Theme, UiProvider } from '@app/ui';
import type { ReactNode } from 'react';

type AppProvidersProps = {
  readonly client: AppClient;
  readonly i18n: I18n;
  readonly theme: Theme;
  readonly focusAdapter: FocusAdapter;
  readonly children: ReactNode;
};

/** Everything that screens stand on; the same in every client, fed by each with its own device, theme and focus. */
export function AppProviders({ client, i18n, theme, focusAdapter, children }: AppProvidersProps) {
  return (
    <AppClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <UiProvider theme={theme}>
          <FocusAdapterProvider value={focusAdapter}>{children}</FocusAdapterProvider>
        </UiProvider>
      </I18nProvider>
    </AppClientProvider>
  );
}
