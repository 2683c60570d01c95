import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPaymeId, type PaymeAnswer, startPayments, type TestPayments } from '../../../../test/start-payments.ts';
import { selectRows } from '../../../db/index.ts';

const NEXT = 'the key that comes next';
let payments: TestPayments;
const lines: string[] = [];

beforeAll(async () => {
  payments = await startPayments({ config: { PAYME_KEY_NEXT: NEXT, LOG_LEVEL: 'info' }, log: (line) => lines.push(line) });
});
afterAll(() => payments.stop());

const METHODS = [
  'CheckPerformTransaction',
  'CreateTransaction',
  'PerformTransaction',
  'CancelTransaction',
  'CheckTransaction',
  'GetStatement',
  'SetFiscalData',
];
const check = (id: unknown = 7) => JSON.stringify({ method: 'CheckTransaction', params: { id: newPaymeId() }, id });
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const words = { ru: expect.stringMatching(/./), uz: expect.stringMatching(/./), en: expect.stringMatching(/./) };
const refused = (code: number, id: unknown = null) => ({ status: 200, id, error: { code, message: words } });

describe('the transport (payme.md section 2)', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers %s with -32300', async (method) => {
    expect(await payments.send(check(), {}, method)).toMatchObject(refused(-32300));
  });

  it('answers HEAD with 200', async () => {
    expect((await fetch(payments.url, { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    ['none', ''],
    ['another scheme', 'Bearer abc'],
    ['no pair', 'Basic'],
    ['no base64', 'Basic §§§'],
    ['another login', basic('paycom:k&e@y?%*:with punctuation')],
    ['no login', basic(':k&e@y?%*:with punctuation')],
    ['a part of the key', basic('Paycom:k&e@y?%*')],
    ['a longer key', basic('Paycom:k&e@y?%*:with punctuation ')],
    ['no key', basic('Paycom:')],
    ['an undefined key', basic('Paycom:undefined')],
  ])('answers every method with -32504 for a signature with %s', async (_name, authorization) => {
    for (const method of METHODS)
      expect(await payments.send(JSON.stringify({ method, params: {}, id: 1 }), { authorization })).toMatchObject(refused(-32504));
    expect(await payments.send('{', { authorization })).toMatchObject(refused(-32504));
  });

  it('takes the old key and the next one, while the key is changed', async () => {
    for (const key of ['k&e@y?%*:with punctuation', NEXT])
      expect(await payments.send(check(), { authorization: basic(`Paycom:${key}`) })).toMatchObject(refused(-31003, 7));
  });

  it.each(['text/json', 'application/json', 'text/plain', 'application/x-www-form-urlencoded', 'nonsense', ''])(
    'reads a body of type "%s"',
    async (type) => {
      expect(await payments.send(check(), { 'content-type': type })).toMatchObject(refused(-31003, 7));
    },
  );

  it.each(['', '{', 'nul', '{"method":"CheckTransaction",}', '\0'])('answers %j, which is no JSON, with -32700', async (body) => {
    expect(await payments.send(body)).toMatchObject(refused(-32700));
  });

  it.each([
    ['null', null],
    ['7', null],
    ['"x"', null],
    ['[]', null],
    ['[{"method":"CheckTransaction","params":{},"id":1}]', null],
    ['{"id":3}', 3],
    ['{"method":1,"params":{},"id":3}', 3],
    ['{"method":"CheckTransaction","id":3}', 3],
    ['{"method":"CheckTransaction","params":null,"id":3}', 3],
    ['{"method":"CheckTransaction","params":["x"],"id":3}', 3],
    ['{"method":"CheckTransaction","params":"x","id":"three"}', 'three'],
    ['{"method":"CheckTransaction","params":"x","id":{}}', null],
  ])('answers %s, which is no call, with -32600', async (body, id) => {
    expect(await payments.send(body)).toMatchObject(refused(-32600, id));
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'ChangePassword', 'checktransaction', 'receipts.pay', ''])(
    'answers the method "%s", which is none, with -32601 and its name',
    async (method) => {
      const answer = await payments.send(JSON.stringify({ method, params: {}, id: 1 }));
      expect(answer).toMatchObject({ ...refused(-32601, 1), error: { code: -32601, message: words, data: method } });
    },
  );

  it('takes bodies of 64 KiB and refuses endless ones', async () => {
    const padded = (bytes: number) =>
      JSON.stringify({ method: 'CheckTransaction', params: { id: newPaymeId(), pad: 'x'.repeat(bytes) }, id: 7 });
    expect(await payments.send(padded(64 * 1024))).toMatchObject(refused(-31003, 7));
    expect(await payments.send(padded(1024 * 1024))).toMatchObject(refused(-32600));
  });

  it('does not need jsonrpc, says the id back as it came, and gives one of result and error', async () => {
    for (const id of [1, 2032, 'abc', 0]) {
      const answer = await payments.send(check(id));
      expect(answer.id).toBe(id);
      expect(Object.keys(answer).sort()).toEqual(['error', 'id', 'status']);
    }
    const listed = await payments.send(JSON.stringify({ jsonrpc: '2.0', method: 'GetStatement', params: { from: 0, to: 1 }, id: 5 }));
    expect(listed).toEqual({ status: 200, result: { transactions: [] }, id: 5 });
  });

  it('hears somebody who goes away in the middle of a body, and lives', async () => {
    await new Promise<void>((resolve) => {
      const call = request(payments.url, { method: 'POST', headers: { authorization: payments.signature, 'content-length': '500' } });
      call.on('error', () => resolve());
      call.write('{"method":');
      setTimeout(() => call.destroy(), 20);
    });
    expect(await payments.send(check())).toMatchObject(refused(-31003, 7));
  });
});

describe('the types of params (payme.md §3.1)', () => {
  const good = {
    id: newPaymeId(),
    time: 1_795_000_000_000,
    amount: 500,
    account: { order_id: '1' },
    reason: 3,
    from: 0,
    to: 1,
  };
  const NEEDS: Readonly<Record<string, readonly (keyof typeof good)[]>> = {
    CheckPerformTransaction: ['amount', 'account'],
    CreateTransaction: ['id', 'time', 'amount', 'account'],
    PerformTransaction: ['id'],
    CancelTransaction: ['id', 'reason'],
    CheckTransaction: ['id'],
    GetStatement: ['from', 'to'],
  };
  const BAD: Readonly<Record<keyof typeof good, readonly unknown[]>> = {
    id: [undefined, null, 1, {}, [], '', 'x'.repeat(65), 'a\0b', 'ид'.repeat(12)],
    time: [undefined, null, '1795000000000', 1.5, 0, -1, 1_795_000_000, 1e15],
    amount: [undefined, null, '500', 500.5, 2 ** 53, {}],
    account: [undefined, null, 'x', 7, [], { order_id: 'a\0b' }, { order_id: '1', other: '\ud800' }],
    reason: [undefined, null, '3', 1.5, 2 ** 31],
    from: [undefined, null, '0', -1, 0.5],
    to: [undefined, null, '0', -1, 0.5],
  };

  it.each(Object.entries(NEEDS))('%s answers -32600 for each field that is missing or of another type', async (method, fields) => {
    for (const field of fields)
      for (const value of BAD[field]) {
        const answer = await payments.payme(method, { ...good, [field]: value });
        expect([field, value, answer.error?.code, answer.error?.data]).toEqual([field, value, -32600, field]);
      }
  });

  it('CreateTransaction takes an id of 24 characters only, and amounts that are not positive are wrong amounts', async () => {
    expect(await payments.payme('CreateTransaction', { ...good, id: 'x'.repeat(23) })).toMatchObject({ error: { code: -32600 } });
    const invoice = await payments.invoice();
    for (const amount of [0, -1, invoice.amountMinor * 100, invoice.amountMinor / 100, Number.MAX_SAFE_INTEGER])
      for (const method of ['CheckPerformTransaction', 'CreateTransaction']) {
        const params = { id: newPaymeId(), time: Date.now(), amount, account: { order_id: invoice.number } };
        expect(await payments.payme(method, params)).toMatchObject({ error: { code: -31001 } });
      }
  });

  it('cancel reasons that nobody defined are kept as they came', async () => {
    for (const reason of [6, 9, 99, -1, 0]) {
      const { id } = await payments.transact(1);
      expect(await payments.twice('CancelTransaction', { id, reason })).toMatchObject({ result: { state: -1 } });
      expect(await payments.payme('CheckTransaction', { id })).toMatchObject({ result: { reason } });
    }
  });
});

describe('what is noted', () => {
  it('every call with its outcome, never a key, a signature or the rest of the params', async () => {
    const { create, id } = await payments.transact(2);
    lines.length = 0;
    await payments.payme('CheckTransaction', { id, secret: 'of-no-concern' });
    await payments.payme('CheckPerformTransaction', { ...create, account: { ...create.account, phone: '998901234567' } });
    await payments.send('{', { authorization: basic('Paycom:of-no-concern') });
    const calls = lines
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter(({ event }) => event === 'payments.merchant_called');
    expect(calls).toMatchObject([
      { method: 'CheckTransaction', paymeId: id, outcome: 0, address: expect.stringContaining('127.0.0.1') },
      { method: 'CheckPerformTransaction', number: create.account.order_id, amountMinor: create.amount, outcome: -31051 },
      { outcome: -32504 },
    ]);
    expect(lines.join()).not.toMatch(/of-no-concern|998901234567|Basic|punctuation/);
  });

  it('many bad keys in a minute wake somebody, once', async () => {
    lines.length = 0;
    for (let call = 0; call < 120; call += 1) await payments.send(check(), { authorization: basic('Paycom:guess') });
    expect(lines.filter((line) => line.includes('payments.merchant_attacked')).length).toBeLessThanOrEqual(1);
    const metrics = await payments.core.metrics.render();
    const count = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(metrics)?.[1]);
    expect(count('payments_merchant_unauthorized_total')).toBeGreaterThanOrEqual(120);
    expect(count('payments_merchant_calls_total')).toBeGreaterThan(count('payments_merchant_unauthorized_total'));
  });
});

describe('where calls come from', () => {
  it.each([
    ['185.234.113.0/28', -32504],
    ['127.0.0.0/8, 185.234.113.1', -31003],
    ['::1,127.0.0.1', -31003],
  ])('with PAYME_ALLOWED_IPS=%s a call from this machine hears %s', async (allowed, code) => {
    const guarded = await startPayments({ config: { PAYME_ALLOWED_IPS: allowed } });
    try {
      expect(await guarded.send(check())).toMatchObject({ status: 200, error: { code } });
    } finally {
      await guarded.stop();
    }
  });

  it('nobody may call where no key is configured', async () => {
    const keyless = await startPayments({ config: { PAYME_KEY: '' } });
    try {
      for (const authorization of [payments.signature, basic('Paycom:'), basic('Paycom:undefined')])
        expect(await keyless.send(check(), { authorization })).toMatchObject(refused(-32504));
    } finally {
      await keyless.stop();
    }
  });
});

describe('a database that stops', () => {
  /** Ends every connection of the tests' database, from one of another. */
  const cut = async (allow: boolean) => {
    const { Client } = await import('pg');
    const url = new URL(payments.databaseUrl);
    const name = url.pathname.slice(1);
    url.pathname = '/postgres';
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`alter database ${name} allow_connections ${allow}`);
    if (!allow) await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await admin.end();
  };
  const internal = ({ error }: PaymeAnswer) => expect(error).toMatchObject({ code: -32400, message: words });

  it('is told as -32400 with 200, wakes somebody, and each repeated call then finds what is right', async () => {
    const { invoice, create, id } = await payments.transact(1);
    const open = await payments.invoice();
    const other = { ...create, id: newPaymeId(), account: { order_id: open.number } };
    lines.length = 0;
    await cut(false);
    internal(await payments.payme('PerformTransaction', { id }));
    internal(await payments.payme('CreateTransaction', other));
    internal(await payments.payme('CheckTransaction', { id }));
    expect(lines.some((line) => line.includes('payments.merchant_failed') && line.includes('"level":50'))).toBe(true);
    await cut(true);
    expect(await payments.twice('CreateTransaction', other)).toMatchObject({ result: { state: 1 } });
    expect(await payments.twice('PerformTransaction', { id })).toMatchObject({ result: { state: 2 } });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
  });

  it('takes everything back when it stops between the money and what it is for', async () => {
    const { invoice, id } = await payments.transact(1);
    const settle = payments.seller.settle;
    payments.seller.settle = async (db, paid) => {
      await settle(db, paid);
      await selectRows(db, 'select pg_terminate_backend(pg_backend_pid())');
    };
    internal(await payments.payme('PerformTransaction', { id }));
    payments.seller.settle = settle;
    expect(await payments.invoiceOf(invoice.id)).toMatchObject({ state: 'processing' });
    expect(await payments.grantsOf(invoice.id)).toEqual([]);
    expect(await payments.twice('PerformTransaction', { id })).toMatchObject({ result: { state: 2 } });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
    expect(await payments.booksOf(invoice.id)).toEqual({ payme: 3_990_000, 'sales:subscription': -3_990_000 });
  });
});
