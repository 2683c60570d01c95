import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedIn } from '@app/contracts';
import { createAppClient } from '@app/features/session';
import { createI18n } from '@app/i18n';
import { createFakePlatform, createMemoryStore, type FakePlatform } from '@app/platform';
import { AppProviders } from '@app/screens/app';
import { desktopTheme, domFocusAdapter } from '@app/ui';
import { render } from '@testing-library/react';
import { Suspense, useEffect } from 'react';
import { MemoryRouter, type RouteObject, useLocation, useRoutes } from 'react-router';
import { RoutedNavigation } from '../src/renderer/app/routed-navigation.tsx';

const catalogs = join(import.meta.dirname, '../../shared/i18n/src/messages');
const i18n = await createI18n({
  locale: 'en',
  load: async (locale, namespace) => JSON.parse(readFileSync(join(catalogs, namespace, `${locale}.json`), 'utf8')),
});
await i18n.loadNamespaces(['account', 'auth', 'household', 'money', 'notifications', 'player', 'security', 'title']);

const ID = '01935b00-0000-7000-8000-000000000001';
// Brands are the compiler's only.
const USER = {
  id: ID,
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
  profile: { id: ID, name: 'A', locale: 'en', avatar: 'teal', owner: true, kids: false, maxAge: 18, locked: false, readOnly: false },
} as unknown as SignedIn['user'];

/** A refusal, where an answer is expected. */
type Refused = { readonly refused: { readonly code: string; readonly status: number } };
export const refusal = (code: string, status: number): Refused => ({ refused: { code, status } });

type Answer = object | ((body: unknown) => object | Promise<object>);
/** By method and path below `/api/v1`; what is missing answers 404. */
export type Answers = Readonly<Record<string, Answer>>;

export type Opened = {
  /** Every call as method and path, with its body. */
  readonly asked: { readonly call: string; readonly body: unknown }[];
  readonly platform: FakePlatform;
  readonly path: () => string;
};

type PagesProps = { readonly routes: RouteObject[]; readonly onPath: (path: string) => void };

function Pages({ routes, onPath }: PagesProps) {
  const { pathname, search } = useLocation();
  useEffect(() => onPath(pathname + search));
  return <RoutedNavigation>{useRoutes(routes)}</RoutedNavigation>;
}

/** Pages of the client at an address, signed in, over a server in a table. Without a network every call fails as `fetch` does. */
export async function openAt(path: string, routes: RouteObject[], answers: Answers): Promise<Opened> {
  const asked: Opened['asked'] = [];
  const platform = createFakePlatform();
  const client = createAppClient({
    platform,
    transport: async (url, init) => {
      const call = `${init.method} ${url.replace(/^.*\/api\/v1/, '').replace(/\?.*$/, '')}`;
      const sent: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body));
      asked.push({ call, body: sent });
      if (!platform.network.isOnline()) throw new TypeError('Failed to fetch');
      const found = answers[call] ?? refusal('request.not_found', 404);
      const answer = typeof found === 'function' ? await found(sent) : found;
      const { status, body } = 'refused' in answer ? problemOf(answer as Refused) : { status: 200, body: answer };
      return { status, headers: { get: () => null }, text: async () => JSON.stringify(body) };
    },
    apiOrigin: '',
    locale: () => 'en',
    offlineStore: createMemoryStore(),
    version: '1',
  });
  await client.restore();
  await client.signIn({ user: USER, tokens: { accessToken: 'a', refreshToken: 'r', expiresIn: 900 } });
  let current = path;
  render(
    <AppProviders client={client} i18n={i18n} theme={desktopTheme} focusAdapter={domFocusAdapter}>
      <Suspense>
        <MemoryRouter initialEntries={[path]}>
          <Pages
            routes={routes}
            onPath={(now) => {
              current = now;
            }}
          />
        </MemoryRouter>
      </Suspense>
    </AppProviders>,
  );
  return { asked, platform, path: () => current };
}

// The table's answers are plain objects; those with `refused` were made by `refusal`.
function problemOf({ refused: { code, status } }: Refused) {
  return { status, body: { type: '', title: '', status, detail: '', code, requestId: 'r' } };
}
