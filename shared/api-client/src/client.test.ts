import { endpoints, type Tokens } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { ApiError } from './api-error.ts';
import { type ClientOptions, createClient } from './client.ts';
import type { TokenStore } from './session.ts';
import type { Runtime, TransportInit, TransportResponse } from './transport.ts';

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly init: TransportInit;
};
type Answer = { status: number; json?: unknown; headers?: Record<string, string> };
type Reply = Answer | 'unreachable' | 'silent';

const TITLE_ID = '018f0000-0000-7000-8000-000000000001';
const GENRES = { items: [{ id: TITLE_ID, slug: 'drama', name: 'Драма' }] };

const tokensOf = (n: number): Tokens => ({ accessToken: `access-${n}`, refreshToken: `refresh-${n}`, expiresIn: 900 });
const problem = (status: number, code: string, more: Record<string, unknown> = {}): Answer => ({
  status,
  json: { type: 'about:blank', title: code, status, detail: code, code, requestId: 'req-1', ...more },
});

function answer(reply: Answer): TransportResponse {
  const headers = new Map(Object.entries(reply.headers ?? {}));
  return {
    status: reply.status,
    headers: { get: (name) => headers.get(name) ?? null },
    text: async () => (reply.json === undefined ? '' : JSON.stringify(reply.json)),
  };
}

/** A server of one function. Timers run at once, unless they are the 20 s limit of an attempt. */
function harness(serve: (sent: Sent, count: number) => Reply, more: Partial<ClientOptions<typeof endpoints>> = {}) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const signedOut: string[] = [];
  const log: string[] = [];
  let stored: Tokens | null = tokensOf(1);
  let ids = 0;
  const tokens: TokenStore = {
    read: async () => stored,
    write: async (next) => {
      await Promise.resolve();
      log.push(`stored ${next.accessToken}`);
      stored = next;
    },
    clear: async () => {
      stored = null;
    },
  };
  const runtime: Runtime = {
    setTimer: (delayMs, run) => {
      if (delayMs === 20_000) return () => undefined;
      waits.push(delayMs);
      const timer = setTimeout(run, delayMs === 777 ? 5 : 0);
      return () => clearTimeout(timer);
    },
    createAbort: () => new AbortController(),
    newId: () => `id-${++ids}`,
    random: () => 1,
  };
  const api = createClient({
    endpoints,
    tokens,
    runtime,
    locale: () => 'uz',
    validate: true,
    onSignedOut: (code) => signedOut.push(code),
    ...more,
    transport: (url, init) => {
      const request = {
        method: init.method,
        path: url,
        headers: init.headers,
        body: init.body === undefined ? undefined : JSON.parse(init.body),
        init,
      };
      sent.push(request);
      log.push(`${init.method} ${url} ${init.headers.authorization ?? ''}`.trim());
      const reply = serve(request, sent.length);
      if (reply === 'unreachable') return Promise.reject(new TypeError('fetch failed'));
      if (reply === 'silent') return new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(new Error('aborted'))));
      return new Promise((resolve) => setTimeout(() => resolve(answer(reply)), 1));
    },
  });
  return { api, sent, waits, signedOut, log, stored: () => stored };
}

const failure = (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    () => {
      throw new Error('the call succeeded');
    },
    (error: unknown) => {
      if (error instanceof ApiError) return error;
      throw error;
    },
  );

