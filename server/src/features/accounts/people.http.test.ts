import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId, selectRows } from '../../db/index.ts';

const { getMe, updateMe, listProfiles, updateProfile, listProviders, login } = endpoints.accounts;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the signed-in person', () => {
  it('changes what was sent and nothing else, however often', async () => {
    const { tokens, user } = await app.signUp();
    const token = tokens.accessToken;
    for (let call = 0; call < 2; call += 1) {
      const { status, body } = await app.call(updateMe, { body: { lastName: ' Gʻulomova ' } }, { token });
      expect([status, body]).toEqual([200, { ...user, lastName: 'Gʻulomova' }]);
    }
    expect((await app.call(updateMe, { body: {} }, { token })).body.lastName).toBe('Gʻulomova');
    expect((await app.call(updateMe, { body: { country: 'KZ', firstName: 'Дана' } }, { token })).body).toMatchObject({
      country: 'KZ',
      firstName: 'Дана',
    });
    expect((await app.call(getMe, {}, { token })).body).toMatchObject({ country: 'KZ', firstName: 'Дана', lastName: 'Gʻulomova' });
  });

  it('cannot raise their own rights or change their contact here', async () => {
    const { tokens } = await app.signUp();
    for (const body of [{ roles: ['admin'] }, { email: 'a@b.uz' }, { id: newId() }, { passwordHash: 'x' }])
      expect((await app.abuse(updateMe, { body }, { token: tokens.accessToken })).body).toMatchObject({
        code: 'request.invalid',
        errors: [{ path: Object.keys(body)[0] }],
      });
    for (const [body, path] of [
      [{ firstName: ' ' }, 'firstName'],
      [{ lastName: 'x'.repeat(65) }, 'lastName'],
      [{ country: 'uz' }, 'country'],
      [{ firstName: 'a\u0007' }, 'firstName'],
    ] as const)
      expect((await app.abuse(updateMe, { body }, { token: tokens.accessToken })).body).toMatchObject({ errors: [{ path }] });
    expect((await app.abuse(updateMe, { body: {} })).status).toBe(401);
  });

  it('whose account is gone is asked to sign in', async () => {
    const { tokens, user } = await app.signUp();
    await selectRows(app.db, 'delete from accounts where id = $1 returning id', [user.id]);
    expect((await app.abuse(getMe, {}, { token: tokens.accessToken })).body.code).toBe('auth.required');
  });
});

describe('profiles', () => {
  it('start with one that can be renamed and spoken to in another language', async () => {
    const { tokens, user } = await app.signUp();
    const token = tokens.accessToken;
    expect((await app.call(listProfiles, {}, { token })).body.items).toEqual([user.profile]);
    const { id } = user.profile;
    expect((await app.call(updateProfile, { params: { id }, body: { name: 'Bolalar', locale: 'hy' } }, { token })).body).toEqual({
      ...user.profile,
      name: 'Bolalar',
      locale: 'hy',
    });
    expect((await app.call(updateProfile, { params: { id }, body: {} }, { token })).body).toMatchObject({ name: 'Bolalar', locale: 'hy' });
    expect((await app.call(getMe, {}, { token })).body.profile).toMatchObject({ name: 'Bolalar', locale: 'hy' });
  });

  it('of other people are as good as absent', async () => {
    const [owner, other] = [await app.signUp(), await app.signUp()];
    const token = other.tokens.accessToken;
    for (const body of [{ name: 'Mine' }, {}])
      expect((await app.abuse(updateProfile, { params: { id: owner.user.profile.id }, body }, { token })).body.code).toBe(
        'accounts.profile_not_found',
      );
    expect((await app.abuse(updateProfile, { params: { id: newId() }, body: { name: 'x' } }, { token })).status).toBe(404);
    expect((await app.call(listProfiles, {}, { token: owner.tokens.accessToken })).body.items).toEqual([owner.user.profile]);
  });

  it('refuse what is no name, language or id', async () => {
    const { tokens, user } = await app.signUp();
    const id = user.profile.id;
    for (const [params, body, path] of [
      [{ id }, { name: '' }, 'name'],
      [{ id }, { locale: 'xx' }, 'locale'],
      [{ id }, { avatar: 'x' }, 'avatar'],
      [{ id: '7' }, {}, 'id'],
    ] as const)
      expect((await app.abuse(updateProfile, { params, body }, { token: tokens.accessToken })).body).toMatchObject({
        code: 'request.invalid',
        errors: [{ path }],
      });
    expect((await app.abuse(listProfiles, {})).status).toBe(401);
  });
});

describe('providers', () => {
  it('are none until one is configured', async () => {
    const { status, body, headers } = await app.call(listProviders, {});
    expect([status, body]).toEqual([200, { items: [] }]);
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });
});

describe('demo people', () => {
  it('are seven, made once, with their roles and plans', async () => {
    for (let call = 0; call < 2; call += 1) await app.features.createDemoAccounts();
    expect(await selectRows(app.db, `select 1 from accounts where email like '%@demo.sahna.test'`)).toHaveLength(7);
    expect(await selectRows(app.db, 'select 1 from given_plans')).toHaveLength(2);
    for (const [name, roles, plan] of [
      ['basic', ['viewer'], 'basic'],
      ['premium', ['viewer'], 'premium'],
      ['family', ['viewer'], 'premium_plus'],
      ['creator', ['viewer', 'author'], 'basic'],
      ['moderator', ['viewer', 'moderator'], 'basic'],
      ['admin', ['viewer', 'admin'], 'basic'],
      ['developer', ['viewer', 'developer'], 'basic'],
    ] as const) {
      const { body } = await app.call(login, { body: { login: `${name}@demo.sahna.test`, password: 'sahna-demo-2026' } });
      expect(body.user.roles).toEqual(roles);
      expect((await app.call(endpoints.subscriptions.getSubscription, {}, { token: body.tokens.accessToken })).body.plan.code).toBe(plan);
    }
  });

  it('are refused in production', async () => {
    const production = await startTestApp({ config: { NODE_ENV: 'production' } });
    await expect(production.features.createDemoAccounts()).rejects.toThrow('production');
    expect(await selectRows(production.db, 'select 1 from accounts')).toEqual([]);
    await production.stop();
  });
});
