import { inflateRawSync } from 'node:zlib';
import { endpoints } from '@app/contracts';
import { DAY_MS, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast } from '../../../test/cast.ts';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { execute, selectRows } from '../../db/index.ts';

const on = endpoints.accounts;

let nowMs = Date.now();
let app: TestApp;
let cast: Cast;
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
  cast = await createCast(app);
});
afterAll(() => app.stop());

const download = (token: string) => fetch(`${app.url}/api/v1/me/export`, { headers: { authorization: `Bearer ${token}` } });
const leave = (token: string, body?: object) => app.abuse(on.deleteMe, body === undefined ? {} : { body }, { token });
const signIn = (login: string) => app.abuse(on.login, { body: { login, password: 'correct horse battery' } });

/** Everything in the ZIP, by name: read from its central directory (APPNOTE.TXT §4.3.12), not by the library that wrote it. */
async function unzip(response: Response): Promise<ReadonlyMap<string, string>> {
  const zip = Buffer.from(await response.arrayBuffer());
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** Every row of every table, as text. */
async function everyRow(): Promise<string[]> {
  const tables = await selectRows<{ name: string }>(
    app.db,
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => selectRows<{ row: string }>(app.db, `select '${name} ' || t::text as row from ${name} t`)),
  );
  return rows.flat().map(({ row }) => row);
}

describe('the export', () => {
  it('holds what is known of the account, in two forms, and nothing of anybody else', async () => {
    const neighbour = await app.signUp();
    const { user, tokens } = await app.signUp();
    const token = tokens.accessToken;
    const film = await cast.film();
    const keep = { params: { titleId: film.titleId }, body: { status: 'planned' as const, updatedAt: new Date(nowMs).toISOString() } };
    for (const who of [token, neighbour.tokens.accessToken])
      expect((await app.call(endpoints.library.putLibraryEntry, keep, { token: who })).body).toMatchObject({ status: 'planned' });
    await app.call(on.updateMe, { body: { firstName: '=1+1' } }, { token });
    const answer = await download(token);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/zip',
      'no-store',
    ]);
    const files = await unzip(answer);
    const all = [...files.values()].join('\n');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'account.json',
        'account.csv',
        'profiles.json',
        'devices.csv',
        'library.json',
        'invoices.json',
        'cards.json',
        'orders.json',
        'reminders.json',
        'subscriptions.json',
        'watching.json',
      ]),
    );
    expect(JSON.parse(files.get('account.json') ?? '')).toMatchObject([{ id: user.id, email: user.email, firstName: '=1+1' }]);
    expect(files.get('account.csv')).toContain(`,'=1+1,`);
    expect(JSON.parse(files.get('library.json') ?? '')).toMatchObject([{ profileId: user.profile.id, titleId: film.titleId }]);
    for (const other of [neighbour.user.id, neighbour.user.profile.id, neighbour.user.email ?? '-']) expect(all).not.toContain(other);
    expect(all).not.toMatch(/argon2|passwordHash|pinHash|totpSecret/);
  });
});

