import { type Endpoint, endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { countStatements } from '../../../test/statements.ts';
import { selectRows } from '../../db/index.ts';

const { register, login, getMe } = endpoints.accounts;
const device = { kind: 'desktop', name: 'Jest' } as const;
const password = 'correct horse battery';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** The refused fields of a call, in the problem's words. */
async function refusedPaths(endpoint: Endpoint, body: unknown): Promise<string[]> {
  const { status, body: problem } = await app.abuse(endpoint, { body });
  expect({ status, code: problem.code }).toEqual({ status: 400, code: 'request.invalid' });
  return (problem.errors ?? []).map(({ path }) => path);
}

describe('register', () => {
  it('makes an account from the four fields and signs it in', async () => {
    const { status, body } = await app.call(register, {
      body: {
        firstName: ' Gulnora ',
        lastName: 'Oʻktamova-Gʻani',
        email: 'Gulnora@Example.UZ',
        phone: '90 123 45 67',
        password,
        locale: 'uz',
        device,
      },
    });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({
      firstName: 'Gulnora',
      lastName: 'Oʻktamova-Gʻani',
      email: 'gulnora@example.uz',
      phone: '+998901234567',
      roles: ['viewer'],
      country: 'UZ',
      profile: { name: 'Gulnora', locale: 'uz' },
    });
    expect((await app.call(getMe, {}, { token: body.tokens.accessToken })).body).toEqual(body.user);
  });

  it('needs no more than one contact and a password', async () => {
    const { status, body } = await app.call(
      register,
      { body: { phone: '+77011234567', password } },
      { headers: { 'accept-language': 'kk' } },
    );
    expect(status).toBe(201);
    expect(body.user).toMatchObject({ email: null, phone: '+77011234567', profile: { locale: 'kk', name: '4567' } });
  });

  it('names every field that it refuses', async () => {
    const good = { firstName: 'A', email: 'fields@example.uz', password };
    expect(await refusedPaths(register, { password })).toEqual(['email', 'phone']);
    expect(await refusedPaths(register, { ...good, email: 'nobody' })).toEqual(['email']);
    expect(await refusedPaths(register, { ...good, email: null })).toEqual(['email']);
    expect(await refusedPaths(register, { ...good, phone: '123' })).toEqual(['phone']);
    expect(await refusedPaths(register, { ...good, password: 'short' })).toEqual(['password']);
    expect(await refusedPaths(register, { ...good, password: 'x'.repeat(257) })).toEqual(['password']);
    expect(await refusedPaths(register, { ...good, firstName: 'x'.repeat(65) })).toEqual(['firstName']);
    expect(await refusedPaths(register, { ...good, lastName: 7 })).toEqual(['lastName']);
    expect(await refusedPaths(register, { ...good, locale: 'de' })).toEqual(['locale']);
    expect(await refusedPaths(register, { ...good, country: 'uzb' })).toEqual(['country']);
    expect(await refusedPaths(register, { ...good, device: { kind: 'fridge', name: 'x' } })).toEqual(['device.kind']);
    expect(await refusedPaths(register, { ...good, firstName: 'a\u0000b' })).toEqual(['firstName']);
    expect(await refusedPaths(register, { ...good, roles: ['admin'] })).toEqual(['roles']);
    expect(await refusedPaths(register, [])).toEqual(['body']);
  });

  it('refuses a body that is too large, is not JSON or is not offered as JSON', async () => {
    const large = await app.abuse(register, { body: { firstName: 'x'.repeat(300_000), email: 'a@b.uz', password } });
    expect([large.status, large.body.code]).toEqual([413, 'request.too_large']);
    expect((await app.abuse(register, { body: '{' })).body.code).toBe('request.malformed_json');
    const form = await app.abuse(register, { body: 'email=a@b.uz' }, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect([form.status, form.body.code]).toEqual([415, 'request.unsupported_media_type']);
  });

  it('tells which contact is taken, in whatever spelling, and leaves nothing behind', async () => {
    await app.signUp({ email: 'taken@example.uz', phone: '+998901112233' });
    const mail = await app.abuse(register, { body: { email: 'TAKEN@example.uz', password } });
    expect([mail.status, mail.body.code, mail.body.errors?.map(({ path }) => path)]).toEqual([409, 'auth.contact_taken', ['email']]);
    const phone = await app.abuse(register, { body: { email: 'free@example.uz', phone: '90 111 22 33', password } });
    expect(phone.body.errors?.map(({ path }) => path)).toEqual(['phone']);
    expect(await selectRows(app.db, 'select 1 from accounts where email = $1', ['free@example.uz'])).toEqual([]);
  });

  it('lets one of many racing registrations win', async () => {
    const calls = Array.from({ length: 8 }, () => app.abuse(register, { body: { email: 'race@example.uz', password } }));
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });
});

describe('login', () => {
  it('takes the address and every notation of the number in one field', async () => {
    const { user } = await app.signUp({ email: 'many@example.uz', phone: '+998935556677' });
    for (const typed of [' Many@example.uz', '+998 93 555-66-77', '998935556677', '93 555 66 77']) {
      const { status, body } = await app.call(login, { body: { login: typed, password: 'correct horse battery', device } });
      expect([typed, status]).toEqual([typed, 200]);
      expect(body.user).toEqual(user);
    }
  });

  it('asks the database twice, and once when it is refused', async () => {
    await app.signUp({ email: 'twice@example.uz' });
    const attempt = (typed: string, given: string) => () => app.abuse(login, { body: { login: typed, password: given, device } });
    const counts = [
      await countStatements(app.db, attempt('twice@example.uz', 'correct horse battery')),
      await countStatements(app.db, attempt('twice@example.uz', 'wrong password')),
      await countStatements(app.db, attempt('nobody-here@example.uz', 'wrong password')),
    ];
    expect(counts).toEqual([2, 1, 1]);
  });

  it('answers a wrong password, an unknown account and nonsense alike', async () => {
    await app.signUp({ email: 'known@example.uz' });
    const answers = await Promise.all(
      ['known@example.uz', 'unknown@example.uz', '+998900000001', 'nonsense'].map((typed) =>
        app.abuse(login, { body: { login: typed, password: 'wrong password', device } }),
      ),
    );
    const [first, ...others] = answers.map(({ status, body }) => ({
      status,
      problem: Object.entries(body).filter(([name]) => name !== 'requestId'),
    }));
    expect(first).toMatchObject({ status: 401, problem: expect.arrayContaining([['code', 'auth.credentials_invalid']]) });
    for (const other of others) expect(other).toEqual(first);
  });

  it('names every field that it refuses', async () => {
    expect(await refusedPaths(login, {})).toEqual(['login', 'password']);
    expect(await refusedPaths(login, { login: { $ne: '' }, password })).toEqual(['login']);
    expect(await refusedPaths(login, { login: 'x'.repeat(255), password })).toEqual(['login']);
    expect(await refusedPaths(login, { login: 'a@b.uz', password: '' })).toEqual(['password']);
    expect(await refusedPaths(login, { login: 'a@b.uz', password: 'a\u0000' })).toEqual(['password']);
    expect(await refusedPaths(login, { login: 'a@b.uz', password, device: { kind: 'tv', name: '' } })).toEqual(['device.name']);
    expect(await refusedPaths(login, { login: 'a@b.uz', password, remember: true })).toEqual(['remember']);
  });

  it('stores no password or token as it is, and renews a hash of an older cost', async () => {
    const { user, tokens } = await app.signUp({ email: 'stored@example.uz' });
    const weak = await hash('correct horse battery', { memoryCost: 8, timeCost: 1, parallelism: 1 });
    await selectRows(app.db, 'update accounts set password_hash = $2 where id = $1 returning id', [user.id, weak]);
    expect((await app.call(login, { body: { login: 'stored@example.uz', password: 'correct horse battery', device } })).status).toBe(200);
    const [row] = await selectRows<{ hash: string; all: string }>(
      app.db,
      `select password_hash as hash, (select string_agg(encode(token_hash, 'escape'), ',') from refresh_tokens) as all from accounts where id = $1`,
      [user.id],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(row?.all).not.toContain(tokens.refreshToken);
  });
});

describe('failed logins', () => {
  let strict: TestApp;
  beforeAll(async () => {
    strict = await startTestApp({ config: { RATE_LIMITS: 'on' } });
  });
  afterAll(() => strict.stop());

  it('close the account to strangers after ten, and not to a device that signed in before', async () => {
    const { deviceToken = '' } = await strict.signUp({ email: 'victim@example.uz' });
    const attempt = (pass: string, token?: string) =>
      strict.abuse(login, {
        body: { login: 'victim@example.uz', password: pass, device, ...(token === undefined ? {} : { deviceToken: token }) },
      });
    for (let failure = 0; failure < 10; failure += 1) expect((await attempt('guess')).status).toBe(401);
    const locked = await attempt('correct horse battery');
    expect([locked.status, locked.body.code]).toEqual([429, 'auth.too_many_attempts']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await attempt('correct horse battery', `${deviceToken}x`)).status).toBe(429);
    expect((await attempt('correct horse battery', deviceToken)).status).toBe(200);
    for (let failure = 0; failure < 10; failure += 1) expect((await attempt('guess', deviceToken)).status).toBe(401);
    expect((await attempt('correct horse battery', deviceToken)).status).toBe(429);
  });

  it('close the address after thirty, for accounts that exist and those that do not', async () => {
    const statuses: number[] = [];
    for (let failure = 0; failure < 32; failure += 1)
      statuses.push((await strict.abuse(login, { body: { login: `nobody${failure}@example.uz`, password: 'guess', device } })).status);
    // Ten of the thirty were spent by the test before.
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
    expect((await strict.abuse(register, { body: { email: 'new@example.uz', password } })).status).toBe(429);
  });
});
