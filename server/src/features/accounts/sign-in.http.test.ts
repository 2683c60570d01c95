import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { register, login, getMe } = endpoints.accounts;
const device = { kind: 'desktop', name: 'Jest' } as const;
const password = 'correct horse battery';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

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
      email: 'gulnora@example.uz',
      phone: '+998901234567',
      roles: ['viewer'],
      country: 'UZ',
      profile: { name: 'Gulnora', locale: 'uz' },
    });
    expect((await app.call(getMe, {}, { token: body.tokens.accessToken })).body).toEqual(body.user);
  });
});
