import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { LOCALES, type Locale, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testConfig } from '../../test/test-database.ts';
import { closeDb, createDb, type Db, execute, inTransaction, selectRows } from '../db/index.ts';
import { createLogger } from '../observability/index.ts';
import { createMessenger } from './index.ts';
import type { Template } from './template.ts';

// One text in all languages is enough here.
const template = Object.fromEntries(
  LOCALES.map((locale) => [locale, { subject: 'Kod {{code}}', text: `${locale}: {{code}} — xat`, sms: '{{code}}' }]),
) as Record<Locale, Template[Locale]>;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
let nowMs = Date.parse('2026-11-23T06:00:00Z');
const log = createLogger({ LOG_LEVEL: 'silent', SAHNA_ROLE: 'worker' });
beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(testConfig(database.url), log, []);
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port; // A server that listens on a port.
const listen = (server: ReturnType<typeof createTcpServer>, port = 0) =>
  new Promise<number>((resolve) => server.listen(port, '127.0.0.1', () => resolve(portOf(server))));
const close = (server: ReturnType<typeof createTcpServer>) => new Promise<void>((resolve) => server.close(() => resolve()));

/** As much of a mail server (RFC 5321) as one letter needs; `refuse` says no to recipients with that word in them. */
function createMailServer(refuse = 'nobody') {
  const letters: string[] = [];
  const server = createTcpServer((socket) => {
    let letter: string | null = null;
    socket.write('220 mail.test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        if (letter !== null && line === '.') {
          letters.push(letter);
          letter = null;
          socket.write('250 taken\r\n');
        } else if (letter !== null) letter += `${line}\n`;
        else if (/^DATA/i.test(line)) {
          letter = '';
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write(/^RCPT/i.test(line) && line.includes(refuse) ? '550 no such user\r\n' : '250 ok\r\n');
      }
    });
  });
  return { server, letters };
}

function messengerWith(settings: Readonly<Record<string, string>>) {
  const messenger = createMessenger({ db, clock: { now: () => nowMs }, log, config: testConfig(database.url, settings) });
  const [deliver] = messenger.jobs;
  return {
    ...messenger,
    waiting: async () => (await selectRows<{ id: string }>(db, 'select id from messages order by id')).map(({ id }) => id),
    /** What the worker does with a message. */
    deliver: (messageId: string) =>
      deliver?.run({ messageId }, { log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined }),
  };
}
const letter = { channel: 'email', to: 'gulnora@example.uz', template, locale: 'uz', values: { code: '123456' }, code: '123456' } as const;
const empty = () => execute(db, 'delete from messages');
const jobs = () => selectRows(db, 'select 1 from outbox');

