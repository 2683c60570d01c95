import { type AppApi, createClient, isNetworkError, type SignedOutCode, type TokenStore, type Transport } from '@app/api-client';
import { endpoints, type SignedIn, type User, UserSchema } from '@app/contracts';
import { type Locale, systemClock } from '@app/kernel';
import { createOffline, type Offline } from '@app/offline';
import type { KeyValueStore, Platform } from '@app/platform';
import type { QueryClient } from '@tanstack/react-query';
import { keepPreferences, restorePreferences } from './preferences-memory.ts';
import { type SessionState, sessionSlice } from './session.slice.ts';
import { type AppStore, createAppStore } from './store.ts';
import { createTokenStore } from './token-store.ts';

const USER_KEY = 'session.user';
const DEVICE_KEY = 'device-token';

export type AppClientOptions = {
  readonly platform: Platform;
  readonly transport: Transport;
  /** Origin of the API without a trailing slash; empty for the page's own. */
  readonly apiOrigin: string;
  /** For answers and writes that outlive a lost network; nothing else may live in it. */
  readonly offlineStore: KeyValueStore;
  /** Of the app; answers cached by another version are dropped. */
  readonly version: string;
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
  readonly offline: Pick<Offline, 'decide' | 'heartbeat' | 'settle'>;
  readonly tokens: TokenStore;
  /** Brings back preferences and the person of last time; never waits for the server when both are known. */
  restore(): Promise<void>;
  /** Also after a change of profile: the tokens are the profile's, and what was shown to the one before is dropped. */
  signIn(signedIn: SignedIn): Promise<void>;
  /**
   * Takes over what another window of this device has changed: who is signed in, as which profile, with which preferences. Resolves to
   * whether that is somebody else than before; tokens are the device's and need nothing.
   */
  follow(): Promise<boolean>;
  /** What the server now says of the signed-in person. */
  updateUser(user: User): Promise<void>;
  /** From an earlier sign-in here, to go along with the next: strangers' failed guesses are then not held against this device. */
  deviceToken(): Promise<string | undefined>;
  /** Ends the session here and, when it can be reached, on the server. */
  signOut(): Promise<void>;
};

const personOf = (session: SessionState): User | null => (session.status === 'signedIn' ? session.user : null);

/** Whose cache and queued writes these are. */
const ownerOf = ({ id, profile }: User): string => `${id}:${profile.id}`;

export function createAppClient(options: AppClientOptions): AppClient {
  const { platform, transport, apiOrigin, locale, offlineStore, version, validate = false } = options;
  const store = createAppStore();
  const tokens = createTokenStore(platform);
  const { network, runtime } = platform;
  const onSignedOut = (code: SignedOutCode) => void forget(code);
  const api = createClient({ endpoints, transport, tokens, runtime, locale, baseUrl: apiOrigin, validate, onSignedOut });
  const offline = createOffline({ api, store: offlineStore, network, runtime, clock: systemClock, version });

  /** A signed-out device holds nothing of the person. */
  async function forget(reason: SignedOutCode | null): Promise<void> {
    await platform.store.delete(USER_KEY);
    store.dispatch(sessionSlice.actions.signedOut(reason));
    await offline.wipe();
  }

  async function enter(user: User, isResumed: boolean): Promise<void> {
    await offline.start(ownerOf(user));
    store.dispatch(sessionSlice.actions.signedIn({ user, isResumed }));
  }

  async function remember(user: User, isResumed: boolean): Promise<void> {
    await platform.store.set(USER_KEY, user);
    await enter(user, isResumed);
  }

  /** Tokens without a remembered person: storage was cleared in part, or a sign-in was cut short. The server knows who it is. */
  async function askWho(): Promise<void> {
    try {
      await remember(await api.accounts.getMe(), true);
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
    queryClient: offline.queryClient,
    offline,
    tokens,
    restore: async () => {
      await restorePreferences(store, platform.store);
      keepPreferences(store, platform.store);
      if ((await tokens.read()) === null) {
        store.dispatch(sessionSlice.actions.signedOut(null));
        return;
      }
      const user = UserSchema.safeParse(await platform.store.get(USER_KEY));
      await (user.success ? enter(user.data, true) : askWho());
    },
    signIn: async ({ tokens: granted, user, deviceToken }) => {
      await tokens.write(granted);
      if (deviceToken !== undefined) await platform.secrets.write(DEVICE_KEY, deviceToken);
      await remember(user, false);
    },
    follow: async () => {
      const stored = UserSchema.safeParse(await platform.store.get(USER_KEY));
      const user = stored.success ? stored.data : null;
      const before = personOf(store.getState().session);
      if (user !== null && before !== null && ownerOf(user) === ownerOf(before)) {
        store.dispatch(sessionSlice.actions.userChanged(user));
        return false;
      }
      if (user === before) return false;
      await restorePreferences(store, platform.store);
      await (user === null ? forget(null) : enter(user, false));
      return true;
    },
    updateUser: async (user) => {
      await platform.store.set(USER_KEY, user);
      store.dispatch(sessionSlice.actions.userChanged(user));
    },
    deviceToken: async () => (await platform.secrets.read(DEVICE_KEY)) ?? undefined,
    signOut: async () => {
      // Unreachable or already ended: the tokens are dropped here all the same.
      await api.accounts.logout().catch(() => undefined);
      await tokens.clear();
      await forget(null);
    },
  };
}
