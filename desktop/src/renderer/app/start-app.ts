import { fetchTransport } from '@app/api-client';
import type { ProviderDoor } from '@app/features/accounts';
import { type AppClient, createAppClient } from '@app/features/session';
import type { UploadQueue } from '@app/features/uploads';
import { createI18n, currentLocale, detectLocale, type I18n, loadCatalog } from '@app/i18n';
import { openIndexedDbStore } from '@app/offline';
import { createDesktopPlatform } from '../platform/desktop-platform.ts';
import { findBridge } from '../platform/find-bridge.ts';
import { followOtherTabs, type Seat } from '../platform/follow-tabs.ts';
import { createProviderDoor } from '../platform/provider-door.ts';

export type StartedApp = {
  readonly client: AppClient;
  readonly i18n: I18n;
  readonly providerDoor: ProviderDoor;
  readonly seat: Seat;
  readonly loadUploadQueue: () => Promise<UploadQueue>;
};

/** Of the stored answers' shape: raise it when a cached answer of before could no longer be read. */
const CACHE_VERSION = '1';

/** Makes the client out of what this window offers, and brings back who was here last. */
export async function startApp(): Promise<StartedApp> {
  const bridge = findBridge();
  const platform = createDesktopPlatform(bridge);
  const offlineStore = await openIndexedDbStore('sahna-desktop');
  let i18n: I18n | null = null;
  const client = createAppClient({
    platform,
    transport: fetchTransport((url, init) => fetch(url, init)),
    // The main process serves the API under the window's own origin, as the server does for a page.
    apiOrigin: '',
    offlineStore,
    version: CACHE_VERSION,
    locale: () => (i18n === null ? 'en' : currentLocale(i18n)),
    validate: import.meta.env.DEV,
  });
  await client.restore();
  const { session, preferences } = client.store.getState();
  const profileLocale = session.status === 'signedIn' ? session.user.profile.locale : null;
  const locale = detectLocale({ chosen: preferences.locale ?? profileLocale, systemLanguages: navigator.languages, country: null });
  i18n = await createI18n({ locale, load: loadCatalog });
  // A chunk of its own: only authors upload.
  const loadUploadQueue = async () => {
    const { createUploadQueue } = await import('../platform/upload-queue.ts');
    return createUploadQueue(client, bridge);
  };
  return { client, i18n, providerDoor: createProviderDoor(bridge, i18n), seat: followOtherTabs(client, i18n), loadUploadQueue };
}
