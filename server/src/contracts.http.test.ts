import { createHmac } from 'node:crypto';
import { type Endpoint, ERRORS, endpoints, isErrorCode, ProblemSchema } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { AnyCall } from '../test/contract-client.ts';
import { ALL_ENDPOINTS, rowOf } from '../test/endpoints/table.ts';
import { nobodysThings } from '../test/endpoints/things.ts';
import { startTestApp, type TestApp } from '../test/start-test-app.ts';
import { newId } from './db/index.ts';

const SECRET = 'test-token-secret-0123456789abcdef';
/** Long enough for every limit, short enough for an address. */
const LONG = 'я'.repeat(2000);
const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)]);
/** What a field may be sent instead of what it should be. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  LONG,
  'a\0b',
  '\ud800',
  "'; drop table accounts; --",
  '../../etc/passwd',
  '0000-01-01T00:00:00.000Z',
  'NaN',
  -1,
  1e308,
  -9007199254740992,
  2 ** 31,
  0.1,
  [],
  [[['x']]],
  {},
  { $gt: '' },
  deep(200),
];
const CURSORS = [
  ['new', '9999-99-99 99:99:99+00', newId()],
  ['rating', '1e999', newId()],
  ['duration', '-1e400', newId()],
  ['views', '9', newId()],
  ['year', '9999', newId()],
  ['0000-01-01T00:00:00.000Z', newId()],
  [2 ** 31, 2 ** 40],
  [newId()],
  ['x'],
  {},
  null,
].map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'));

let app: TestApp;
let token = '';
const NOBODY = nobodysThings();

beforeAll(async () => {
  app = await startTestApp();
  await app.features.createDemoAccounts();
  const login = { login: 'admin@demo.sahna.test', password: 'sahna-demo-2026', device: { kind: 'web', name: 'Jest' } as const };
  const { body } = await app.call(endpoints.accounts.login, { body: login });
  token = (await app.proveSecondFactor(body)).tokens.accessToken;
});
afterAll(() => app.stop());

const COMMON = /^(request\.|auth\.(required|token_expired|session_revoked|forbidden)$)/;

/** Sends a call; whatever comes back is what the contract promises: never a failure of ours, always a problem that names itself. */
async function send(endpoint: Endpoint, call: AnyCall, authorization: string | null = `Bearer ${token}`) {
  const headers = authorization === null ? {} : { authorization };
  const answer = await app.abuse(endpoint, call, { headers });
  if (answer.status < 400) return answer;
  const problem = ProblemSchema.parse(answer.body);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  const known = isErrorCode(problem.code) ? ERRORS[problem.code].status : 0;
  expect([problem.code, problem.status, answer.status]).toEqual([problem.code, known, known]);
  expect([...endpoint.errors, problem.code.match(COMMON)?.[0] && problem.code]).toContain(problem.code);
  if (answer.status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  return answer;
}

/** The same call with one field of one part changed. */
function* variants(endpoint: Endpoint, call: AnyCall): Generator<{ part: 'params' | 'query' | 'body'; field: string; call: AnyCall }> {
  for (const part of ['params', 'query', 'body'] as const) {
    if (endpoint[part] === undefined) continue;
    const fields = { ...(call[part] as Record<string, unknown> | undefined) };
    const unknown = part === 'params' ? [] : ['colour', '__proto__', 'constructor'];
    for (const field of [...Object.keys(fields), ...unknown])
      for (const value of unknown.includes(field) ? [{ x: 1 }] : HOSTILE) {
        // Empty segments and dots make other addresses; text is all that an address can carry.
        if (part !== 'body' && (typeof value === 'object' || value === '')) continue;
        if (part !== 'body' && typeof value === 'string' && !value.isWellFormed()) continue;
        const changed = JSON.parse(`{${JSON.stringify(field)}:${JSON.stringify(value)}}`);
        yield { part, field, call: { ...call, [part]: Object.defineProperties({ ...fields }, Object.getOwnPropertyDescriptors(changed)) } };
      }
  }
}

const accepts = (schema: z.ZodType | undefined, value: unknown): boolean => schema === undefined || schema.safeParse(value).success;
const asText = (fields: unknown) => Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name, String(value)]));

