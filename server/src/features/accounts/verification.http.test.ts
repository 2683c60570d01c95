import { endpoints } from '@app/contracts';
import { LOCALES, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { selectRows } from '../../db/index.ts';

const { changeContact, getMe, login, register, verifyContact } = endpoints.accounts;
const password = 'correct horse battery';
const NUMBERS = {
  az: '+994501234567',
  hy: '+37491234567',
  be: '+375291234567',
  kk: '+77011234568',
  ky: '+996555123456',
  ro: '+37369123456',
  ru: '+79161234567',
  tg: '+992927123456',
  tk: '+99365123456',
  uz: '+998901234568',
} as const;

let app: TestApp;
let nowMs = Date.parse('2026-11-23T06:00:00Z');
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
});
afterAll(() => app.stop());

const email = { channel: 'email' } as const;
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
async function stranger(address: string) {
  const { user, tokens } = await app.signUp({ email: address, verified: false });
  const token = tokens.accessToken;
  return {
    user,
    token,
    verify: (code?: string) => app.abuse(verifyContact, { params: email, body: code === undefined ? {} : { code } }, { token }),
  };
}

describe('a code', () => {
  it('goes to every contact at registration, in the language of the person, and makes it count', async () => {
    const body = { email: 'both@example.uz', phone: '+998907654321', password, locale: 'uz' } as const;
    const { tokens, user } = (await app.call(register, { body })).body;
    expect([user.emailVerified, user.phoneVerified]).toEqual([false, false]);
    const token = tokens.accessToken;
    for (const [channel, to] of [
      ['email', 'both@example.uz'],
      ['phone', '+998907654321'],
    ] as const) {
      const code = await app.codeFor(to);
      const spaced = ` ${code.slice(0, 3)}-${code.slice(3)}`;
      const answer = await app.call(verifyContact, { params: { channel }, body: { code: spaced } }, { token });
      expect(answer.body).toMatchObject({ verified: true, expiresInSec: 0, resendAfterSec: 0 });
      // Sent again by a client that did not hear the answer.
      expect((await app.call(verifyContact, { params: { channel }, body: { code } }, { token })).body.verified).toBe(true);
    }
    expect((await app.call(getMe, {}, { token })).body).toMatchObject({ emailVerified: true, phoneVerified: true });
    const letters = (await app.core.messenger.listOutbox()).filter(({ to }) => to === '+998907654321' || to === 'both@example.uz');
    expect(letters.map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
    for (const { text } of letters) expect(text).toMatch(/\d{6}/);
  });

  it.each(Object.entries(NUMBERS))('reaches a number of the country where %s is spoken, in that language', async (locale, phone) => {
    const { status } = await app.abuse(register, { body: { phone, password, locale, firstName: 'Ян' } });
    expect(status).toBe(201);
    const code = await app.codeFor(phone);
    const { text } = (await app.core.messenger.listOutbox()).find(({ to }) => to === phone) ?? { text: '' };
    expect(text).toContain(code);
    const other = LOCALES[(LOCALES.findIndex((one) => one === locale) + 1) % LOCALES.length];
    expect([locale, other, text.length > 30]).toEqual([locale, other, true]);
  });

  it('is kept as a digest only, and its letter sealed', async () => {
    await app.signUp({ email: 'kept@example.uz', verified: false });
    const code = await app.codeFor('kept@example.uz');
    for (const table of ['one_time_codes', 'messages'])
      expect(JSON.stringify(await selectRows(app.db, `select t::text as row from ${table} t`))).not.toContain(code);
  });

  it('takes five tries, also when they are made at once, and then another has to be asked for', async () => {
    const one = await stranger('tries@example.uz');
    const code = await app.codeFor('tries@example.uz');
    const answers = await Promise.all(Array.from({ length: 20 }, () => one.verify(wrongOf(code))));
    const told = answers.map(({ body }) => body.code).sort();
    expect(told.filter((reason) => reason === 'auth.code_invalid')).toHaveLength(4);
    expect(told.filter((reason) => reason === 'auth.code_used_up')).toHaveLength(16);
    expect((await one.verify(code)).body.code).toBe('auth.code_used_up');
    nowMs += MINUTE_MS;
    expect((await one.verify()).body).toMatchObject({ verified: false, sentTo: 't•••@example.uz', expiresInSec: 600, resendAfterSec: 60 });
    expect((await one.verify(code)).body.code).toBe('auth.code_invalid');
    expect((await one.verify(await app.codeFor('tries@example.uz'))).body).toMatchObject({ verified: true });
  });

  it('dies after ten minutes', async () => {
    const one = await stranger('late@example.uz');
    const code = await app.codeFor('late@example.uz');
    nowMs += 10 * MINUTE_MS;
    expect((await one.verify(code)).body.code).toBe('auth.code_expired');
  });

  it('is sent again after a minute, not before, and of racing requests once', async () => {
    const one = await stranger('again@example.uz');
    nowMs += 20_000;
    const soon = await one.verify();
    expect([soon.status, soon.body.code, soon.headers.get('retry-after')]).toEqual([429, 'auth.code_too_soon', '40']);
    nowMs += 40_000;
    const statuses = (await Promise.all(Array.from({ length: 5 }, () => one.verify()))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 429, 429, 429, 429]);
  });

  it('opens nothing for another account, nor through another channel', async () => {
    const [one, other] = [await stranger('one@example.uz'), await stranger('other@example.uz')];
    const code = await app.codeFor('one@example.uz');
    expect((await other.verify(code)).body.code).toBe('auth.code_invalid');
    const phone = await app.abuse(verifyContact, { params: { channel: 'phone' }, body: { code } }, { token: one.token });
    expect(phone.body.code).toBe('accounts.contact_missing');
  });
});

