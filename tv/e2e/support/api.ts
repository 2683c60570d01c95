import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PASSWORD = 'sahna-demo-2026';
const SINTEL = join(import.meta.dirname, '../../../scripts/demo/media/sintel-trailer.mkv');

/** One account on the real server, seen from beside the TV: a phone that approves codes, a second screen, a creator's desk. */
export type Account = {
  readonly call: <Answer = unknown>(method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly token: string;
};

type Call = { readonly method: string; readonly path: string; readonly body?: unknown; readonly token?: string };

async function request(url: string, { method, path, body, token }: Call): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function answerOf<Answer>(response: Response, what: string): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
  // The server's answers are held to the contracts by its own tests.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export async function signInAs(url: string, name: 'basic' | 'premium' | 'family' | 'creator'): Promise<Account> {
  const device = { kind: 'desktop', name: 'E2E laptop' };
  const answer = await request(url, {
    method: 'POST',
    path: '/auth/login',
    body: { login: `${name}@demo.sahna.test`, password: PASSWORD, device },
  });
  const { tokens } = await answerOf<{ tokens: { accessToken: string } }>(answer, 'login');
  const token = tokens.accessToken;
  const call = async <Answer>(method: string, path: string, body?: unknown) =>
    answerOf<Answer>(await request(url, { method, path, body, token }), `${method} ${path}`);
  return { call, token };
}

/** Takes a stream of the account for this playable; when earlier specs left none free, the place of the first one. */
export async function takeStream(url: string, { token }: Account, playableId: string): Promise<{ readonly id: string }> {
  const start = (body: unknown) => request(url, { method: 'POST', path: '/playback/sessions', body, token });
  const first = await start({ playableId });
  if (first.status !== 409) return answerOf(first, 'session');
  const { sessions } = await first.json();
  return answerOf(await start({ playableId, replace: sessions[0].id }), 'session');
}

/** The one upload of these specs: a 15-second trailer, sent in a single tus request; ready to play when this resolves. */
export async function publishTrailer(url: string, name: string): Promise<{ readonly titleId: string; readonly playableId: string }> {
  const creator = await signInAs(url, 'creator');
  const { id: titleId } = await creator.call<{ id: string }>('POST', '/studio/titles', {
    kind: 'film',
    texts: { en: { title: name, description: 'A lonely young woman searches for a dragon.' } },
    originalLanguage: 'en',
    year: 2010,
    genres: ['adventure'],
  });
  await upload(url, creator.token, titleId);
  for (let tries = 0; tries < 180; tries += 1) {
    // Refused until the upload was looked at.
    await creator.call('POST', `/studio/titles/${titleId}/publish`).catch(() => undefined);
    const title = await creator.call<{ availability: string; playable: { id: string } | null }>('GET', `/titles/${titleId}`);
    if (title.availability === 'ready' && title.playable !== null) return { titleId, playableId: title.playable.id };
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the trailer was not ready in time');
}

async function upload(url: string, token: string, titleId: string): Promise<void> {
  const file = readFileSync(SINTEL);
  const metadata = Object.entries({ titleId, filename: 'sintel-trailer.mkv', kind: 'video' })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  const created = await fetch(`${url}/api/v1/uploads`, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(file.length), 'upload-metadata': metadata },
  });
  const location = created.headers.get('location');
  if (location === null) throw new Error(`upload: ${created.status} ${await created.text()}`);
  const sent = await fetch(new URL(location, url), {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: file,
  });
  if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`);
}