describe('deletion', () => {
  it('waits 14 days, in which signing in still works and it can be undone', async () => {
    const { user, tokens } = await app.signUp({ email: 'undo@example.uz' });
    const other = (await signIn('undo@example.uz')).body['tokens'] as { accessToken: string };
    const asked = await leave(tokens.accessToken);
    expect([asked.status, asked.body]).toEqual([202, { deletionAt: new Date(nowMs + 14 * DAY_MS).toISOString() }]);
    expect((await app.abuse(on.getMe, {}, { token: other.accessToken })).body.code).toBe('auth.session_revoked');
    nowMs += MINUTE_MS;
    expect((await leave(tokens.accessToken)).body).toEqual(asked.body);
    nowMs += 13 * DAY_MS;
    await createHandWorker(app).run('accounts.erase-due');
    const again = (await signIn('undo@example.uz')).body as unknown as { user: object; tokens: { accessToken: string } };
    expect(again.user).toMatchObject({ id: user.id, deletionAt: asked.body['deletionAt'] });
    const token = again.tokens.accessToken;
    for (let call = 0; call < 2; call += 1) expect((await app.call(on.restoreMe, {}, { token })).status).toBe(204);
    nowMs += 2 * DAY_MS;
    await createHandWorker(app).run('accounts.erase-due');
    expect((await signIn('undo@example.uz')).status).toBe(200);
  });

  it('asks for the password unless the device signed in a moment ago', async () => {
    const { tokens } = await app.signUp();
    nowMs += 16 * MINUTE_MS;
    const { accessToken } = (await app.call(on.refresh, { body: { refreshToken: tokens.refreshToken } })).body;
    expect((await leave(accessToken)).body.code).toBe('auth.reauthentication_required');
    expect((await leave(accessToken, { password: 'wrong' })).body.code).toBe('auth.credentials_invalid');
    expect((await leave(accessToken, { password: 'correct horse battery' })).status).toBe(202);
  });

  it('is refused to the last admin', async () => {
    const boss = await app.signUp({ roles: ['viewer', 'admin'] });
    const others = await selectRows<{ id: string }>(app.db, `select id from accounts where roles @> array['admin'] and id <> $1`, [
      boss.user.id,
    ]);
    const ids = others.map(({ id }) => id);
    await execute(app.db, `update accounts set roles = array_remove(roles, 'admin') where id = any($1::uuid[])`, [ids]);
    expect((await leave(boss.tokens.accessToken)).body.code).toBe('accounts.last_admin');
    await execute(app.db, `update accounts set roles = roles || '{admin}' where id = any($1::uuid[])`, [ids]);
    expect((await leave(boss.tokens.accessToken)).status).toBe(202);
  });

  it('of one account that fails keeps nobody else waiting', async () => {
    const [stuck, person] = [await app.signUp(), await app.signUp()];
    for (const { tokens } of [stuck, person]) {
      expect((await leave(tokens.accessToken)).status).toBe(202);
      nowMs += 1000;
    }
    await execute(app.db, `create function refuse() returns trigger language plpgsql as 'begin raise exception ''not this one''; end'`);
    await execute(
      app.db,
      `create trigger refuse before update of erased_at on accounts for each row when (new.id = '${stuck.user.id}') execute function refuse()`,
    );
    nowMs += 15 * DAY_MS;
    await expect(createHandWorker(app).run('accounts.erase-due')).rejects.toThrow('1 accounts could not be erased');
    const open = () =>
      selectRows(app.db, 'select id from accounts where id = any($1::uuid[]) and erased_at is null', [[stuck.user.id, person.user.id]]);
    expect(await open()).toEqual([{ id: stuck.user.id }]);
    await execute(app.db, 'drop trigger refuse on accounts');
    await createHandWorker(app).run('accounts.erase-due');
    expect(await open()).toEqual([]);
  });

  it('takes the person out everywhere, once, also after days without a worker', async () => {
    const worker = createHandWorker(app);
    const { user, tokens } = await app.signUp({ email: 'gone@example.uz', phone: '+998901112233' });
    const film = await cast.film();
    const token = tokens.accessToken;
    await app.call(
      endpoints.library.putLibraryEntry,
      { params: { titleId: film.titleId }, body: { status: 'planned', updatedAt: new Date(nowMs).toISOString() } },
      { token },
    );
    expect((await leave(token)).status).toBe(202);
    nowMs += 20 * DAY_MS;
    for (let run = 0; run < 2; run += 1) await worker.run('accounts.erase-due');
    expect(
      worker.told.filter(({ event, payload }) => event === 'accounts.account_erased' && payload['accountId'] === user.id),
    ).toHaveLength(1);
    expect((await signIn('gone@example.uz')).body.code).toBe('auth.credentials_invalid');
    expect((await app.call(on.refresh, { body: { refreshToken: tokens.refreshToken } })).status).toBe(401);
    const traces = (await everyRow()).filter((row) => /gone@example\.uz|901112233/.test(row) || row.includes(user.profile.id));
    expect(traces).toEqual([]);
    // Somebody new may have the contact.
    expect((await app.signUp({ email: 'gone@example.uz' })).user.id).not.toBe(user.id);
  });
});
