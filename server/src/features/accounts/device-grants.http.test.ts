import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { createDeviceCode, pollDeviceToken, findPendingDevice, approveDevice, listSessions, getMe } = endpoints.accounts;

let nowMs = Date.now();
let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs }, config: { RATE_LIMITS: 'on' } });
});
afterAll(() => app.stop());

const start = async () => (await app.call(createDeviceCode, { body: { device: { kind: 'tv', name: 'Samsung' } } })).body;
const poll = (deviceCode: string) => app.call(pollDeviceToken, { body: { deviceCode } });
const decide = (userCode: string, approve = true, by = token) => app.abuse(approveDevice, { body: { userCode, approve } }, { token: by });

describe('pairing a device', () => {
  beforeAll(async () => {
    token = (await app.signUp({ email: 'owner@example.uz' })).tokens.accessToken;
  });

  it('shows a code and where to type it', async () => {
    const { status, body } = await app.call(createDeviceCode, { body: {} });
    expect(status).toBe(200);
    expect(body.userCode).toMatch(/^[B-DF-HJ-NP-TV-XZ2-9]{4}-[B-DF-HJ-NP-TV-XZ2-9]{4}$/);
    expect(body).toMatchObject({
      verificationUri: 'http://localhost:8080/pair',
      verificationUriComplete: `http://localhost:8080/pair?code=${body.userCode}`,
      expiresIn: 600,
      interval: 4,
    });
    expect((await start()).userCode).not.toBe(body.userCode);
  });

  it('signs the device in once, after somebody looked at it and approved', async () => {
    const { deviceCode, userCode } = await start();
    expect((await poll(deviceCode)).body).toMatchObject({ code: 'auth.authorization_pending', interval: 4 });
    const pending = await app.call(findPendingDevice, { query: { userCode: userCode.replace('-', '').toLowerCase() } }, { token });
    expect(pending.body).toMatchObject({ userCode, device: { kind: 'tv', name: 'Samsung' }, country: 'UZ' });
    for (let call = 0; call < 2; call += 1) expect((await decide(userCode)).status).toBe(204);
    nowMs += 1000;
    const { status, body } = await poll(deviceCode);
    expect(status).toBe(200);
    expect(body.user.email).toBe('owner@example.uz');
    expect((await app.call(getMe, {}, { token: body.tokens.accessToken })).status).toBe(200);
    const sessions = await app.call(listSessions, {}, { token });
    expect(sessions.body.items.map(({ device }) => device.name)).toContain('Samsung');
    expect((await poll(deviceCode)).body.code).toBe('auth.code_expired');
    expect((await decide(userCode)).status).toBe(204);
    expect((await decide(userCode, false)).body.code).toBe('auth.code_expired');
  });

  it('hands tokens to one of many racing polls', async () => {
    const { deviceCode, userCode } = await start();
    await decide(userCode);
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => poll(deviceCode)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('slows a hurried device down, and remembers it', async () => {
    const { deviceCode } = await start();
    await poll(deviceCode);
    const hurried = await poll(deviceCode);
    expect([hurried.status, hurried.body.code, hurried.body['interval'], hurried.headers.get('retry-after')]).toEqual([
      400,
      'auth.slow_down',
      9,
      '9',
    ]);
    nowMs += 4000;
    expect((await poll(deviceCode)).body).toMatchObject({ code: 'auth.slow_down', interval: 14 });
    nowMs += 14_000;
    expect((await poll(deviceCode)).body.code).toBe('auth.authorization_pending');
  });

  it('tells the device that it was turned away', async () => {
    const { deviceCode, userCode } = await start();
    for (let call = 0; call < 2; call += 1) expect((await decide(userCode, false)).status).toBe(204);
    expect((await poll(deviceCode)).body.code).toBe('auth.access_denied');
    expect((await decide(userCode)).body.code).toBe('auth.code_expired');
  });

  it('ends with the code after ten minutes, approved or not', async () => {
    const [waiting, approved] = [await start(), await start()];
    await decide(approved.userCode);
    nowMs += 600_000;
    token = (await app.signUp()).tokens.accessToken;
    expect((await decide(waiting.userCode)).body.code).toBe('auth.code_expired');
    for (const { deviceCode } of [waiting, approved]) expect((await poll(deviceCode)).body.code).toBe('auth.code_expired');
  });

  it('hides a code that somebody else took', async () => {
    const { userCode } = await start();
    await decide(userCode);
    const { tokens } = await app.signUp();
    expect((await decide(userCode, false, tokens.accessToken)).body.code).toBe('auth.code_unknown');
  });

  it('names every field that it refuses, and needs a person to approve', async () => {
    for (const [endpoint, call, path] of [
      [createDeviceCode, { body: { device: { kind: 'tv' } } }, 'device.name'],
      [createDeviceCode, { body: { device: { kind: 'tv', name: 'a\u0000' } } }, 'device.name'],
      [createDeviceCode, { body: { scope: 'all' } }, 'scope'],
      [pollDeviceToken, { body: {} }, 'deviceCode'],
      [pollDeviceToken, { body: { deviceCode: 'x'.repeat(129) } }, 'deviceCode'],
      [approveDevice, { body: { userCode: 7 } }, 'userCode'],
      [approveDevice, { body: { userCode: 'BCDF-GHJK', approve: 'yes' } }, 'approve'],
      [findPendingDevice, { query: {} }, 'userCode'],
      [findPendingDevice, { query: { userCode: 'x'.repeat(13) } }, 'userCode'],
    ] as const)
      expect({ path, answer: (await app.abuse(endpoint, call, { token })).body }).toMatchObject({
        answer: { code: 'request.invalid', errors: [{ path }] },
      });
    expect((await app.abuse(approveDevice, { body: { userCode: 'BCDF-GHJK' } })).body.code).toBe('auth.required');
    expect((await app.abuse(findPendingDevice, { query: { userCode: 'BCDF-GHJK' } })).body.code).toBe('auth.required');
    expect((await poll('nobody-has-this')).body.code).toBe('auth.code_expired');
  });

  it('lets nobody try codes out', async () => {
    const { tokens } = await app.signUp();
    const guess = (userCode: string) => app.abuse(findPendingDevice, { query: { userCode } }, { token: tokens.accessToken });
    for (let failure = 0; failure < 10; failure += 1) expect((await guess('BCDF-GHJK')).body.code).toBe('auth.code_unknown');
    const { userCode } = await start();
    const locked = await guess(userCode);
    expect([locked.status, locked.body.code]).toEqual([429, 'auth.too_many_attempts']);
    expect((await decide(userCode, true, tokens.accessToken)).status).toBe(429);
    expect((await decide(userCode)).status).toBe(204);
  });
});
