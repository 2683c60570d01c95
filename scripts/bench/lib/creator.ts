import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BenchServer, signUp } from './bench-server.ts';

export type Creator = {
  readonly token: string;
  readonly accountId: string;
  readonly email: string;
  /** A published film without media yet: its playable may be played as soon as anything of it is there. */
  readonly createFilm: (name: string) => Promise<{ readonly titleId: string; readonly playableId: string }>;
  /** Sends the file by tus. Returns when the last byte was acknowledged, with the moment of sending it, in `performance.now()`. */
  readonly upload: (titleId: string, file: string) => Promise<{ readonly lastByteMs: number }>;
};

async function call(server: BenchServer, token: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** An account that may upload, on the highest plan. */
export async function signUpCreator(server: BenchServer): Promise<Creator> {
  const email = `creator-${Date.now()}@bench.uz`;
  const { accountId } = await signUp(server, email);
  await server.sql.query(`update accounts set roles = '{viewer,author}', email_verified_at = created_at where id = $1`, [accountId]);
  const login = await fetch(`${server.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: email, password: 'a long bench password', device: { kind: 'web', name: 'bench' } }),
  });
  const token: string = (await login.json()).tokens.accessToken;
  return {
    token,
    accountId,
    email,
    createFilm: async (name) => {
      const film = { kind: 'film', texts: { en: { title: name, description: '' } }, originalLanguage: 'en', year: 2026 };
      // The contract of POST /studio/titles.
      const title = (await call(server, token, 'POST', '/studio/titles', film)) as { id: string; playableId: string };
      return { titleId: title.id, playableId: title.playableId };
    },
    upload: async (titleId, file) => {
      const bytes = await readFile(file);
      const metadata = { titleId, filename: basename(file), kind: 'video' };
      const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
      const created = await fetch(`${server.url}/api/v1/uploads`, {
        method: 'POST',
        headers: {
          ...headers,
          'upload-length': String(bytes.length),
          'upload-metadata': Object.entries(metadata)
            .map(([key, value]) => `${key} ${base64(value)}`)
            .join(','),
        },
      });
      const location = created.headers.get('location');
      if (created.status !== 201 || location === null)
        throw new Error(`creating the upload answered ${created.status}: ${await created.text()}`);
      const sent = await fetch(new URL(location, server.url), {
        method: 'PATCH',
        headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
        body: bytes,
      });
      const lastByteMs = performance.now();
      if (sent.status !== 204) throw new Error(`sending the upload answered ${sent.status}: ${await sent.text()}`);
      return { lastByteMs };
    },
  };
}

export type PlaybackStart = { readonly id: string; readonly manifestUrl: string };

/** A playback session, or null while there is nothing to play yet. */
export async function startPlayback(server: BenchServer, token: string, playableId: string): Promise<PlaybackStart | null> {
  const response = await fetch(`${server.url}/api/v1/playback/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ playableId }),
  });
  if (response.status === 201) return response.json();
  const problem = await response.json();
  if (problem.code === 'playback.not_ready') return null;
  throw new Error(`starting playback answered ${response.status}: ${problem.detail}`);
}
