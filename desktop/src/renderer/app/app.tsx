import { ProviderDoorContext } from '@app/features/accounts';
import { AppProviders } from '@app/screens/app';
import { desktopTheme, domFocusAdapter } from '@app/ui';
import { Suspense, useSyncExternalStore } from 'react';
import { RouterProvider } from 'react-router/dom';
import { DesktopStyle } from '../layouts/desktop-style.ts';
import { BootScreen } from './boot-screen.tsx';
import { PageLanguage } from './page-language.tsx';
import { createRouter } from './router.tsx';
import type { StartedApp } from './start-app.ts';
import { UploadQueueLoaderContext } from './upload-queue-loader.ts';

const router = createRouter();

export function App({ client, i18n, providerDoor, seat, loadUploadQueue }: StartedApp) {
  const seatNumber = useSyncExternalStore(seat.subscribe, seat.number);
  return (
    <AppProviders client={client} i18n={i18n} theme={desktopTheme} focusAdapter={domFocusAdapter}>
      <DesktopStyle />
      <PageLanguage />
      <ProviderDoorContext value={providerDoor}>
        <UploadQueueLoaderContext value={loadUploadQueue}>
          <Suspense fallback={<BootScreen />}>
            <RouterProvider key={seatNumber} router={router} />
          </Suspense>
        </UploadQueueLoaderContext>
      </ProviderDoorContext>
    </AppProviders>
  );
}