describe('without a gateway', () => {
  it('stays in the table, latest first, and no job is asked for', async () => {
    await empty();
    const messenger = messengerWith({});
    await messenger.send(db, letter);
    await messenger.send(db, { ...letter, channel: 'sms', to: '+998901234567', locale: 'ru' });
    expect(await messenger.listOutbox()).toEqual([
      { to: '+998901234567', channel: 'sms', subject: 'Kod 123456', text: '123456', code: '123456', at: '2026-11-23T06:00:00.000Z' },
      {
        to: 'gulnora@example.uz',
        channel: 'email',
        subject: 'Kod 123456',
        text: 'uz: 123456 — xat',
        code: '123456',
        at: '2026-11-23T06:00:00.000Z',
      },
    ]);
    expect(await jobs()).toEqual([]);
  });

  it('leaves nothing behind when what it tells was undone, and refuses a text with a hole', async () => {
    await empty();
    const messenger = messengerWith({});
    const undone = inTransaction(db, async (db) => {
      await messenger.send(db, letter);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await expect(messenger.send(db, { ...letter, values: {} })).rejects.toThrow('{{code}}');
    expect(await messenger.listOutbox()).toEqual([]);
  });
});

describe('a mail', () => {
  it('waits while the mail server is down and is handed over once it is back', async () => {
    await empty();
    const { server, letters } = createMailServer();
    const port = await listen(server);
    await close(server);
    const messenger = messengerWith({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    await messenger.send(db, letter);
    expect(await jobs()).toHaveLength(1);
    const [id = ''] = await messenger.waiting();
    await expect(messenger.deliver(id)).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await messenger.waiting()).toEqual([id]);
    await listen(server, port);
    expect(await messenger.deliver(id)).toBe('done');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^To: gulnora@example\.uz$/m);
    expect(await messenger.deliver(id)).toBe('skipped');
    expect([letters.length, await messenger.waiting()]).toEqual([1, []]);
    await close(server);
  });

  it('is let go when the recipient is refused for good, or when its code has died', async () => {
    await empty();
    const { server, letters } = createMailServer();
    const messenger = messengerWith({ SMTP_URL: `smtp://127.0.0.1:${await listen(server)}` });
    await messenger.send(db, { ...letter, to: 'nobody@example.uz' });
    await messenger.send(db, { ...letter, lifeMs: 10 * MINUTE_MS });
    const [refused = '', late = ''] = await messenger.waiting();
    expect(await messenger.deliver(refused)).toBe('done');
    nowMs += 10 * MINUTE_MS;
    expect(await messenger.deliver(late)).toBe('skipped');
    expect([letters, await messenger.waiting()]).toEqual([[], []]);
    await close(server);
  });
});

describe('an SMS', () => {
  type Call = { readonly path: string; readonly authorization: string | undefined; readonly body: string };
  /** A gateway that answers with these statuses in turn, then 200. */
  async function startGateway(statuses: number[]) {
    const calls: Call[] = [];
    const server = createHttpServer(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += String(chunk);
      calls.push({ path: req.url ?? '', authorization: req.headers.authorization, body });
      const status = req.url === '/auth/login' ? 200 : (statuses.shift() ?? 200);
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { token: `t${calls.length}` } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { calls, url: `http://127.0.0.1:${portOf(server)}`, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) };
  }
  const sms = { ...letter, channel: 'sms', to: '+998901234567' } as const;

  it('goes through Eskiz, which is asked for another token when it forgot ours', async () => {
    await empty();
    const gateway = await startGateway([200, 401, 200]);
    const messenger = messengerWith({ ESKIZ_EMAIL: 'a@b.uz', ESKIZ_PASSWORD: 'p', ESKIZ_URL: gateway.url, ESKIZ_FROM: 'Sahna' });
    await messenger.send(db, sms);
    await messenger.send(db, sms);
    for (const id of await messenger.waiting()) expect(await messenger.deliver(id)).toBe('done');
    expect(gateway.calls.map(({ path }) => path)).toEqual([
      '/auth/login',
      '/message/sms/send',
      '/message/sms/send',
      '/auth/login',
      '/message/sms/send',
    ]);
    expect(gateway.calls[1]).toMatchObject({ authorization: 'Bearer t1', body: 'mobile_phone=998901234567&message=123456&from=Sahna' });
    expect(gateway.calls[4]?.authorization).toBe('Bearer t4');
    await gateway.stop();
  });

  it('goes through any other gateway as JSON; a fault of theirs is tried again, a refusal is not', async () => {
    await empty();
    const gateway = await startGateway([503, 429, 200, 422]);
    const messenger = messengerWith({ SMS_HTTP_URL: `${gateway.url}/sms`, SMS_HTTP_TOKEN: 'secret' });
    await messenger.send(db, sms);
    const [id = ''] = await messenger.waiting();
    for (let fault = 0; fault < 2; fault += 1) await expect(messenger.deliver(id)).rejects.toMatchObject({ code: 'service.unavailable' });
    expect(await messenger.deliver(id)).toBe('done');
    expect(gateway.calls[2]).toEqual({ path: '/sms', authorization: 'Bearer secret', body: '{"to":"+998901234567","text":"123456"}' });
    await messenger.send(db, sms);
    const [refused = ''] = await messenger.waiting();
    expect(await messenger.deliver(refused)).toBe('done');
    expect(await messenger.waiting()).toEqual([]);
    await gateway.stop();
  });
});
