import { randomUUID } from 'node:crypto';
import { type AppApi, createClient, fetchTransport } from '@app/api-client';
import { endpoints, type Page, type StudioTitle, type Tokens, type Upload } from '@app/contracts';

const LOGIN = 'creator@demo.sahna.test';
const PASSWORD = 'sahna-demo-2026';
const PAGE = 100;

/** The creator's desk: the public API, signed in as the demo creator. */
export type Studio = {
  readonly url: string;
  readonly api: AppApi;
  /** A bearer token that is good for some minutes: byte streams go past the typed client. */
  readonly token: () => Promise<string>;
  readonly signal: AbortSignal;
};

/** Signs in. @throws ApiError when the demo accounts do not exist. */
export async function openStudio(url: string, signal: AbortSignal): Promise<Studio> {
  let tokens: Tokens | null = null;
  const api = createClient({
    endpoints,
    baseUrl: url,
    transport: fetchTransport(fetch),
    locale: () => 'en',
    tokens: {
      read: async () => tokens,
      write: async (renewed) => {
        tokens = renewed;
      },
      clear: async () => {
        tokens = null;
      },
    },
    runtime: {
      setTimer: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
      createAbort: () => new AbortController(),
      newId: randomUUID,
      random: Math.random,
    },
  });
  const signedIn = await api.accounts.login(
    { body: { login: LOGIN, password: PASSWORD, device: { kind: 'web', name: 'Demo content' } } },
    { signal },
  );
  tokens = signedIn.tokens;
  async function token(): Promise<string> {
    // Any call renews a token that is about to expire.
    await api.accounts.getMe({}, { signal });
    if (tokens === null) throw new Error('the demo creator was signed out');
    return tokens.accessToken;
  }
  return { url, api, token, signal };
}

async function collect<Item>(load: (cursor: string | undefined) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await load(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

export const listTitles = ({ api, signal }: Studio): Promise<readonly StudioTitle[]> =>
  collect((cursor) => api.studio.listStudioTitles({ query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } }, { signal }));

export const listUploads = ({ api, signal }: Studio): Promise<readonly Upload[]> =>
  collect((cursor) => api.uploads.listUploads({ query: { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) } }, { signal }));
