import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createContractClient } from '../../../test/contract-client.ts';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createApp } from '../../app.ts';
import { execute, newId, selectRows } from '../../db/index.ts';
import { createFeatures } from '../../features.ts';

const on = endpoints.accounts;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const as = ({ tokens }: { readonly tokens: { readonly accessToken: string } }) => ({ token: tokens.accessToken });
const admin = () => app.signUp({ roles: ['viewer', 'admin'] });
const setRoles = (who: Parameters<typeof as>[0], id: string, roles: readonly string[]) =>
  app.abuse(on.setUserRoles, { params: { id }, body: { roles, reason: 'Because' } }, as(who));
const refreshed = async ({ tokens }: { readonly tokens: { readonly refreshToken: string } }) => ({
  tokens: (await app.call(on.refresh, { body: { refreshToken: tokens.refreshToken } })).body,
});

describe('roles', () => {
  it('given and taken take effect on the next call, and are written down', async () => {
    const [boss, person] = [await admin(), await app.signUp()];
    expect((await app.abuse(endpoints.studio.listStudioTitles, {}, as(person))).body.code).toBe('auth.forbidden');
    expect((await setRoles(boss, person.user.id, ['author'])).body).toMatchObject({ roles: ['viewer', 'author'] });
    expect((await app.abuse(endpoints.studio.listStudioTitles, {}, as(person))).body.code).toBe('auth.token_expired');
    const author = await refreshed(person);
    expect((await app.call(endpoints.studio.listStudioTitles, {}, as(author))).status).toBe(200);
    expect((await setRoles(boss, person.user.id, ['viewer'])).status).toBe(200);
    expect((await app.abuse(endpoints.studio.listStudioTitles, {}, as(author))).body.code).toBe('auth.token_expired');
    expect((await app.abuse(endpoints.studio.listStudioTitles, {}, as(await refreshed(author)))).body.code).toBe('auth.forbidden');
    const { body } = await app.call(on.listAudit, { query: { subjectId: person.user.id } }, as(boss));
    expect(body.items).toMatchObject([
      { action: 'accounts.roles_changed', before: { roles: ['viewer', 'author'] }, after: { roles: ['viewer'] } },
      { actorId: boss.user.id, before: { roles: ['viewer'] }, after: { roles: ['viewer', 'author'] }, reason: 'Because', ip: '127.0.0.1' },
    ]);
    // The same again is no change, and no row.
    await setRoles(boss, person.user.id, ['viewer']);
    expect((await app.call(on.listAudit, { query: { subjectId: person.user.id } }, as(boss))).body.items).toHaveLength(2);
  });

  it('are nobody’s own to change, and of people who are there', async () => {
    const boss = await admin();
    expect((await setRoles(boss, boss.user.id, ['viewer'])).body.code).toBe('accounts.own_roles');
    expect((await setRoles(boss, newId(), ['viewer'])).body.code).toBe('accounts.account_not_found');
    for (const [body, path] of [
      [{ roles: ['root'], reason: 'x' }, 'roles.0'],
      [{ roles: [], reason: 'x' }, 'roles'],
      [{ roles: ['viewer'] }, 'reason'],
    ] as const)
      expect((await app.abuse(on.setUserRoles, { params: { id: newId() }, body }, as(boss))).body).toMatchObject({ errors: [{ path }] });
  });

  it('leave an admin when two take the role from each other at once', async () => {
    const [one, two] = [await admin(), await admin()];
    const answers = await Promise.all([setRoles(one, two.user.id, ['viewer']), setRoles(two, one.user.id, ['viewer'])]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const left = await selectRows(app.db, `select 1 from accounts where id = any($1::uuid[]) and roles @> array['admin']`, [
      [one.user.id, two.user.id],
    ]);
    expect(left.length).toBeGreaterThanOrEqual(1);
  });

  it('of staff open nothing without a second factor', async () => {
    const boss = await admin();
    await execute(app.db, 'update sessions set mfa = false where account_id = $1', [boss.user.id]);
    const half = await refreshed(boss);
    expect((await app.abuse(on.listUsers, {}, as(half))).body.code).toBe('auth.mfa_required');
    expect((await app.call(on.getMe, {}, as(half))).status).toBe(200);
  });

  it('are first given from the command line', async () => {
    const first = await app.signUp({ email: 'first@example.uz' });
    await app.features.makeAdmin('First@Example.uz');
    await app.features.makeAdmin('first@example.uz');
    const [row] = await selectRows<{ roles: string[] }>(app.db, 'select roles from accounts where id = $1', [first.user.id]);
    expect(row?.roles).toEqual(['viewer', 'admin']);
    const { body } = await app.call(on.listAudit, { query: { subjectId: first.user.id } }, as(await admin()));
    expect(body.items).toMatchObject([{ actorId: null, reason: 'command line' }]);
    await expect(app.features.makeAdmin('nobody@example.uz')).rejects.toMatchObject({ code: 'accounts.account_not_found' });
  });
});

describe('people', () => {
  it('are found by contact, name and role, page by page', async () => {
    const boss = await admin();
    const made = [];
    for (const name of ['one', 'two', 'three']) made.push(await app.signUp({ email: `${name}.findme@example.uz` }));
    const page = (query: Record<string, unknown>) => app.abuse(on.listUsers, { query }, as(boss));
    const first = (await page({ q: 'FINDME', limit: 2 })).body as unknown as { items: { id: string }[]; nextCursor: string };
    const second = (await page({ q: 'findme', limit: 2, cursor: first.nextCursor })).body as unknown as typeof first;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made.map(({ user }) => user.id).reverse());
    expect((await page({ q: 'findme', role: 'admin' })).body).toMatchObject({ items: [] });
    expect((await page({ q: "%' or 1=1 --" })).body).toMatchObject({ items: [] });
    expect((await page({ cursor: 'x' })).body.code).toBe('request.cursor_invalid');
  });
});

