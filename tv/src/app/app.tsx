import { type AppClient, AppClientProvider } from '@app/features/session';
import { type I18n, I18nProvider } from '@app/i18n';
import { FocusAdapterProvider, Spinner, tenFootTheme, UiProvider } from '@app/ui';
import { Suspense } from 'react';
import { IntentProvider } from '../focus/intent-context.tsx';
import type { IntentSource } from '../focus/intent-source.ts';
import { spatialFocusAdapter } from '../focus/spatial-focus-adapter.tsx';
import { Stage } from '../layouts/stage.tsx';
import { RootBack } from './root-back.tsx';
import { ScreenStackProvider } from './screen-stack.tsx';
import { Screens } from './screens.tsx';
import { SessionGate } from './session-gate.tsx';
import { TvNavigation } from './tv-navigation.tsx';

type AppProps = { readonly client: AppClient; readonly i18n: I18n; readonly intents: IntentSource; readonly onLeave: () => void };

/** Everything that a screen stands on, from the outside in. */
export function App({ client, i18n, intents, onLeave }: AppProps) {
  return (
    <AppClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <UiProvider theme={tenFootTheme}>
          <FocusAdapterProvider value={spatialFocusAdapter}>
            <IntentProvider value={intents}>
              <Stage>
                <Suspense fallback={<Spinner label="" />}>
                  <SessionGate onLeave={onLeave}>
                    <ScreenStackProvider>
                      <TvNavigation>
                        <RootBack onLeave={onLeave} />
                        <Screens />
                      </TvNavigation>
                    </ScreenStackProvider>
                  </SessionGate>
                </Suspense>
              </Stage>
            </IntentProvider>
          </FocusAdapterProvider>
        </UiProvider>
      </I18nProvider>
    </AppClientProvider>
  );
}