describe('another contact', () => {
  const change = (token: string, value: string, given: string | undefined = password) =>
    app.abuse(changeContact, { params: email, body: { value, password: given } }, { token });

  it('takes the place of the present one with its code and the password, and the old address hears of it', async () => {
    const { tokens } = await app.signUp({ email: 'old@example.uz' });
    // Signing up has just sent a code.
    nowMs += 60_000;
    const token = tokens.accessToken;
    expect((await change(token, 'new@example.uz', 'wrong horse')).body.code).toBe('auth.credentials_invalid');
    expect((await change(token, 'new@example.uz')).body).toMatchObject({ verified: false, sentTo: 'n•••@example.uz' });
    expect((await app.call(getMe, {}, { token })).body).toMatchObject({ email: 'old@example.uz', emailVerified: true });
    const code = await app.codeFor('new@example.uz');
    await app.call(verifyContact, { params: email, body: { code } }, { token });
    expect((await app.call(getMe, {}, { token })).body).toMatchObject({ email: 'new@example.uz', emailVerified: true });
    const notices = (await app.core.messenger.listOutbox()).filter(({ to }) => to === 'old@example.uz');
    expect(notices.some(({ code, text }) => code === null && text.includes('n•••@example.uz'))).toBe(true);
    expect((await app.abuse(login, { body: { login: 'old@example.uz', password } })).status).toBe(401);
  });

  it('that somebody else proved is refused, but only to its reader', async () => {
    await app.signUp({ email: 'mine@example.uz' });
    const { tokens } = await app.signUp();
    nowMs += 60_000;
    const token = tokens.accessToken;
    expect((await change(token, 'MINE@example.uz')).status).toBe(200);
    const answer = await app.abuse(verifyContact, { params: email, body: { code: await app.codeFor('mine@example.uz') } }, { token });
    expect(answer.body.code).toBe('auth.contact_taken');
  });

  it('that somebody else only typed goes to the one who proves it, and the squatter is out', async () => {
    const squatter = await stranger('victim@example.uz');
    const { tokens } = await app.signUp({ phone: '+998901112299' });
    const token = tokens.accessToken;
    await change(token, 'victim@example.uz');
    const code = await app.codeFor('victim@example.uz');
    expect((await app.call(verifyContact, { params: email, body: { code } }, { token })).body.verified).toBe(true);
    expect((await app.abuse(getMe, {}, { token: squatter.token })).body.code).toBe('auth.session_revoked');
    expect((await app.abuse(login, { body: { login: 'victim@example.uz', password: 'squatter password' } })).status).toBe(401);
    expect((await app.call(getMe, {}, { token })).body).toMatchObject({ email: 'victim@example.uz', emailVerified: true });
  });

  it('that cannot be one is refused by name', async () => {
    const { tokens } = await app.signUp();
    for (const value of ['nobody', 'a@b', '+998901234567'])
      expect((await change(tokens.accessToken, value)).body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'value' }] });
  });
});
