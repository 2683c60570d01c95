import { endpoints } from '@app/contracts';
import { MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId, selectRows } from '../../db/index.ts';

const { login, refresh, logout, getMe, listSessions, revokeOtherSessions, revokeSession } = endpoints.accounts;

let nowMs = Date.now();
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
});
afterAll(() => app.stop());

const use = (token: string) => app.abuse(getMe, {}, { token });
const renew = (refreshToken: string) => app.call(refresh, { body: { refreshToken } });
const signIn = async (email: string, name: string) =>
  (await app.call(login, { body: { login: email, password: 'correct horse battery', device: { kind: 'tv', name } } })).body.tokens;

describe('refresh', () => {
  it('exchanges a token for new ones that work', async () => {
    const { tokens, user } = await app.signUp();
    nowMs += 1000;
    const { status, body } = await renew(tokens.refreshToken);
    expect(status).toBe(200);
    expect(body).toMatchObject({ expiresIn: 900 });
    expect(body.refreshToken).not.toBe(tokens.refreshToken);
    expect((await use(body.accessToken)).body).toMatchObject({ id: user.id });
    expect((await use(tokens.accessToken)).status).toBe(200);
  });

  it('signs the whole family out when a spent token comes again', async () => {
    const { tokens } = await app.signUp();
    const { body: next } = await renew(tokens.refreshToken);
    const stolen = await renew(tokens.refreshToken);
    expect([stolen.status, stolen.body.code]).toEqual([401, 'auth.refresh_reused']);
    expect((await use(next.accessToken)).body.code).toBe('auth.session_revoked');
    expect((await renew(next.refreshToken)).body.code).toBe('auth.refresh_invalid');
    expect((await renew(tokens.refreshToken)).body.code).toBe('auth.refresh_reused');
  });

  it('gives one of many racing calls new tokens, once, and then closes the family', async () => {
    const { tokens } = await app.signUp();
    const answers = await Promise.all(Array.from({ length: 10 }, () => renew(tokens.refreshToken)));
    const [winner, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    expect(answers.filter(({ body }) => body.code === 'auth.refresh_reused')).toHaveLength(9);
    expect((await use(winner?.body.accessToken ?? '')).body.code).toBe('auth.session_revoked');
    const events = await selectRows(
      app.db,
      `select 1 from outbox where topic = 'event:accounts.session_revoked' and payload->>'accountId' in
      (select account_id::text from sessions join refresh_tokens on session_id = sessions.id where token_hash = sha256($1::bytea))`,
      [Buffer.from(tokens.refreshToken)],
    );
    expect(events).toHaveLength(1);
  });

  it('refuses a token that is unknown, expired or malformed', async () => {
    const { tokens } = await app.signUp();
    expect((await renew('no-such-token')).body.code).toBe('auth.refresh_invalid');
    nowMs += 61 * 24 * 60 * MINUTE_MS;
    expect((await renew(tokens.refreshToken)).body.code).toBe('auth.refresh_invalid');
    for (const [body, path] of [
      [{}, 'refreshToken'],
      [{ refreshToken: '' }, 'refreshToken'],
      [{ refreshToken: 'x'.repeat(513) }, 'refreshToken'],
      [{ refreshToken: 'x', force: true }, 'force'],
    ] as const)
      expect((await app.abuse(refresh, { body })).body).toMatchObject({ code: 'request.invalid', errors: [{ path }] });
  });
});

describe('access tokens', () => {
  it('expire', async () => {
    const { tokens } = await app.signUp();
    nowMs += 15 * MINUTE_MS;
    const late = await use(tokens.accessToken);
    expect([late.status, late.body.code]).toEqual([401, 'auth.token_expired']);
    expect(late.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('are needed where somebody must be signed in, and a refresh token is none', async () => {
    const { tokens } = await app.signUp();
    for (const endpoint of [getMe, listSessions, logout]) expect((await app.abuse(endpoint, {})).body.code).toBe('auth.required');
    expect((await use(tokens.refreshToken)).body.code).toBe('auth.required');
  });
});

describe('authentication', () => {
  it('asks no database', async () => {
    const { tokens } = await app.signUp();
    const committed = async () => {
      await selectRows(app.db, 'select pg_stat_force_next_flush()');
      const [row] = await selectRows<{ count: string }>(
        app.db,
        'select pg_stat_get_db_xact_commit(oid) as count from pg_database where datname = current_database()',
      );
      return Number(row?.count ?? 0);
    };
    const before = await committed();
    for (let call = 0; call < 50; call += 1) await app.features.authenticate(tokens.accessToken);
    // Counting takes two statements itself.
    expect((await committed()) - before).toBeLessThanOrEqual(2);
  });
});

describe('logout', () => {
  it('ends this device and no other', async () => {
    const { tokens } = await app.signUp({ email: 'two@example.uz' });
    const other = await signIn('two@example.uz', 'Bedroom');
    expect((await app.call(logout, {}, { token: tokens.accessToken })).status).toBe(204);
    expect((await use(tokens.accessToken)).body.code).toBe('auth.session_revoked');
    expect((await app.abuse(logout, {}, { token: tokens.accessToken })).body.code).toBe('auth.session_revoked');
    expect((await renew(tokens.refreshToken)).body.code).toBe('auth.refresh_invalid');
    expect((await use(other.accessToken)).status).toBe(200);
  });
});

describe('sessions', () => {
  it('are listed by last use, page by page, with the current one marked', async () => {
    const { tokens } = await app.signUp({ email: 'list@example.uz' });
    for (const name of ['Kitchen', 'Bedroom', 'Garden']) {
      nowMs += 1000;
      await signIn('list@example.uz', name);
    }
    nowMs += 1000;
    const { body: renewed } = await renew(tokens.refreshToken);
    const token = renewed.accessToken;
    const first = await app.call(listSessions, { query: { limit: 3 } }, { token });
    expect(first.body.items.map(({ device, current }) => [device.name, current])).toEqual([
      ['Jest', true],
      ['Garden', false],
      ['Bedroom', false],
    ]);
    expect(first.body.items[0]).toMatchObject({ device: { kind: 'web' }, country: 'UZ', lastUsedAt: new Date(nowMs).toISOString() });
    const second = await app.call(listSessions, { query: { limit: 3, cursor: first.body.nextCursor ?? '' } }, { token });
    expect(second.body).toMatchObject({ items: [{ device: { name: 'Kitchen' } }], nextCursor: null });
    expect((await app.abuse(listSessions, { query: { cursor: 'x' } }, { token })).body.code).toBe('request.cursor_invalid');
    expect(
      (await app.abuse(listSessions, { query: { cursor: Buffer.from('["2026","1"]').toString('base64url') } }, { token })).body.code,
    ).toBe('request.cursor_invalid');
    for (const limit of [0, 101, 'many'])
      expect((await app.abuse(listSessions, { query: { limit } }, { token })).body).toMatchObject({ errors: [{ path: 'limit' }] });
  });

  it('are signed out from afar: that device gets 401 on its next call', async () => {
    const { tokens } = await app.signUp({ email: 'afar@example.uz' });
    const tv = await signIn('afar@example.uz', 'Hotel');
    const { body } = await app.call(listSessions, {}, { token: tokens.accessToken });
    const id = body.items.find(({ device }) => device.name === 'Hotel')?.id ?? newId();
    expect((await use(tv.accessToken)).status).toBe(200);
    for (let call = 0; call < 2; call += 1)
      expect((await app.call(revokeSession, { params: { id } }, { token: tokens.accessToken })).status).toBe(204);
    const refused = await use(tv.accessToken);
    expect([refused.status, refused.body.code]).toEqual([401, 'auth.session_revoked']);
    expect((await renew(tv.refreshToken)).body.code).toBe('auth.refresh_invalid');
    expect((await app.call(listSessions, {}, { token: tokens.accessToken })).body.items.map(({ device }) => device.name)).toEqual(['Jest']);
  });

  it('are all signed out but this one, and nobody else’s', async () => {
    const { tokens } = await app.signUp({ email: 'everywhere@example.uz' });
    const neighbour = await app.signUp();
    const others = [await signIn('everywhere@example.uz', 'Hotel'), await signIn('everywhere@example.uz', 'Office')];
    for (let call = 0; call < 2; call += 1)
      expect((await app.call(revokeOtherSessions, {}, { token: tokens.accessToken })).status).toBe(204);
    for (const other of others) expect((await use(other.accessToken)).body.code).toBe('auth.session_revoked');
    for (const { accessToken } of [tokens, neighbour.tokens]) expect((await use(accessToken)).status).toBe(200);
    expect((await app.abuse(revokeOtherSessions, {})).status).toBe(401);
  });

  it('of other people cannot be seen or ended', async () => {
    const victim = await app.signUp();
    const thief = await app.signUp();
    const [own] = (await app.call(listSessions, {}, { token: victim.tokens.accessToken })).body.items;
    const refused = await app.abuse(revokeSession, { params: { id: own?.id } }, { token: thief.tokens.accessToken });
    expect([refused.status, refused.body.code]).toEqual([404, 'accounts.session_not_found']);
    expect((await use(victim.tokens.accessToken)).status).toBe(200);
    expect((await app.abuse(revokeSession, { params: { id: newId() } }, { token: thief.tokens.accessToken })).status).toBe(404);
    expect((await app.abuse(revokeSession, { params: { id: "1' or '1'='1" } }, { token: thief.tokens.accessToken })).body).toMatchObject({
      errors: [{ path: 'id' }],
    });
    expect((await app.abuse(revokeSession, { params: { id: newId() } })).status).toBe(401);
  });
});

describe('the daily sweep', () => {
  it('removes what can no longer be used, and nothing else', async () => {
    const { tokens, user } = await app.signUp({ email: 'sweep@example.uz' });
    await signIn('sweep@example.uz', 'Forgotten');
    const kept = (await renew(tokens.refreshToken)).body;
    await app.call(endpoints.accounts.createDeviceCode, { body: {} });
    const sweep = async () => {
      const handler = app.features.jobs.find(({ job }) => job.name === 'accounts.sweep-expired');
      return handler?.run({}, { log: app.core.log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined });
    };
    const count = async (table: string) => (await selectRows(app.db, `select 1 from ${table}`)).length;
    // Tests before this one moved the clock and left things behind.
    await sweep();
    const before = { tokens: await count('refresh_tokens'), grants: await count('device_grants') };
    expect(await sweep()).toBe('done');
    expect({ tokens: await count('refresh_tokens'), grants: await count('device_grants') }).toEqual(before);

    nowMs += 40 * 24 * 60 * MINUTE_MS;
    const fresh = (await renew(kept.refreshToken)).body;
    nowMs += 40 * 24 * 60 * MINUTE_MS;
    expect(await sweep()).toBe('done');
    expect(await count('device_grants')).toBe(0);
    const left = await selectRows<{ name: string }>(app.db, 'select device_name as name from sessions where account_id = $1', [user.id]);
    expect(left).toEqual([{ name: 'Jest' }]);
    expect((await renew(fresh.refreshToken)).status).toBe(200);
    expect((await renew(tokens.refreshToken)).body.code).toBe('auth.refresh_invalid');
  });
});
