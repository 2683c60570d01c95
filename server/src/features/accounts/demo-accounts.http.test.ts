import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { login, refresh } = endpoints.accounts;
const body = { login: 'admin@demo.sahna.test', password: 'sahna-demo-2026' };

let development: TestApp;
let production: TestApp;
beforeAll(async () => {
  development = await startTestApp();
  await development.features.createDemoAccounts();
  production = await startTestApp({ config: { NODE_ENV: 'production', DATABASE_URL: development.databaseUrl } });
});
afterAll(async () => {
  await production.stop();
  await development.stop();
});

describe('demo accounts', () => {
  it('are made once, and never in production', async () => {
    await development.features.createDemoAccounts();
    await expect(production.features.createDemoAccounts()).rejects.toThrow('refused in production');
  });

  it('sign in during development alone, also when the data folder goes on to production', async () => {
    const signedIn = await development.call(login, { body });
    expect(signedIn.status).toBe(200);
    expect(await production.call(login, { body })).toMatchObject({ status: 401, body: { code: 'auth.credentials_invalid' } });
    const { refreshToken } = signedIn.body.tokens;
    expect(await production.call(refresh, { body: { refreshToken } })).toMatchObject({
      status: 401,
      body: { code: 'auth.refresh_invalid' },
    });
  });
});
