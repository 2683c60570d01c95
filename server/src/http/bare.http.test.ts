import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../test/start-test-app.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let token: string;

beforeAll(async () => {
  app = await startTestApp({ config: { CORS_ORIGINS: 'https://tv.example, file' } });
  token = (await app.signUp()).tokens.accessToken;
});
afterAll(() => app.stop());

const BEAT = { positionSec: 10, state: 'playing' };
const PATH = '/api/v1/playback/sessions/0190f7a2-0000-7000-8000-000000000000/heartbeat';

type Sent = { readonly path?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };
type Answer = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Record<string, unknown>;
};

/** A chunked body is no plain request: it takes the road through Express. */
function send({ path = PATH, body = JSON.stringify(BEAT), headers = {} }: Sent, road: 'bare' | 'express'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const how = road === 'bare' ? { 'content-length': String(Buffer.byteLength(body)) } : { 'transfer-encoding': 'chunked' };
    const call = request(new URL(path, app.url), { method: 'POST', headers: { 'content-type': 'application/json', ...how, ...headers } });
    call.once('error', reject);
    call.once('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    });
    call.end(body);
  });
}

/** Helmet's headers stand whole on what Express answers; the road shows in one of those that only documents need. */
const roadOf = ({ headers }: Answer) => (headers['x-dns-prefetch-control'] === undefined ? 'bare' : 'express');
const signedIn = () => ({ authorization: `Bearer ${token}` });

describe('a bare route', () => {
  const cases: Record<string, () => Sent> = {
    'an unknown session': () => ({ headers: signedIn() }),
    'no token': () => ({}),
    'a token that is none': () => ({ headers: { authorization: 'Bearer nonsense' } }),
    'an id that is none': () => ({ path: PATH.replace(/[0-9a-f-]{36}/, 'nonsense'), headers: signedIn() }),
    'bad fields': () => ({ body: JSON.stringify({ positionSec: -1, state: 'dancing', more: 1 }), headers: signedIn() }),
    'an empty object': () => ({ body: '{}', headers: signedIn() }),
    'an array': () => ({ body: '[]', headers: signedIn() }),
    'text with a NUL': () => ({ body: JSON.stringify({ ...BEAT, at: '\u0000' }), headers: signedIn() }),
    'brackets without end': () => ({ body: `${'['.repeat(1500)}${']'.repeat(1500)}`, headers: signedIn() }),
    'half a document': () => ({ body: '{"positionSec":', headers: signedIn() }),
    'a text standing alone': () => ({ body: '"beat"', headers: signedIn() }),
    'a page of a packaged client': () => ({ headers: { ...signedIn(), origin: 'null' } }),
    'a page of a stranger': () => ({ headers: { ...signedIn(), origin: 'https://stranger.example' } }),
  };

  it.each(Object.keys(cases))('is answered as Express answers it: %s', async (name) => {
    const sent = cases[name]?.() ?? {};
    const [bare, express] = [await send(sent, 'bare'), await send(sent, 'express')];
    expect([roadOf(bare), roadOf(express)]).toEqual(['bare', 'express']);
    expect(bare.status).toBe(express.status);
    expect({ ...bare.body, requestId: '' }).toEqual({ ...express.body, requestId: '' });
    expect(bare.body['requestId']).toBe(bare.headers['x-request-id']);
    for (const header of ['content-type', 'cache-control', 'www-authenticate', 'access-control-allow-origin', 'x-content-type-options'])
      expect([header, bare.headers[header]]).toEqual([header, express.headers[header]]);
  });

  it.each<[string, Sent]>([
    ['a query', { path: `${PATH}?x=1` }],
    ['another type', { headers: { 'content-type': 'text/plain' } }],
    ['another charset', { headers: { 'content-type': 'application/json; charset=utf-16' } }],
    ['a packed body', { headers: { 'content-encoding': 'gzip' } }],
    ['a long body', { body: JSON.stringify({ ...BEAT, more: 'x'.repeat(5000) }) }],
    ['an encoded path', { path: PATH.replace('0190', '%30190') }],
  ])('leaves to Express what is not plain: %s', async (_, sent) => {
    const answer = await send({ ...sent, headers: { ...signedIn(), ...sent.headers } }, 'bare');
    expect(roadOf(answer)).toBe('express');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('hears at once of a device that was signed out here', async () => {
    const other = await app.signUp();
    const headers = { authorization: `Bearer ${other.tokens.accessToken}` };
    expect((await send({ headers }, 'bare')).body['code']).toBe('playback.session_not_found');
    await fetch(`${app.url}/api/v1/auth/logout`, { method: 'POST', headers });
    expect((await send({ headers }, 'bare')).body['code']).toBe('auth.session_revoked');
  });
});
