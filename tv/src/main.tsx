import './app/polyfills.ts';
import '@app/ui/fonts.css';
import { fetchTransport } from '@app/api-client';
import { createAppClient } from '@app/features/session';
import { createI18n, currentLocale, detectLocale, loadCatalog } from '@app/i18n';
import { openIndexedDbStore } from '@app/offline';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { APP_VERSION } from './app/version.ts';
import { watchFocus } from './focus/focus-watchdog.ts';
import { createIntentSource } from './focus/intent-source.ts';
import { startSpatialNavigation } from './focus/spatial-focus-adapter.tsx';
import { detectTvDevice } from './platform/tv-platform.ts';

/** A packaged app is built for its server; the hosted page talks to its own. */
const API_ORIGIN: string = import.meta.env.VITE_API_ORIGIN ?? window.location.origin;

/** Starts the app: device, language, session, first screen. The static boot page stays until there is one. */
async function boot(): Promise<void> {
  const device = detectTvDevice();
  const i18n = await createI18n({ locale: detectLocale({ systemLanguages: navigator.languages, country: null }), load: loadCatalog });
  const client = createAppClient({
    platform: device.platform,
    transport: fetchTransport(window.fetch.bind(window)),
    apiOrigin: API_ORIGIN,
    offlineStore: await openIndexedDbStore('sahna.tv'),
    version: APP_VERSION,
    locale: () => currentLocale(i18n),
    validate: import.meta.env.DEV,
  });
  await client.restore();
  const { locale } = client.store.getState().preferences;
  if (locale !== null) await i18n.changeLanguage(locale);
  // Texts of every screen, so that none has to wait for its own with nothing focused.
  await i18n.loadNamespaces(['home', 'tv', 'title', 'player', 'account', 'auth', 'household', 'money', 'notifications']);
  startSpatialNavigation();
  const intents = createIntentSource(window, device.keys);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(<App client={client} i18n={i18n} intents={intents} onLeave={device.leaveApp} />);
  // The page's watchdog (index.html); it is there before any script of ours.
  (window as unknown as { sahnaBooted(): void }).sahnaBooted();
  watchFocus(document);
}

void boot();
