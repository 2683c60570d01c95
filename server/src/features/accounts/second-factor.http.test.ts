import { endpoints, type Problem } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createSealer } from '../../config/index.ts';
import { execute, selectRows } from '../../db/index.ts';
import { createFeatures } from '../../features.ts';

const on = endpoints.accounts;
const password = 'correct horse battery';

let app: TestApp;
let nowMs = Date.parse('2026-11-23T06:00:00Z');
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
});
afterAll(() => app.stop());

/** What the person's authenticator shows. */
const codeOf = (secret: string, aheadSec = 0) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30, timestamp: nowMs + aheadSec * 1000 });
const signIn = (login: string, mfaCode?: string) =>
  app.abuse(on.login, { body: { login, password, ...(mfaCode === undefined ? {} : { mfaCode }) } });

async function enrol(email: string, roles?: readonly ('viewer' | 'moderator')[]) {
  const { user, tokens } = await app.signUp({ email, ...(roles === undefined ? {} : { roles }) });
  const token = tokens.accessToken;
  const { secret, otpauthUri } = (await app.call(on.startTotp, {}, { token })).body;
  const { body } = await app.call(on.confirmTotp, { body: { code: codeOf(secret) } }, { token });
  nowMs += 60_000;
  return { user, token: body.tokens.accessToken, secret, otpauthUri, recoveryCodes: body.recoveryCodes };
}

