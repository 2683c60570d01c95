import { endpoints } from '@app/contracts';
import { MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { execute } from '../../db/index.ts';

const { changePassword, forgotPassword, getMe, login, refresh, resetPassword } = endpoints.accounts;
const OLD = 'correct horse battery';
const NEW = 'another horse battery';

let app: TestApp;
let nowMs = Date.parse('2026-11-23T06:00:00Z');
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
});
afterAll(() => app.stop());

const forgot = (contact: string) => app.abuse(forgotPassword, { body: { login: contact } });
const reset = (contact: string, code: string, password = NEW) => app.abuse(resetPassword, { body: { login: contact, code, password } });
const signIn = (contact: string, password: string) => app.abuse(login, { body: { login: contact, password } });
const codesTo = async (contact: string) =>
  (await app.core.messenger.listOutbox()).filter(({ to, code }) => to === contact && code !== null).length;

describe('a forgotten password', () => {
  it('is set anew with the code; every token of before is worth nothing, and the owner hears of it', async () => {
    const { tokens } = await app.signUp({ email: 'reset@example.uz' });
    const phone = (await app.call(login, { body: { login: 'reset@example.uz', password: OLD } })).body.tokens;
    await forgot(' RESET@example.uz ');
    const code = await app.codeFor('reset@example.uz');
    expect((await reset('reset@example.uz', code)).status).toBe(204);
    for (const { accessToken, refreshToken } of [tokens, phone]) {
      expect((await app.abuse(getMe, {}, { token: accessToken })).body.code).toBe('auth.session_revoked');
      expect((await app.abuse(refresh, { body: { refreshToken } })).status).toBe(401);
    }
    expect((await signIn('reset@example.uz', OLD)).body.code).toBe('auth.credentials_invalid');
    expect((await signIn('reset@example.uz', NEW)).status).toBe(200);
    expect((await reset('reset@example.uz', code, OLD)).body.code).toBe('auth.code_invalid');
    const notice = (await app.core.messenger.listOutbox()).find(({ to, code }) => to === 'reset@example.uz' && code === null);
    expect(notice?.text).not.toContain(NEW);
  });

  it('is asked for by whoever, and nobody learns whether there is an account', async () => {
    await app.signUp({ email: 'there@example.uz' });
    await app.signUp({ email: 'unproved@example.uz', verified: false });
    const before = await codesTo('unproved@example.uz');
    const asked = ['there@example.uz', 'there@example.uz', 'nowhere@example.uz', 'unproved@example.uz', '+998900000009', 'nonsense'];
    const answers = await Promise.all(asked.map(forgot));
    for (const { status, body } of answers) expect([status, body]).toEqual([202, { expiresInSec: 600, resendAfterSec: 60 }]);
    // One code for two that asked at once, none to an address that its account never proved.
    expect(await codesTo('there@example.uz')).toBe(2);
    expect(await codesTo('unproved@example.uz')).toBe(before);
    const told = await Promise.all(
      ['there@example.uz', 'nowhere@example.uz', 'unproved@example.uz', 'nonsense'].map((to) => reset(to, '000000')),
    );
    for (const { status, body } of told) expect([status, body.code]).toEqual([400, 'auth.code_invalid']);
  });

  it('is not set by a code that is old, tried out or of another purpose', async () => {
    await app.signUp({ email: 'codes@example.uz', verified: false });
    const proving = await app.codeFor('codes@example.uz');
    await execute(app.db, `update accounts set email_verified_at = created_at where email = 'codes@example.uz'`);
    expect((await reset('codes@example.uz', proving)).body.code).toBe('auth.code_invalid');
    await forgot('codes@example.uz');
    const code = await app.codeFor('codes@example.uz');
    const wrong = code === '111111' ? '222222' : '111111';
    for (let guess = 1; guess < 5; guess += 1) expect((await reset('codes@example.uz', wrong)).body.code).toBe('auth.code_invalid');
    expect((await reset('codes@example.uz', wrong)).body.code).toBe('auth.code_used_up');
    expect((await reset('codes@example.uz', code)).body.code).toBe('auth.code_used_up');
    nowMs += MINUTE_MS;
    await forgot('codes@example.uz');
    nowMs += 10 * MINUTE_MS;
    expect((await reset('codes@example.uz', await app.codeFor('codes@example.uz'))).body.code).toBe('auth.code_expired');
  });
});

