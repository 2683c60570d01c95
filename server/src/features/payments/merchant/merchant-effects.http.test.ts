import { HOUR_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { movableClock, newPaymeId, startPayments, type TestPayments } from '../../../../test/start-payments.ts';
import { countStatements } from '../../../../test/statements.ts';
import { execute, selectRows } from '../../../db/index.ts';
import type { InvoiceRecord } from '../payments.types.ts';

let payments: TestPayments;
const clock = movableClock();

beforeAll(async () => {
  payments = await startPayments({ clock });
});
afterAll(() => payments.stop());

const accountOf = ({ number }: Pick<InvoiceRecord, 'number'>) => ({ order_id: number });

describe('parallel calls', () => {
  const N = 20;
  const many = <T>(one: (index: number) => Promise<T>) => Promise.all(Array.from({ length: N }, (_, index) => one(index)));

  it('gives identical Creates identical answers, and one of different Creates the invoice', async () => {
    const invoice = await payments.invoice();
    const create = { id: newPaymeId(), time: clock.now(), amount: invoice.amountMinor, account: accountOf(invoice) };
    const same = await many(() => payments.payme('CreateTransaction', create));
    for (const answer of same) expect(answer.result).toEqual(same[0]?.result);
    expect(same[0]?.result).toMatchObject({ state: 1 });

    const contested = await payments.invoice();
    const answers = await many(() =>
      payments.payme('CreateTransaction', { ...create, id: newPaymeId(), account: accountOf(contested), amount: contested.amountMinor }),
    );
    expect(answers.filter(({ result }) => result !== undefined)).toHaveLength(1);
    for (const { error } of answers) expect([undefined, -31099]).toContain(error?.code);
  });

  it('lets one id have one invoice', async () => {
    const id = newPaymeId();
    const invoices = await many(() => payments.invoice());
    const answers = await Promise.all(
      invoices.map((invoice) =>
        payments.payme('CreateTransaction', { id, time: clock.now(), amount: invoice.amountMinor, account: accountOf(invoice) }),
      ),
    );
    expect(answers.filter(({ result }) => result !== undefined)).toHaveLength(1);
    for (const { error } of answers) expect([undefined, -31008]).toContain(error?.code);
    const states = await Promise.all(invoices.map(async ({ id }) => (await payments.invoiceOf(id))?.state));
    expect(states.filter((state) => state === 'processing')).toHaveLength(1);
  });

  it('performs once and cancels once', async () => {
    const paid = await payments.transact(1);
    const performed = await many(() => payments.payme('PerformTransaction', { id: paid.id }));
    for (const answer of performed) expect(answer.result).toEqual(performed[0]?.result);
    expect(await payments.grantsOf(paid.invoice.id)).toEqual(['granted']);
    const refunded = await many((index) => payments.payme('CancelTransaction', { id: paid.id, reason: index }));
    for (const answer of refunded) expect(answer.result).toEqual(refunded[0]?.result);
    expect(await payments.grantsOf(paid.invoice.id)).toEqual(['granted', 'revoked']);
  });

  it('ends as one of the two where performing and cancelling race, and every call is answered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { invoice, id } = await payments.transact(1);
      const answers = await many((index) =>
        payments.payme(index % 2 === 0 ? 'PerformTransaction' : 'CancelTransaction', { id, reason: 3 }),
      );
      for (const { error } of answers) expect([undefined, -31008]).toContain(error?.code);
      const { result } = await payments.payme('CheckTransaction', { id });
      expect(await payments.grantsOf(invoice.id)).toEqual(result?.['state'] === -1 ? [] : ['granted', 'revoked']);
      expect(Object.values(await payments.booksOf(invoice.id)).filter((sum) => sum !== 0)).toEqual([]);
    }
  });
});

