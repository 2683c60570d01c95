import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InputOf, OutputOf } from '../bridge/index.ts';

type Answer = OutputOf<'signInWith'>;

/** People look for their password meanwhile. */
const PATIENCE_MS = 10 * 60_000;
const RETURN_PATH = '/auth/return';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What the browser shows at the end; holds nothing but the app's own words. */
function lastPage(title: string, text: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(title)}</title><body style="display:grid;place-content:center;min-height:90vh;margin:0;background:#00031c;color:#cccdd2;font:18px system-ui;text-align:center"><h1 style="color:#fff">${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  connection: 'close',
};

function answerOf(search: URLSearchParams): Answer {
  const code = search.get('code');
  return code === null || code.length > 256 ? { error: search.get('error')?.slice(0, 80) ?? 'refused' } : { code };
}

function reply(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, HEADERS).end(body);
}

/** A listener on this machine alone, on a port that the system chooses (RFC 8252 §7.3, §8.3). */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server that listens has an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

type ProviderSignInOptions = {
  readonly apiOrigin: string;
  /** Shows an address in the system's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
};

/**
 * Sign-in through the system's browser: the provider's page never meets the app's window, and what comes back is a code that is
 * useless without the verifier, which stays in the window (RFC 8252, RFC 7636). One at a time; a new one ends the one before.
 */
export function createProviderSignIn({ apiOrigin, openBrowser }: ProviderSignInOptions) {
  let endLast: () => void = () => undefined;

  async function signIn({ provider, codeChallenge, locale, page }: InputOf<'signInWith'>): Promise<Answer> {
    endLast();
    let settle: (answer: Answer) => void = () => undefined;
    const answered = new Promise<Answer>((resolve) => {
      settle = resolve;
    });
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (request.method !== 'GET' || url.pathname !== RETURN_PATH) return reply(response, 404, '');
      reply(response, 200, lastPage(page.title, page.text));
      settle(answerOf(url.searchParams));
    });
    const timer = setTimeout(() => settle({ error: 'timeout' }), PATIENCE_MS);
    endLast = () => settle({ error: 'cancelled' });
    try {
      const origin = await listen(server);
      const query = new URLSearchParams({ codeChallenge, redirectUri: origin + RETURN_PATH, locale });
      await openBrowser(`${apiOrigin}/api/v1/auth/${provider}?${query}`);
      return await answered;
    } finally {
      clearTimeout(timer);
      server.close();
    }
  }

  return { signIn, cancel: async () => endLast() };
}
