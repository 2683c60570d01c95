import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, SignedIn } from '@app/contracts';
import { type AppClient, AppClientProvider, createAppClient } from '@app/features/session';
import { createI18n, I18nProvider } from '@app/i18n';
import { createFakePlatform, createMemoryStore } from '@app/platform';
import { FocusAdapterProvider, tenFootTheme, UiProvider } from '@app/ui';
import { act, cleanup, render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { IntentProvider } from '../src/focus/intent-context.tsx';
import { createIntentSource } from '../src/focus/intent-source.ts';
import { BROWSER_KEYS } from '../src/focus/keymap.browser.ts';
import { spatialFocusAdapter, startSpatialNavigation } from '../src/focus/spatial-focus-adapter.tsx';

const catalogs = join(import.meta.dirname, '../../shared/i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});
await i18n.loadNamespaces(['home', 'tv', 'title', 'player', 'account', 'auth', 'household', 'money', 'notifications']);
startSpatialNavigation();

const id = (n: number) => `01935b00-0000-7000-8000-${String(n).padStart(12, '0')}`;

// Brands are the compiler's only.
export const profile = (n: number, part: Partial<Profile> = {}) =>
  ({
    id: id(n),
    name: `P${n}`,
    locale: 'en',
    avatar: 'teal',
    owner: n === 1,
    kids: false,
    maxAge: 18,
    locked: false,
    readOnly: false,
    ...part,
  }) as Profile;

export const userOf = (shown: Profile) =>
  ({
    id: id(100),
    firstName: 'Aida',
    lastName: '',
    email: 'a@b.uz',
    phone: null,
    roles: ['viewer'],
    country: 'UZ',
    timeZone: 'Asia/Tashkent',
    emailVerified: true,
    phoneVerified: false,
    hasPassword: true,
    mfaEnabled: false,
    deletionAt: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    profile: shown,
  }) as SignedIn['user'];

export const TOKENS = { accessToken: 'a', refreshToken: 'r', expiresIn: 900 };

/** A refusal, where an answer is expected. */
export type Refused = {
  readonly refused: { readonly code: string; readonly status: number; readonly details?: object; readonly retryAfterSec?: number };
};
type Answer = object | ((body: unknown) => object);
/** By method and path below `/api/v1`; what is missing answers 404. */
export type Answers = Readonly<Record<string, Answer>>;

const isRefused = (answer: object): answer is Refused => 'refused' in answer;

/** A signed-in client over a server in a table. `asked` lists the calls. */
export async function clientOf(answers: Answers, shown = profile(1)): Promise<{ readonly client: AppClient; readonly asked: string[] }> {
  const asked: string[] = [];
  const client = createAppClient({
    platform: createFakePlatform({ kind: 'tv', input: 'remote' }),
    transport: async (url, { method, body }) => {
      const call = `${method} ${url.replace(/^.*\/api\/v1/, '').replace(/\?.*$/, '')}`;
      asked.push(call);
      const found = answers[call];
      const answer = typeof found === 'function' ? found(body === undefined ? undefined : JSON.parse(String(body))) : found;
      const { status, code, details = {}, retryAfterSec } = answer !== undefined && isRefused(answer) ? answer.refused : NOT_FOUND;
      const isGood = answer !== undefined && !isRefused(answer);
      const text = JSON.stringify(isGood ? answer : { type: '', title: '', status, detail: '', code, requestId: 'r', ...details });
      return {
        status: isGood ? 200 : status,
        headers: { get: (name) => (name.toLowerCase() === 'retry-after' && retryAfterSec !== undefined ? String(retryAfterSec) : null) },
        text: async () => text,
      };
    },
    apiOrigin: 'http://sahna.test',
    locale: () => 'en',
    offlineStore: createMemoryStore(),
    version: '1',
  });
  await client.restore();
  await client.signIn({ user: userOf(shown), tokens: TOKENS });
  return { client, asked };
}
const NOT_FOUND: Refused['refused'] = { status: 404, code: 'request.not_found' };

/** The stage with a remote, and nothing on it but `children`. The returned function takes it down. */
export function renderTv(client: AppClient, children: ReactNode): () => void {
  const source = createIntentSource(window, BROWSER_KEYS);
  render(
    <AppClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <UiProvider theme={tenFootTheme}>
          <FocusAdapterProvider value={spatialFocusAdapter}>
            <IntentProvider value={source}>
              <Suspense fallback={null}>{children}</Suspense>
            </IntentProvider>
          </FocusAdapterProvider>
        </UiProvider>
      </I18nProvider>
    </AppClientProvider>,
  );
  return () => {
    cleanup();
    source.stop();
  };
}

export const OK = 13;
export const BACK = 27;

export async function press(keyCode: number, key = ''): Promise<void> {
  await act(async () => {
    for (const type of ['keydown', 'keyup'] as const)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(type, { keyCode, key, bubbles: true, cancelable: true }));
  });
}

/** Digit keys of the remote, one after the other. */
export async function type(digits: string): Promise<void> {
  for (const digit of digits) await press(48 + Number(digit), digit);
}

/** Keys of everything that has the focus: exactly one, or the screen is wrong. */
export const focused = () => [...document.querySelectorAll('[data-focused]')].map((element) => element.getAttribute('data-focus-key'));
