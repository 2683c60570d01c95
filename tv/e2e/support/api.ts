import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

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
  return accountOf(url, tokens.accessToken);
}

/** One call of the real server. */
export async function requestAs<Answer>(url: string, method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
  const call = { method, path, ...(body === undefined ? {} : { body }), ...(token === undefined ? {} : { token }) };
  return answerOf<Answer>(await request(url, call), `${method} ${path}`);
}

export function accountOf(url: string, token: string): Account {
  return { call: (method, path, body) => requestAs(url, method, path, body, token), token };
}

/** Takes a stream of the account for this playable; when earlier specs left none free, the place of the first one. */
export async function takeStream(url: string, { token }: Account, playableId: string): Promise<{ readonly id: string }> {
  const start = (body: unknown) => request(url, { method: 'POST', path: '/playback/sessions', body, token });
  const first = await start({ playableId });
  if (first.status !== 409) return answerOf(first, 'session');
  const { sessions } = await first.json();
  return answerOf(await start({ playableId, replace: sessions[0].id }), 'session');
}

type Published = { readonly titleId: string; readonly playableId: string };

/** The upload of most of these specs: a 15-second trailer; ready to play when this resolves. */
export const publishTrailer = (url: string, name: string): Promise<Published> => publishFilm(url, name, SINTEL);

/** Six seconds in 1080 lines of a picture that stands still: all of its qualities are there when this resolves. */
export async function publishWideFilm(url: string, name: string): Promise<Published> {
  const folder = await mkdtemp(join(tmpdir(), 'sahna-e2e-wide-'));
  const file = join(folder, 'film.mp4');
  const sources = ['-f', 'lavfi', '-i', 'smptehdbars=s=1920x1080:r=24:d=6', '-f', 'lavfi', '-i', 'sine=440:d=6'];
  await promisify(execFile)('ffmpeg', ['-v', 'error', '-y', ...sources, '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', file]);
  const film = await publishFilm(url, name, file);
  const creator = await signInAs(url, 'creator');
  await creator.call('PATCH', `/studio/titles/${film.titleId}`, { tier: 'premium' });
  type Processing = { readonly sources: readonly { readonly status: string }[] };
  for (let tries = 0; tries < 180; tries += 1) {
    const { sources: all } = await creator.call<Processing>('GET', `/studio/titles/${film.titleId}/processing`);
    if (all.every(({ status }) => status === 'ready')) break;
    await new Promise((done) => setTimeout(done, 500));
  }
  await rm(folder, { recursive: true, force: true });
  return film;
}

/** Sends a film in a single tus request and publishes it as soon as it plays. */
async function publishFilm(url: string, name: string, path: string): Promise<Published> {
  const creator = await signInAs(url, 'creator');
  const { id: titleId } = await creator.call<{ id: string }>('POST', '/studio/titles', {
    kind: 'film',
    texts: { en: { title: name, description: 'A lonely young woman searches for a dragon.' } },
    originalLanguage: 'en',
    year: 2010,
    genres: ['adventure'],
  });
  await upload(url, creator.token, titleId, path);
  for (let tries = 0; tries < 180; tries += 1) {
    // Refused until the upload was looked at.
    await creator.call('POST', `/studio/titles/${titleId}/publish`).catch(() => undefined);
    const title = await creator.call<{ availability: string; playable: { id: string } | null }>('GET', `/titles/${titleId}`);
    if (title.availability === 'ready' && title.playable !== null) return { titleId, playableId: title.playable.id };
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the trailer was not ready in time');
}

async function upload(url: string, token: string, titleId: string, path: string): Promise<void> {
  const file = readFileSync(path);
  const metadata = Object.entries({ titleId, filename: basename(path), kind: 'video' })
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
