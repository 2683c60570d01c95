import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { execute } from '../../db/index.ts';

const on = endpoints.accounts;
const password = 'correct horse battery';

let nowMs = Date.now();
let app: TestApp;
let worker: ReturnType<typeof createHandWorker>;
let owner: Awaited<ReturnType<TestApp['signUp']>>;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
  worker = createHandWorker(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  owner = await app.signUp();
});

const signIn = (given: string, deviceToken?: string) =>
  app.abuse(on.login, {
    body: {
      login: owner.user.email,
      password: given,
      device: { kind: 'tv', name: 'Bedroom' },
      ...(deviceToken === undefined ? {} : { deviceToken }),
    },
  });
/** What the household is told, once everything that waits was delivered. */
async function inbox() {
  await worker.work();
  return (await app.call(endpoints.notifications.listNotifications, {}, { token: owner.tokens.accessToken })).body.items;
}
const told = (name: string) => expect.objectContaining({ kind: 'security_new_device', values: { device: name }, link: '/devices' });

describe('a sign-in on a device', () => {
  it('that is new is told in the inbox; signing up is not', async () => {
    expect(await inbox()).toEqual([]);
    expect((await signIn(password)).status).toBe(200);
    expect(await inbox()).toEqual([told('Bedroom')]);
  });

  it('that signed in before is not told', async () => {
    expect((await signIn(password, owner.deviceToken)).status).toBe(200);
    expect(await inbox()).toEqual([]);
  });

  it('that proves an earlier sign-in to another account only is told', async () => {
    const { deviceToken } = await app.signUp();
    expect((await signIn(password, deviceToken)).status).toBe(200);
    expect(await inbox()).toEqual([told('Bedroom')]);
  });

  it('that is refused is not told', async () => {
    expect((await signIn('a wrong password')).status).toBe(401);
    await execute(app.db, 'update accounts set totp_secret = $2, totp_confirmed_at = created_at where id = $1', [
      owner.user.id,
      Buffer.from('sealed'),
    ]);
    expect((await signIn(password)).body.code).toBe('auth.mfa_required');
    expect(await inbox()).toEqual([]);
  });

  it('that was paired is told: who approved it may have been talked into it', async () => {
    const { deviceCode, userCode } = (await app.call(on.createDeviceCode, { body: { device: { kind: 'tv', name: 'Samsung' } } })).body;
    await app.call(on.approveDevice, { body: { userCode, approve: true } }, { token: owner.tokens.accessToken });
    expect(await inbox()).toEqual([]);
    nowMs += 5000;
    expect((await app.call(on.pollDeviceToken, { body: { deviceCode } })).status).toBe(200);
    expect(await inbox()).toEqual([told('Samsung')]);
  });
});