describe('calls', () => {
  it('fills path and query, sends language and token, and returns what the contract promises', async () => {
    const { api, sent } = harness(() => ({
      status: 200,
      json: { titleId: TITLE_ID, status: null, updatedAt: '2026-01-01T00:00:00.000Z' },
    }));
    const entry = await api.library.deleteLibraryEntry({ params: { titleId: TITLE_ID }, query: { updatedAt: '2026-01-01T00:00:00.000Z' } });
    expect(entry.status).toBeNull();
    expect(sent[0]).toMatchObject({
      method: 'DELETE',
      path: `/api/v1/me/library/${TITLE_ID}?updatedAt=2026-01-01T00%3A00%3A00.000Z`,
      headers: { 'accept-language': 'uz', authorization: 'Bearer access-1' },
    });
  });

  it('sends no token to public endpoints and accepts an empty answer', async () => {
    const { api, sent } = harness((request) => (request.path.endsWith('/genres') ? { status: 200, json: GENRES } : { status: 204 }));
    await api.catalog.listGenres();
    expect(sent[0]?.headers.authorization).toBeUndefined();
    expect(await api.accounts.logout()).toBeUndefined();
  });

  it('refuses an answer that breaks the contract when asked to look', async () => {
    const broken = { items: [{ id: 7 }] };
    expect(await failure(harness(() => ({ status: 200, json: broken })).api.catalog.listGenres())).toMatchObject({
      code: 'response.invalid',
    });
    await expect(harness(() => ({ status: 200, json: broken }), { validate: false }).api.catalog.listGenres()).resolves.toEqual(broken);
  });
});

describe('problems', () => {
  it('become typed errors with details, request id and wait', async () => {
    const { api } = harness(
      () => ({ ...problem(409, 'playback.stream_limit', { limit: 1, sessions: [] }), headers: { 'retry-after': '30' } }) as Reply,
    );
    const error = await failure(api.playback.createPlaybackSession({ body: { playableId: TITLE_ID } }));
    expect(error).toMatchObject({
      code: 'playback.stream_limit',
      status: 409,
      details: { limit: 1, sessions: [] },
      requestId: 'req-1',
      retryAfterSec: 30,
    });
  });

  it('of a newer server are unknown, of a proxy are named by status', async () => {
    expect(await failure(harness(() => problem(418, 'tea.only')).api.catalog.listGenres())).toMatchObject({
      code: 'unknown',
      details: { code: 'tea.only' },
    });
    expect(await failure(harness(() => ({ status: 502 })).api.catalog.listGenres())).toMatchObject({
      code: 'service.unavailable',
      status: 502,
    });
  });
});

describe('retries', () => {
  it('repeat a read through lost connections and 503, waiting longer each time', async () => {
    const { api, waits } = harness((_, count) =>
      count === 1 ? 'unreachable' : count === 2 ? problem(503, 'service.unavailable') : { status: 200, json: GENRES },
    );
    await expect(api.catalog.listGenres()).resolves.toEqual(GENRES);
    expect(waits).toEqual([300, 600]);
  });

  it('honour Retry-After and hand a long one to the caller', async () => {
    const limited = (seconds: string) =>
      harness((_, count) =>
        count === 1 ? { ...problem(429, 'request.rate_limited'), headers: { 'retry-after': seconds } } : { status: 200, json: GENRES },
      );
    const short = limited('2');
    await short.api.catalog.listGenres();
    expect(short.waits).toEqual([2000]);
    expect(await failure(limited('60').api.catalog.listGenres())).toMatchObject({ code: 'request.rate_limited', retryAfterSec: 60 });
  });

  it('give up after four attempts and never repeat a POST that is not idempotent', async () => {
    const read = harness(() => 'unreachable');
    expect(await failure(read.api.catalog.listGenres())).toMatchObject({ code: 'network.unreachable', status: 0 });
    expect(read.sent).toHaveLength(4);
    const write = harness(() => 'unreachable');
    await failure(write.api.playback.createPlaybackSession({ body: { playableId: TITLE_ID } }));
    expect(write.sent).toHaveLength(1);
  });

  it('repeat a POST under one idempotency key', async () => {
    const { api, sent } = harness((_, count) =>
      count < 3 ? 'unreachable' : { status: 200, json: { manifestVersion: 1, expiresAt: '2026-01-01T00:00:00.000Z' } },
    );
    await api.playback.heartbeat({ params: { id: TITLE_ID }, body: { positionSec: 5, state: 'playing' } }, { idempotencyKey: 'op-1' });
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['op-1', 'op-1', 'op-1']);
  });

  it('time out a silent server, and stop at once when the caller aborts', async () => {
    expect(await failure(harness(() => 'silent', { timeoutMs: 777 }).api.accounts.logout())).toMatchObject({ code: 'network.timeout' });
    const abort = new AbortController();
    const { api, sent } = harness(() => 'silent');
    const call = failure(api.catalog.listGenres({}, { signal: abort.signal }));
    setTimeout(() => abort.abort(), 5);
    expect(await call).toMatchObject({ code: 'network.aborted' });
    expect(sent).toHaveLength(1);
  });
});