describe('a change of the password', () => {
  const change = (token: string, currentPassword: string | undefined, newPassword = NEW) =>
    app.abuse(changePassword, { body: { newPassword, ...(currentPassword === undefined ? {} : { currentPassword }) } }, { token });

  it('asks for the one before and keeps this device alone', async () => {
    const { tokens } = await app.signUp({ email: 'change@example.uz' });
    const other = (await app.call(login, { body: { login: 'change@example.uz', password: OLD } })).body.tokens;
    for (const wrong of ['wrong horse', undefined])
      expect((await change(tokens.accessToken, wrong)).body.code).toBe('auth.credentials_invalid');
    expect((await change(tokens.accessToken, OLD)).status).toBe(204);
    expect((await app.call(getMe, {}, { token: tokens.accessToken })).status).toBe(200);
    expect((await app.abuse(getMe, {}, { token: other.accessToken })).body.code).toBe('auth.session_revoked');
    expect((await signIn('change@example.uz', OLD)).status).toBe(401);
    expect((await signIn('change@example.uz', NEW)).status).toBe(200);
  });

  it('lets nobody in by the old one who was signing in meanwhile', async () => {
    const { tokens } = await app.signUp({ email: 'race@example.uz' });
    const racing = Promise.all(Array.from({ length: 6 }, () => signIn('race@example.uz', OLD)));
    await change(tokens.accessToken, OLD);
    for (const { status, body } of await racing) {
      if (status !== 200) continue;
      const { accessToken } = (body as unknown as { tokens: { accessToken: string } }).tokens; // 200 is a SignedIn.
      expect((await app.abuse(getMe, {}, { token: accessToken })).status).toBe(401);
    }
  });

  it('needs a sign-in of just now where there is no password', async () => {
    const { tokens, user } = await app.signUp({ email: 'provider@example.uz' });
    await execute(app.db, 'update accounts set password_hash = null where id = $1', [user.id]);
    const token = (await app.call(refresh, { body: { refreshToken: tokens.refreshToken } })).body;
    nowMs += 15 * MINUTE_MS - 1000;
    const later = (await app.call(refresh, { body: { refreshToken: token.refreshToken } })).body;
    nowMs += 2000;
    expect((await change(later.accessToken, undefined)).body.code).toBe('auth.reauthentication_required');
    nowMs -= 2000;
    expect((await change(later.accessToken, undefined)).status).toBe(204);
    expect((await signIn('provider@example.uz', NEW)).status).toBe(200);
  });
});

describe('guesses', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await startTestApp({ config: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } });
  });
  afterAll(() => limited.stop());

  it('at a reset are counted by contact from anywhere; the device that knows the account is counted by itself', async () => {
    const { deviceToken } = await limited.signUp({ email: 'guessed@example.uz' });
    const guess = (ip: string, rest: object = {}) =>
      limited.abuse(
        resetPassword,
        { body: { login: 'guessed@example.uz', code: '000000', password: NEW, ...rest } },
        { headers: { 'x-forwarded-for': ip } },
      );
    for (let nth = 1; nth <= 10; nth += 1) expect((await guess(`203.0.113.${nth}`)).status).toBe(400);
    const refused = await guess('203.0.113.99');
    expect([refused.status, refused.body.code]).toEqual([429, 'auth.too_many_attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await guess('203.0.113.99', { deviceToken })).body.code).toBe('auth.code_invalid');
  });

  it('at many accounts from one address end after thirty', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const ask = (nth: number) => limited.abuse(forgotPassword, { body: { login: `many${nth}@example.uz` } }, { headers });
    const statuses = (await Promise.all(Array.from({ length: 32 }, (_, nth) => ask(nth)))).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 202), 429, 429]);
  });
});