describe('the audit log', () => {
  it('takes rows and lets nobody change or remove one, the server’s own connection included', async () => {
    const [boss, person] = [await admin(), await app.signUp()];
    await setRoles(boss, person.user.id, ['moderator']);
    const rows = () => selectRows(app.db, 'select * from audit_rows order by id');
    const before = await rows();
    for (const sql of [
      `update audit_rows set reason = 'x'`,
      'delete from audit_rows',
      'truncate audit_rows',
      'truncate audit_rows cascade',
    ])
      await expect(execute(app.db, sql)).rejects.toThrow('audit rows are never changed');
    expect(await rows()).toEqual(before);
    const writers = Object.values(on).filter(({ path, method }) => path.includes('/audit') && method !== ('get' as string));
    expect(writers).toEqual([]);
  });

  it('has no row of a write that did not happen', async () => {
    const [boss, person] = [await admin(), await app.signUp()];
    const count = async () => (await selectRows(app.db, 'select 1 from audit_rows')).length;
    const before = await count();
    await setRoles(boss, boss.user.id, ['viewer']);
    await setRoles(await app.signUp(), person.user.id, ['admin']);
    expect(await count()).toBe(before);
  });
});

describe('an author', () => {
  const application = { channelName: 'Kanal', about: 'Filmlar va konsertlar haqida.' };
  const apply = (who: Parameters<typeof as>[0]) => app.abuse(on.applyAsAuthor, { body: application }, as(who));

  it('asks, is approved, and is told; what they watched stays', async () => {
    const worker = createHandWorker(app);
    const [moderator, person] = [await app.signUp({ roles: ['viewer', 'moderator'] }), await app.signUp()];
    expect((await app.abuse(on.getAuthorApplication, {}, as(person))).body.code).toBe('accounts.application_not_found');
    const asked = await apply(person);
    expect([asked.status, asked.body]).toMatchObject([201, { state: 'waiting', reason: null }]);
    expect((await apply(person)).body.code).toBe('accounts.application_open');
    const { items } = (await app.call(on.listAuthorApplications, { query: { limit: 100 } }, as(moderator))).body;
    expect(items.map(({ accountId }) => accountId)).toContain(person.user.id);
    const decide = (who: Parameters<typeof as>[0], body: object) =>
      app.abuse(on.decideAuthorApplication, { params: { id: asked.body['id'] }, body }, as(who));
    expect((await decide(moderator, { approve: false })).body).toMatchObject({ errors: [{ path: 'reason' }] });
    const answers = await Promise.all([decide(moderator, { approve: true }), decide(moderator, { approve: true })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await app.abuse(on.getMe, {}, as(person))).body.code).toBe('auth.token_expired');
    const author = await refreshed(person);
    expect((await app.call(on.getMe, {}, as(author))).body.roles).toEqual(['viewer', 'author']);
    expect((await apply(author)).body.code).toBe('accounts.author_already');
    await worker.work();
    await worker.work();
    const { body: inbox } = await app.call(endpoints.notifications.listNotifications, {}, as(author));
    expect(inbox).toMatchObject({ unread: 1, items: [{ kind: 'author_approved', link: '/studio' }] });
  });

  it('is declined with a reason and may ask again; nobody decides for themselves', async () => {
    const moderator = await app.signUp({ roles: ['viewer', 'moderator'] });
    const own = await apply(moderator);
    const decide = (id: unknown, body: object) => app.abuse(on.decideAuthorApplication, { params: { id }, body }, as(moderator));
    expect((await decide(own.body['id'], { approve: true })).body.code).toBe('accounts.own_application');
    const person = await app.signUp();
    const asked = await apply(person);
    expect((await decide(asked.body['id'], { approve: false, reason: 'Too short' })).body).toMatchObject({ state: 'declined' });
    expect((await app.call(on.getAuthorApplication, {}, as(person))).body).toMatchObject({ state: 'declined', reason: 'Too short' });
    expect((await apply(person)).status).toBe(201);
    expect((await decide(newId(), { approve: true })).body.code).toBe('accounts.application_not_found');
  });

  it('needs a confirmed contact and a name', async () => {
    expect((await apply(await app.signUp({ verified: false }))).body.code).toBe('accounts.contact_unverified');
    const nameless = await app.signUp();
    await execute(app.db, `update accounts set first_name = '' where id = $1`, [nameless.user.id]);
    expect((await apply(nameless)).body.code).toBe('accounts.name_required');
  });

  it('needs no confirmed contact where none is required of anybody', async () => {
    const core = { ...app.core, config: { ...app.config, REQUIRE_VERIFIED_CONTACT: false } };
    const lenient = createApp(core, createFeatures(core));
    const client = createContractClient(`http://127.0.0.1:${await lenient.start()}`);
    const { tokens } = await app.signUp({ verified: false });
    expect((await client.abuse(on.applyAsAuthor, { body: application }, { token: tokens.accessToken })).status).toBe(201);
    await lenient.stop();
  });
});