describe('token renewal', () => {
  const me = { status: 200, json: { items: [] } } as const;
  /** Takes only the latest token it gave out; a refresh token works once. */
  function rotatingServer() {
    let generation = 2;
    let spent = 1;
    return (request: Sent): Reply => {
      if (request.path.endsWith('/auth/refresh')) {
        if ((request.body as { refreshToken: string }).refreshToken !== `refresh-${spent}`) return problem(401, 'auth.refresh_reused');
        spent = generation;
        return { status: 200, json: tokensOf(generation++) };
      }
      return request.headers.authorization === `Bearer access-${spent}` && spent > 1 ? me : problem(401, 'auth.token_expired');
    };
  }

  it('is sent once for many calls that expire together, and stored before it is used', async () => {
    const { api, log, stored } = harness(rotatingServer());
    await Promise.all(Array.from({ length: 20 }, () => api.accounts.listProfiles()));
    expect(log.filter((line) => line.includes('/auth/refresh'))).toHaveLength(1);
    expect(log.indexOf('stored access-2')).toBeLessThan(log.findIndex((line) => line.includes('access-2') && line.startsWith('GET')));
    expect(stored()).toEqual(tokensOf(2));
  });

  it('uses the tokens another window has stored instead of spending the old one again', async () => {
    let current = tokensOf(1);
    const { api, log } = harness(
      (request) => (request.headers.authorization === 'Bearer access-9' ? me : problem(401, 'auth.token_expired')),
      {
        tokens: {
          read: async () => current,
          write: async () => undefined,
          clear: async () => undefined,
          exclusively: async (work) => {
            current = tokensOf(9);
            return work();
          },
        },
      },
    );
    await api.accounts.listProfiles();
    expect(log.some((line) => line.includes('/auth/refresh'))).toBe(false);
  });

  it.each(['auth.refresh_reused', 'auth.refresh_invalid'])('signs out once when the refresh answers %s', async (code) => {
    const { api, signedOut, stored } = harness((request) =>
      problem(401, request.path.endsWith('/auth/refresh') ? code : 'auth.token_expired'),
    );
    const errors = await Promise.all(Array.from({ length: 5 }, () => failure(api.accounts.listProfiles())));
    expect(new Set(errors.map((error) => error.code))).toEqual(new Set([code]));
    expect(signedOut).toEqual([code]);
    expect(stored()).toBeNull();
  });

  it('signs out once when the session was revoked elsewhere', async () => {
    const { api, signedOut, sent } = harness(() => problem(401, 'auth.session_revoked'));
    await Promise.all([failure(api.accounts.listProfiles()), failure(api.accounts.getMe())]);
    expect(signedOut).toEqual(['auth.session_revoked']);
    expect(sent.some(({ path }) => path.endsWith('/auth/refresh'))).toBe(false);
  });

  it('keeps the session when the refresh cannot reach the server', async () => {
    const { api, signedOut, stored } = harness((request) =>
      request.path.endsWith('/auth/refresh') ? 'unreachable' : problem(401, 'auth.token_expired'),
    );
    expect(await failure(api.accounts.listProfiles())).toMatchObject({ code: 'network.unreachable' });
    expect(signedOut).toEqual([]);
    expect(stored()).toEqual(tokensOf(1));
  });
});