describe('enrolling', () => {
  it('takes a first code, hands out ten recovery codes, and proves this session', async () => {
    const { token, secret, otpauthUri, recoveryCodes } = await enrol('enrol@example.uz');
    expect(otpauthUri).toBe(`otpauth://totp/Sahna:enrol%40example.uz?issuer=Sahna&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await app.call(on.getMe, {}, { token })).body.mfaEnabled).toBe(true);
    expect((await app.abuse(on.startTotp, {}, { token })).body.code).toBe('auth.mfa_enabled_already');
    expect((await app.abuse(on.confirmTotp, { body: { code: codeOf(secret) } }, { token })).body.code).toBe('auth.mfa_enabled_already');
  });

  it('counts for nothing before its first code, and may be begun again', async () => {
    const { tokens } = await app.signUp({ email: 'begun@example.uz' });
    const token = tokens.accessToken;
    expect((await app.abuse(on.confirmTotp, { body: { code: '123456' } }, { token })).body.code).toBe('auth.mfa_not_started');
    const first = (await app.call(on.startTotp, {}, { token })).body.secret;
    const second = (await app.call(on.startTotp, {}, { token })).body.secret;
    expect((await signIn('begun@example.uz')).status).toBe(200);
    expect((await app.abuse(on.confirmTotp, { body: { code: codeOf(first) } }, { token })).body.code).toBe('auth.mfa_code_invalid');
    expect((await app.abuse(on.stepUp, { body: { code: codeOf(second) } }, { token })).body.code).toBe('auth.mfa_not_started');
    expect((await app.abuse(on.confirmTotp, { body: { code: codeOf(second) } }, { token })).status).toBe(200);
  });

  it('keeps neither the secret nor the recovery codes readable', async () => {
    const { user, secret, recoveryCodes } = await enrol('sealed@example.uz');
    const [row] = await selectRows<{ sealed: Buffer }>(app.db, 'select totp_secret as sealed from accounts where id = $1', [user.id]);
    expect(row?.sealed.includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false);
    expect(row?.sealed.toString('latin1')).not.toContain(secret);
    const kept = JSON.stringify(await selectRows(app.db, `select encode(code_hash, 'escape') as h from recovery_codes`));
    for (const code of recoveryCodes) expect(kept).not.toContain(code.replace('-', ''));
  });
});

describe('a change of the secret that seals', () => {
  it('loses no second factor: each is sealed anew', async () => {
    const { user, secret } = await enrol('resealed@example.uz');
    const after = { SEAL_SECRET: 'the next secret of seals, 32 signs' };
    const config = { ...app.config, ...after, SEAL_SECRET_PREVIOUS: app.config.SEAL_SECRET };
    const job = createFeatures({ ...app.core, config }).jobs.find(({ job }) => job.name === 'accounts.reseal-secrets');
    const context = { log: app.core.log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined };
    expect(await job?.run({}, context)).toBe('done');
    const [row] = await selectRows<{ sealed: Buffer }>(app.db, 'select totp_secret as sealed from accounts where id = $1', [user.id]);
    expect(createSealer(after, 'accounts.totp').open(row?.sealed ?? Buffer.of(), user.id)).toBe(secret);
  });
});

describe('signing in', () => {
  it('asks for the code, takes it once, and one step either side of the clock', async () => {
    const { secret } = await enrol('login@example.uz');
    expect([(await signIn('login@example.uz')).status, (await signIn('login@example.uz')).body.code]).toEqual([403, 'auth.mfa_required']);
    expect((await signIn('login@example.uz', '000000')).body.code).toBe('auth.mfa_code_invalid');
    const code = codeOf(secret, -30);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn('login@example.uz', code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403]);
    expect((await signIn('login@example.uz', code)).body.code).toBe('auth.mfa_code_invalid');
    expect((await signIn('login@example.uz', codeOf(secret, -90))).body.code).toBe('auth.mfa_code_invalid');
    expect((await signIn('login@example.uz', codeOf(secret, 60))).body.code).toBe('auth.mfa_code_invalid');
    expect((await signIn('login@example.uz', codeOf(secret, 30))).status).toBe(200);
    // A later step was taken: an earlier one, though never used, is not.
    expect((await signIn('login@example.uz', codeOf(secret))).body.code).toBe('auth.mfa_code_invalid');
  });

  it('takes each recovery code once, however it is typed, until new ones are made', async () => {
    const { token, secret, recoveryCodes } = await enrol('recovery@example.uz');
    const [first = '', second = ''] = recoveryCodes;
    expect((await signIn('recovery@example.uz', first.toLowerCase().replace('-', ' '))).status).toBe(200);
    expect((await signIn('recovery@example.uz', first)).body.code).toBe('auth.mfa_code_invalid');
    const renewed = (await app.call(on.renewRecoveryCodes, { body: { code: codeOf(secret) } }, { token })).body.recoveryCodes;
    expect((await signIn('recovery@example.uz', second)).body.code).toBe('auth.mfa_code_invalid');
    expect((await signIn('recovery@example.uz', renewed[0])).status).toBe(200);
  });

  it('tells nobody without the password that there is a second factor', async () => {
    await enrol('quiet@example.uz');
    const wrong = await app.abuse(on.login, { body: { login: 'quiet@example.uz', password: 'wrong horse', mfaCode: '123456' } });
    expect(wrong.body.code).toBe('auth.credentials_invalid');
  });
});

describe('staff', () => {
  const listUsers = (token: string) => app.abuse(on.listAuthorApplications, {}, { token });

  it('may nothing in a session of one factor, and all of their role once it is proved', async () => {
    const { tokens, user } = await app.signUp({ email: 'staff@example.uz' });
    await execute(app.db, `update accounts set roles = '{viewer,moderator}' where id = $1`, [user.id]);
    const one = (await app.call(on.refresh, { body: { refreshToken: tokens.refreshToken } })).body.accessToken;
    expect((await listUsers(one)).body.code).toBe('auth.mfa_required');
    const { secret } = (await app.call(on.startTotp, {}, { token: one })).body;
    const confirmed = (await app.call(on.confirmTotp, { body: { code: codeOf(secret) } }, { token: one })).body;
    expect((await listUsers(confirmed.tokens.accessToken)).status).toBe(200);
    expect((await listUsers(one)).body.code).toBe('auth.mfa_required');
    nowMs += 60_000;
    const again = (await signIn('staff@example.uz', codeOf(secret))).body as unknown as { tokens: { accessToken: string } }; // A SignedIn.
    expect((await listUsers(again.tokens.accessToken)).status).toBe(200);
  });

  it('steps up in a session that was opened without it', async () => {
    const { secret, user } = await enrol('step@example.uz', ['viewer', 'moderator']);
    await execute(app.db, 'update sessions set mfa = false where account_id = $1', [user.id]);
    const signedIn = (await signIn('step@example.uz', codeOf(secret))).body as unknown as { tokens: { refreshToken: string } }; // A SignedIn.
    await execute(app.db, 'update sessions set mfa = false where account_id = $1', [user.id]);
    const token = (await app.call(on.refresh, { body: { refreshToken: signedIn.tokens.refreshToken } })).body.accessToken;
    expect((await listUsers(token)).body.code).toBe('auth.mfa_required');
    nowMs += 60_000;
    const { accessToken } = (await app.call(on.stepUp, { body: { code: codeOf(secret) } }, { token })).body;
    expect((await listUsers(accessToken)).status).toBe(200);
  });

  it('cannot do without it; others can, with a code', async () => {
    const staff = await enrol('bound@example.uz', ['viewer', 'moderator']);
    const disable = (token: string, code: string) => app.abuse(on.disableTotp, { body: { code } }, { token });
    expect((await disable(staff.token, codeOf(staff.secret))).body.code).toBe('auth.mfa_mandatory');
    const viewer = await enrol('free@example.uz');
    expect((await disable(viewer.token, '000000')).body.code).toBe('auth.mfa_code_invalid');
    expect((await disable(viewer.token, codeOf(viewer.secret))).status).toBe(204);
    expect((await signIn('free@example.uz')).status).toBe(200);
    expect((await disable(viewer.token, codeOf(viewer.secret))).body.code).toBe('auth.mfa_not_started');
    const letters = (await app.core.messenger.listOutbox()).filter(({ to, code }) => to === 'free@example.uz' && code === null);
    expect(letters).toHaveLength(2);
  });
});

describe('guesses at the second factor', () => {
  it('end after ten for strangers, and not for the device that knows the account', async () => {
    const limited = await startTestApp({ config: { RATE_LIMITS: 'on', TRUST_PROXY: '1' }, clock: { now: () => nowMs } });
    try {
      const { tokens, deviceToken } = await limited.signUp({ email: 'mfa@example.uz' });
      const token = tokens.accessToken;
      const { secret } = (await limited.call(on.startTotp, {}, { token })).body;
      await limited.call(on.confirmTotp, { body: { code: codeOf(secret) } }, { token });
      nowMs += 60_000;
      const guess = async (ip: string, body: object): Promise<{ readonly status: number; readonly body: Problem }> =>
        limited.abuse(on.login, { body: { login: 'mfa@example.uz', password, ...body } }, { headers: { 'x-forwarded-for': ip } });
      for (let nth = 1; nth <= 10; nth += 1)
        expect((await guess(`203.0.113.${nth}`, { mfaCode: '000000' })).body.code).toBe('auth.mfa_code_invalid');
      expect((await guess('203.0.113.99', { mfaCode: codeOf(secret) })).body.code).toBe('auth.too_many_attempts');
      expect((await guess('203.0.113.99', { mfaCode: codeOf(secret), deviceToken })).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});