describe('SQL', () => {
  it('is at most three statements a call, whatever the call finds', async () => {
    const counts: Record<string, number> = {};
    const count = async (name: string, method: string, params: unknown) => {
      counts[name] = await countStatements(payments.db, () => payments.payme(method, params));
    };
    const { invoice, create, id } = await payments.transact(1);
    const fresh = await payments.invoice();
    await count('check perform', 'CheckPerformTransaction', { amount: 1, account: accountOf(invoice) });
    await count('create', 'CreateTransaction', { ...create, id: newPaymeId(), account: accountOf(fresh) });
    await count('create again', 'CreateTransaction', create);
    await count('perform', 'PerformTransaction', { id });
    await count('perform again', 'PerformTransaction', { id });
    await count('refund', 'CancelTransaction', { id, reason: 5 });
    await count('refund again', 'CancelTransaction', { id, reason: 5 });
    await count('cancel', 'CancelTransaction', { id: (await payments.transact(1)).id, reason: 3 });
    await count('refuse to refund', 'CancelTransaction', { id: (await payments.transact(2, { subjectId: 'kept' })).id, reason: 5 });
    await count('check', 'CheckTransaction', { id });
    await count('statement', 'GetStatement', { from: 0, to: clock.now() });
    await count('fiscal', 'SetFiscalData', { id, type: 'PERFORM', fiscal_data: { receipt_id: 1, status_code: 0 } });
    const old = await payments.transact(1);
    const older = await payments.transact(1);
    clock.move(13 * HOUR_MS);
    await count('perform too late', 'PerformTransaction', { id: old.id });
    await count('create too late', 'CreateTransaction', older.create);
    expect(counts).toEqual({
      'check perform': 1,
      create: 2,
      'create again': 1,
      perform: 2,
      'perform again': 2,
      refund: 3,
      'refund again': 2,
      cancel: 1,
      'refuse to refund': 2,
      check: 1,
      statement: 1,
      fiscal: 1,
      'perform too late': 3,
      'create too late': 2,
    });
  });

  it('is none before the key is checked', async () => {
    const { id } = await payments.transact(1);
    const body = JSON.stringify({ method: 'PerformTransaction', params: { id }, id: 1 });
    expect(await countStatements(payments.db, () => payments.send(body, { authorization: 'Basic UGF5Y29tOng=' }))).toBe(0);
  });
});

describe('the ledger', () => {
  it('refuses entries that do not sum to zero, a second booking, and any change', async () => {
    const { invoice } = await payments.transact(2);
    const insert = (kind: string, amounts: string) =>
      execute(
        payments.db,
        `with transfer as (insert into ledger_transfers (id, invoice_id, kind, at) values (gen_random_uuid(), $1, '${kind}', now()) returning id)
         insert into ledger_entries select id, account, amount from transfer cross join (values ${amounts}) e (account, amount)`,
        [invoice.id],
      );
    await expect(insert('refund', `('payme', -5), ('sales:order', 4)`)).rejects.toThrow(/sum to -1/);
    await expect(insert('refund', `('payme', -5)`)).rejects.toThrow(/1 entries/);
    await expect(insert('payment', `('payme', -5), ('sales:order', 5)`)).rejects.toThrow(/validation|ledger_transfers_once/i);
    for (const sql of ['update ledger_entries set amount_minor = 1', 'delete from ledger_transfers', 'truncate ledger_entries'])
      await expect(execute(payments.db, sql)).rejects.toThrow(/never changed/);
    expect(await payments.booksOf(invoice.id)).toEqual({ payme: 3_990_000, 'sales:subscription': -3_990_000 });
  });
});

describe('jobs', () => {
  const run = async (name: string) => {
    const handler = payments.jobs.find(({ job }) => job.name === name);
    const context = { log: payments.core.log, signal: new AbortController().signal, attempt: 1, touch: async () => undefined };
    return handler?.run({}, context);
  };

  it('expire what nobody performed and what nobody paid, and do so once', async () => {
    const held = await payments.transact(1, { expiresAt: new Date(clock.now() + HOUR_MS) });
    const unpaid = await payments.invoice();
    const paid = await payments.transact(2);
    clock.move(13 * HOUR_MS);
    for (let round = 0; round < 2; round += 1) {
      expect(await run('payments.expire-transactions')).toBe('done');
      expect(await run('payments.expire-invoices')).toBe('done');
      expect(await payments.payme('CheckTransaction', { id: held.id })).toMatchObject({ result: { state: -1, reason: 4 } });
      expect((await payments.invoiceOf(held.invoice.id))?.state).toBe('expired');
      expect((await payments.invoiceOf(unpaid.id))?.state).toBe('expired');
      expect((await payments.invoiceOf(paid.invoice.id))?.state).toBe('paid');
    }
  });

  it('leave the news of each change once in the outbox', async () => {
    const { invoice } = await payments.transact(-2);
    const rows = await selectRows<{ topic: string; payload: unknown }>(
      payments.db,
      `select topic, payload from outbox where payload ->> 'invoiceId' = $1 order by id`,
      [invoice.id],
    );
    expect(rows.map(({ topic }) => topic)).toEqual(['event:payments.invoice_paid', 'event:payments.invoice_refunded']);
    const { accountId, purpose, subjectId, number, amountMinor } = invoice;
    for (const { payload } of rows)
      expect(payload).toEqual({ invoiceId: invoice.id, accountId, purpose, subjectId, number, amountMinor, paidAtMs: expect.any(Number) });
    const before = payments.seller.changes.length;
    for (const { handle } of payments.subscribers.slice(0, 1)) await handle(rows[0]?.payload, { log: payments.core.log });
    expect(payments.seller.changes.slice(before)).toEqual([invoice.id]);
  });
});
