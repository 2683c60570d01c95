import { type AppApi, createClient, isNetworkError, type SignedOutCode, type TokenStore, type Transport } from '@app/api-client';
import { endpoints, type SignedIn, type User, UserSchema } from '@app/contracts';
import type { Locale } from '@app/kernel';
import type { Platform } from '@app/platform';
import type { QueryClient } from '@tanstack/react-query';
import { PreferencesSchema, preferencesSlice } from './preferences.slice.ts';
import { createQueryClient } from './query-client.ts';
import { sessionSlice } from './session.slice.ts';
import { type AppStore, createAppStore } from './store.ts';
import { createTokenStore } from './token-store.ts';

const USER_KEY = 'session.user';
const PREFERENCES_KEY = 'preferences';

type AppClientOptions = {
  readonly platform: Platform;
  readonly transport: Transport;
  /** Origin of the API without a trailing slash; empty for the page's own. */
  readonly apiOrigin: string;
  /** Language of the interface now. */
  readonly locale: () => Locale;
  /** Parse every answer with its contract: in development and tests. */
  readonly validate?: boolean;
};

/** The running client behind the screens: server, store and cache, and who is signed in. */
export type AppClient = {
  readonly platform: Platform;
  readonly apiOrigin: string;
  readonly api: AppApi;
  readonly store: AppStore;
  readonly queryClient: QueryClient;
  readonly tokens: TokenStore;
  /** Brings back preferences and the person of last time; never waits for the server. */
  restore(): Promise<void>;
  signIn(signedIn: SignedIn): Promise<void>;
  /** Ends the session here and, when it can be reached, on the server. Everything of the person is forgotten first. */
  signOut(): Promise<void>;
  /** Called after every end of a session, before the screens hear of it: forget what belongs to the person. Returns its end. */
  onForget(listener: () => Promise<void>): () => void;
};

export function createAppClient({ platform, transport, apiOrigin, locale, validate = false }: AppClientOptions): AppClient {
  const store = createAppStore();
  const queryClient = createQueryClient();
  const tokens = createTokenStore(platform);
  const forgetters = new Set<() => Promise<void>>();
  const api = createClient({
    endpoints,
    transport,
    tokens,
    runtime: platform.runtime,
    locale,
    baseUrl: apiOrigin,
    validate,
    onSignedOut: (code) => void forget(code),
  });

  async function forget(reason: SignedOutCode | null): Promise<void> {
    await platform.store.delete(USER_KEY);
    await Promise.allSettled([...forgetters].map((listener) => listener()));
    store.dispatch(sessionSlice.actions.signedOut(reason));
    queryClient.clear();
  }

  async function remember(user: User): Promise<void> {
    await platform.store.set(USER_KEY, user);
    store.dispatch(sessionSlice.actions.signedIn(user));
  }

  async function restorePreferences(): Promise<void> {
    const stored = PreferencesSchema.safeParse(await platform.store.get(PREFERENCES_KEY));
    if (stored.success) store.dispatch(preferencesSlice.actions.preferencesRestored(stored.data));
    let last = store.getState().preferences;
    store.subscribe(() => {
      const { preferences } = store.getState();
      if (preferences === last) return;
      last = preferences;
      void platform.store.set(PREFERENCES_KEY, preferences);
    });
  }

  /** Tokens without a remembered person: storage was cleared in part, or a pairing was cut short. The server knows who it is. */
  async function askWho(): Promise<void> {
    try {
      await remember(await api.accounts.getMe());
    } catch (error) {
      if (!isNetworkError(error)) await tokens.clear();
      store.dispatch(sessionSlice.actions.signedOut(null));
    }
  }

  return {
    platform,
    apiOrigin,
    api,
    store,
    queryClient,
    tokens,
    restore: async () => {
      await restorePreferences();
      if ((await tokens.read()) === null) {
        store.dispatch(sessionSlice.actions.signedOut(null));
        return;
      }
      const user = UserSchema.safeParse(await platform.store.get(USER_KEY));
      if (!user.success) return askWho();
      store.dispatch(sessionSlice.actions.signedIn(user.data));
    },
    signIn: async (signedIn) => {
      await tokens.write(signedIn.tokens);
      queryClient.clear();
      await remember(signedIn.user);
    },
    signOut: async () => {
      // Unreachable or already ended: the tokens are dropped here all the same.
      await api.accounts.logout().catch(() => undefined);
      await tokens.clear();
      await forget(null);
    },
    onForget: (listener) => {
      forgetters.add(listener);
      return () => {
        forgetters.delete(listener);
      };
    },
  };
}