describe('an Idempotency-Key', () => {
  const { createStudioTitle } = endpoints.studio;
  const draft = rowOf('studio.createStudioTitle').call(NOBODY);
  const make = (call: AnyCall, key: string) => app.abuse(createStudioTitle, call, { token, headers: { 'idempotency-key': key } });

  it('gives twenty racing repeats the first answer, and another body a conflict', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => make(draft, 'race')));
    const [first] = answers;
    for (const { status, body } of answers) expect([status, body]).toEqual([201, first?.body]);
    const other = { body: { kind: 'clip', texts: { ru: { title: 'x' } }, originalLanguage: 'ru', year: 2000 } };
    expect(await make(other, 'race')).toMatchObject({ status: 409, body: { code: 'request.idempotency_conflict' } });
    expect((await make(other, 'another')).status).toBe(201);
  });
});

describe.each(ALL_ENDPOINTS)('$name', ({ name, endpoint, call: callAbout }) => {
  const call = callAbout(NOBODY);

  it('takes what is valid and refuses every bad field by name', async () => {
    await send(endpoint, call);
    for (const { part, field, call: bad } of variants(endpoint, call)) {
      const { status, body } = await send(endpoint, bad);
      const sent = part === 'body' ? bad.body : asText(bad[part]);
      const isFine = accepts(endpoint[part], sent) && !/\\u0000|\\ud800/.test(JSON.stringify(sent));
      expect([field, JSON.stringify(sent).slice(0, 200), isFine || status === 400]).toEqual([field, expect.anything(), true]);
      if (!isFine) expect(body).toMatchObject({ code: 'request.invalid' });
      if (!isFine) expect(body.errors?.map(({ path }) => path.split('.')[0])).toContain(field);
    }
  });

  it('refuses bodies of another form', async () => {
    if (endpoint.body === undefined) return;
    for (const body of ['[]', '"x"', '7', 'null', '{"a":', `${'['.repeat(5000)}${']'.repeat(5000)}`])
      expect((await send(endpoint, { ...call, body })).status).toBe(400);
    expect((await send(endpoint, { ...call, body: JSON.stringify({ x: 'x'.repeat(300_000) }) })).status).toBe(413);
    const address = endpoint.path.replace(/:[a-zA-Z]+/g, newId());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      const init = {
        method: endpoint.method.toUpperCase(),
        body: '<a/>',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
      };
      expect((await fetch(app.url + address, init)).status).toBe(415);
    }
  });

  it('refuses cursors that are not ours', async () => {
    if (!JSON.stringify(Object.keys((endpoint.query as z.ZodObject | undefined)?.shape ?? {})).includes('cursor')) return;
    for (const sort of name === 'catalog.listTitles' ? ['new', 'rating', 'duration', 'year', 'popular'] : [null])
      for (const cursor of [...CURSORS, 'x', '%%%', 'W10'])
        expect([200, 400, 404]).toContain(
          (await send(endpoint, { ...call, query: { cursor, ...(sort === null ? {} : { sort }) } })).status,
        );
  });

  it('is open to nobody without a good token, unless it is public', async () => {
    if (endpoint.auth === 'public') return;
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const signed = (header: object, payload: object, secret: string, algorithm = 'sha256') => {
      const text = `${part(header)}.${part(payload)}`;
      return `${text}.${createHmac(algorithm, secret).update(text).digest('base64url')}`;
    };
    const at = { alg: 'HS256', typ: 'at+jwt' };
    const forged: readonly (readonly [string, string])[] = [
      ['Bearer garbage', 'auth.required'],
      [`Bearer ${part({ ...at, alg: 'none' })}.${part(claims)}.`, 'auth.required'],
      [`Bearer ${signed(at, claims, 'another-secret-of-32-characters-xx')}`, 'auth.required'],
      [`Bearer ${signed(at, claims, '')}`, 'auth.required'],
      [`Bearer ${signed({ ...at, alg: 'HS512' }, claims, SECRET, 'sha512')}`, 'auth.required'],
      [`Bearer ${signed({ ...at, typ: 'device+jwt' }, claims, SECRET)}`, 'auth.required'],
      [`Bearer ${signed(at, { ...claims, aud: 'sahna-login' }, SECRET)}`, 'auth.required'],
      [`Bearer ${signed(at, { ...claims, roles: ['root'] }, SECRET)}`, 'auth.required'],
      [`Bearer ${signed(at, { ...claims, exp: 1 }, SECRET)}`, 'auth.token_expired'],
      [`Bearer ${token.slice(0, -4)}AAAA`, 'auth.required'],
    ];
    for (const [authorization, code] of forged) expect((await send(endpoint, call, authorization)).body.code).toBe(code);
    const isGuestWelcome = endpoint.auth === 'optional';
    for (const none of [null, 'Basic YTpi', 'Bearer', '']) expect((await send(endpoint, call, none)).status === 401).toBe(!isGuestWelcome);
  });
});
