import { HOUR_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { movableClock, newPaymeId, startPayments, type TestPayments } from '../../../../test/start-payments.ts';
import { selectRows } from '../../../db/index.ts';
import type { InvoiceRecord } from '../payments.types.ts';

let payments: TestPayments;
const clock = movableClock();

beforeAll(async () => {
  payments = await startPayments({ clock });
});
afterAll(() => payments.stop());

const accountOf = ({ number }: Pick<InvoiceRecord, 'number'>) => ({ order_id: number });
const localised = { ru: expect.stringMatching(/./), uz: expect.stringMatching(/./), en: expect.stringMatching(/./) };
const refused = (code: number, data?: string) => ({
  status: 200,
  error: { code, message: localised, ...(data === undefined ? {} : { data }) },
});
const refusedAccount = (code: number) => refused(code, 'order_id');

describe('the scenarios of the sandbox (payme.md section 8), each call sent twice', () => {
  it('1: creates and cancels a transaction that was not confirmed, and the invoice can be paid again', async () => {
    const invoice = await payments.invoice();
    const asked = { amount: invoice.amountMinor, account: accountOf(invoice) };
    const create = { ...asked, id: newPaymeId(), time: clock.now() };
    for (const [method, params] of [
      ['CheckPerformTransaction', asked],
      ['CreateTransaction', create],
    ] as const) {
      expect(await payments.twice(method, { ...params, amount: 1 })).toMatchObject(refused(-31001));
      expect(await payments.twice(method, { ...params, account: { order_id: '100000000000' } })).toMatchObject(refusedAccount(-31050));
    }
    expect(await payments.twice('CheckPerformTransaction', asked)).toEqual({
      status: 200,
      result: {
        allow: true,
        detail: {
          receipt_type: 0,
          items: [
            {
              title: 'Premium, 30 kun',
              price: 3_990_000,
              count: 1,
              code: '10899001001000000',
              package_code: '1500000',
              vat_percent: 12,
            },
          ],
        },
      },
    });
    const created = await payments.twice('CreateTransaction', create);
    expect(created.result).toEqual({ create_time: expect.any(Number), transaction: expect.any(String), state: 1 });
    expect(await payments.invoiceOf(invoice.id)).toMatchObject({ state: 'processing', method: 'payme', providerId: create.id });
    expect(await payments.twice('CheckTransaction', { id: create.id })).toMatchObject({
      result: { ...created.result, perform_time: 0, cancel_time: 0, reason: null },
    });
    expect(await payments.twice('CreateTransaction', { ...create, id: newPaymeId() })).toMatchObject(refusedAccount(-31099));
    expect(await payments.twice('CheckPerformTransaction', asked)).toMatchObject(refusedAccount(-31099));
    const cancelled = await payments.twice('CancelTransaction', { id: create.id, reason: 2 });
    expect(cancelled.result).toEqual({ transaction: created.result?.['transaction'], cancel_time: expect.any(Number), state: -1 });
    expect(await payments.twice('CheckTransaction', { id: create.id })).toMatchObject({
      result: { ...created.result, ...cancelled.result, perform_time: 0, reason: 2 },
    });
    expect(await payments.invoiceOf(invoice.id)).toEqual({
      state: 'awaiting_payment',
      failure: 'declined',
      method: 'payme',
      providerId: null,
    });
    expect(await payments.twice('CreateTransaction', { ...create, id: newPaymeId() })).toMatchObject({ result: { state: 1 } });
    expect(await payments.booksOf(invoice.id)).toEqual({});
  });

  it('2: confirms a transaction, gives what it is for once, and takes both back', async () => {
    const { invoice, create, id } = await payments.transact(1);
    const performed = await payments.twice('PerformTransaction', { id });
    expect(performed.result).toEqual({ transaction: expect.any(String), perform_time: expect.any(Number), state: 2 });
    expect(await payments.twice('CheckTransaction', { id })).toMatchObject({
      result: { ...performed.result, cancel_time: 0, reason: null },
    });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
    expect(payments.seller.changes.filter((one) => one === invoice.id)).toHaveLength(1);
    expect(await payments.booksOf(invoice.id)).toEqual({ payme: 3_990_000, 'sales:subscription': -3_990_000 });
    expect(await payments.twice('CheckPerformTransaction', create)).toMatchObject(refusedAccount(-31051));
    expect(await payments.twice('CreateTransaction', { ...create, id: newPaymeId() })).toMatchObject(refusedAccount(-31051));
    const cancelled = await payments.twice('CancelTransaction', { id, reason: 5 });
    expect(cancelled.result).toMatchObject({ state: -2 });
    expect(await payments.payme('CancelTransaction', { id, reason: 3 })).toMatchObject(cancelled);
    expect(await payments.twice('CheckTransaction', { id })).toMatchObject({
      result: { ...performed.result, ...cancelled.result, reason: 5 },
    });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted', 'revoked']);
    expect(await payments.booksOf(invoice.id)).toEqual({ payme: 0, 'sales:subscription': 0 });
    expect(await payments.invoiceOf(invoice.id)).toMatchObject({ state: 'refunded', providerId: id });
  });

  it('2: answers -31007 when the seller does not take it back, and all stays as it was', async () => {
    const { invoice, id } = await payments.transact(2, { subjectId: 'kept' });
    const before = await payments.payme('CheckTransaction', { id });
    expect(await payments.twice('CancelTransaction', { id, reason: 5 })).toMatchObject(refused(-31007));
    expect(await payments.payme('CheckTransaction', { id })).toMatchObject({ result: before.result ?? {} });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
    expect(await payments.booksOf(invoice.id)).toEqual({ payme: 3_990_000, 'sales:subscription': -3_990_000 });
  });
});

describe('states (payme.md §4.3)', () => {
  it.each([
    ['CreateTransaction', [200, -31008, -31008, -31008]],
    ['PerformTransaction', [200, 200, -31008, -31008]],
    ['CancelTransaction', [200, 200, 200, 200]],
    ['CheckTransaction', [200, 200, 200, 200]],
  ] as const)('%s of a transaction in state 1, 2, -1, -2', async (method, expected) => {
    for (const [index, state] of ([1, 2, -1, -2] as const).entries()) {
      const { create, id } = await payments.transact(state);
      const params = method === 'CreateTransaction' ? create : { id, reason: 10 };
      const answer = await payments.twice(method, params);
      expect([state, answer.error?.code ?? answer.status]).toEqual([state, expected[index]]);
    }
  });

  it.each(['PerformTransaction', 'CancelTransaction', 'CheckTransaction'])('%s of an unknown transaction is -31003', async (method) => {
    for (const id of [newPaymeId(), 'short', `'; drop table invoices; --`.replaceAll(' ', '_')])
      expect(await payments.twice(method, { id, reason: 1 })).toMatchObject(refused(-31003));
  });

  it.each(['CreateTransaction', 'PerformTransaction'])('%s 12 hours after the beginning at Payme cancels with reason 4', async (method) => {
    const { invoice, create, id } = await payments.transact(1, { expiresAt: new Date(clock.now() + 48 * HOUR_MS) });
    clock.move(12 * HOUR_MS - 1000);
    expect(await payments.payme('CreateTransaction', create)).toMatchObject({ result: { state: 1 } });
    clock.move(2000);
    expect(await payments.twice(method, method === 'CreateTransaction' ? create : { id })).toMatchObject(refused(-31008));
    expect(await payments.payme('CheckTransaction', { id })).toMatchObject({ result: { state: -1, reason: 4, perform_time: 0 } });
    expect(await payments.invoiceOf(invoice.id)).toMatchObject({ state: 'awaiting_payment', failure: 'timeout' });
    expect(await payments.payme('CreateTransaction', { ...create, id: newPaymeId(), time: clock.now() })).toMatchObject({
      result: { state: 1 },
    });
  });

  it('does not begin a transaction that began 12 hours ago at Payme, nor let an old one cancel as fresh', async () => {
    const invoice = await payments.invoice();
    const create = { id: newPaymeId(), time: clock.now() - 12 * HOUR_MS - 1, amount: invoice.amountMinor, account: accountOf(invoice) };
    expect(await payments.twice('CreateTransaction', create)).toMatchObject(refused(-31008));
    expect(await payments.payme('CheckTransaction', { id: create.id })).toMatchObject(refused(-31003));
    expect(await payments.invoiceOf(invoice.id)).toMatchObject({ state: 'awaiting_payment' });
  });

  it('a known id with another amount or account is -31008 and changes nothing', async () => {
    const { create, id, invoice } = await payments.transact(1);
    const other = await payments.invoice();
    for (const changed of [{ amount: 1 }, { account: accountOf(other) }, { account: { order_id: null } }])
      expect(await payments.twice('CreateTransaction', { ...create, ...changed })).toMatchObject(refused(-31008));
    expect(await payments.payme('CreateTransaction', create)).toMatchObject({ result: { state: 1 } });
    expect(await payments.payme('PerformTransaction', { id })).toMatchObject({ result: { state: 2 } });
    expect(await payments.grantsOf(invoice.id)).toEqual(['granted']);
    expect(await payments.invoiceOf(other.id)).toMatchObject({ state: 'awaiting_payment' });
  });

  it('an invoice that is cancelled, overdue, refunded or malformed is refused in the account range', async () => {
    const cancelled = await payments.invoice();
    await payments.api.cancelInvoice(payments.db, cancelled.id);
    const overdue = await payments.invoice({ expiresAt: new Date(clock.now() + HOUR_MS) });
    const refunded = (await payments.transact(-2)).invoice;
    clock.move(HOUR_MS);
    for (const [invoice, code] of [
      [cancelled, -31052],
      [overdue, -31052],
      [refunded, -31052],
    ] as const)
      for (const method of ['CheckPerformTransaction', 'CreateTransaction']) {
        const params = { id: newPaymeId(), time: clock.now(), amount: invoice.amountMinor, account: accountOf(invoice) };
        expect(await payments.twice(method, params)).toMatchObject(refusedAccount(code));
      }
    for (const account of [{}, { order_id: '' }, { order_id: ['x'] }, { other: '1' }, { order_id: `${overdue.number}'--` }])
      expect(await payments.twice('CheckPerformTransaction', { amount: 1, account })).toMatchObject(refusedAccount(-31050));
  });

  it('takes an account that is a number, and an expired holder performs in time', async () => {
    const invoice = await payments.invoice({ expiresAt: new Date(clock.now() + HOUR_MS) });
    const create = { id: newPaymeId(), time: clock.now(), amount: invoice.amountMinor, account: { order_id: Number(invoice.number) } };
    expect(await payments.twice('CreateTransaction', create)).toMatchObject({ result: { state: 1 } });
    clock.move(2 * HOUR_MS);
    expect(await payments.payme('PerformTransaction', { id: create.id })).toMatchObject({ result: { state: 2 } });
    const late = await payments.transact(1, { expiresAt: new Date(clock.now() + HOUR_MS) });
    clock.move(2 * HOUR_MS);
    await payments.payme('CancelTransaction', { id: late.id, reason: 3 });
    expect(await payments.invoiceOf(late.invoice.id)).toMatchObject({ state: 'expired', failure: 'unknown' });
  });
});

describe('the statement (payme.md §5.6)', () => {
  it('lists every transaction of the period in any state, both ends included, by the time of Payme', async () => {
    clock.move(24 * HOUR_MS);
    const from = clock.now();
    const made = [];
    for (const state of [1, 2, -1, -2] as const) {
      clock.move(1000);
      made.push(await payments.transact(state));
    }
    const times = made.map(({ create }) => create.time);
    const list = async (params: object) => {
      const { result } = await payments.payme('GetStatement', params);
      // The answer's own shape is what is compared below.
      return result?.['transactions'] as readonly { readonly id: string; readonly state: number }[];
    };
    const all = await list({ from: times[0], to: times[3] });
    expect(all.map(({ id, state }) => [id, state])).toEqual(made.map(({ id }, index) => [id, [1, 2, -1, -2][index]]));
    expect(all[0]).toEqual({
      id: made[0]?.id,
      time: times[0],
      amount: 3_990_000,
      account: made[0]?.create.account,
      create_time: expect.any(Number),
      perform_time: 0,
      cancel_time: 0,
      transaction: expect.any(String),
      state: 1,
      reason: null,
      receivers: null,
    });
    expect(await list({ from: times[1], to: times[1] })).toHaveLength(1);
    expect(await list({ from: from - 2, to: from - 1 })).toEqual([]);
    for (const bad of [{}, { from }, { from: 'x', to: from }, { from: from + 0.5, to: from }, { from: -1, to: from }])
      expect(await payments.twice('GetStatement', bad)).toMatchObject(refused(-32600));
  });
});

describe('fiscal receipts (payme.md §5.7)', () => {
  const receipt = {
    receipt_id: '121',
    status_code: 0,
    message: 'accepted',
    terminal_id: 'EP000000000025',
    fiscal_sign: '800031554082',
    qr_code_url: 'https://ofd.soliq.uz/check?t=EP000000000025&r=121',
    date: '20261123120000',
  };

  it('are kept for the payment and for the refund, and their links shown', async () => {
    const { id, invoice } = await payments.transact(-2);
    expect(await payments.twice('SetFiscalData', { id, type: 'PERFORM', fiscal_data: receipt })).toEqual({
      status: 200,
      result: { success: true },
    });
    const back = { ...receipt, receipt_id: 122, qr_code_url: 'https://ofd.soliq.uz/check?r=122' };
    expect(await payments.twice('SetFiscalData', { id, type: 'CANCEL', fiscal_data: back })).toMatchObject({ result: { success: true } });
    const failed = { ...receipt, status_code: 3, message: 'no', qr_code_url: 'https://ofd.soliq.uz/failed' };
    await payments.payme('SetFiscalData', { id, type: 'PERFORM', fiscal_data: failed });
    await payments.payme('SetFiscalData', { id, type: 'PERFORM', fiscal_data: { ...receipt, qr_code_url: 'javascript:alert(1)' } });
    const [row] = await selectRows<{ paid: string; refunded: string }>(
      payments.db,
      'select fiscal_url as paid, refund_fiscal_url as refunded from invoices where id = $1',
      [invoice.id],
    );
    expect(row).toEqual({ paid: receipt.qr_code_url, refunded: back.qr_code_url });
  });

  it('are refused for an unknown transaction (-32001) and with bad parameters (-32602)', async () => {
    const { id } = await payments.transact(2);
    expect(await payments.twice('SetFiscalData', { id: newPaymeId(), type: 'PERFORM', fiscal_data: receipt })).toMatchObject(
      refused(-32001),
    );
    for (const bad of [
      {},
      { id },
      { id, type: 'REFUND', fiscal_data: receipt },
      { id, type: 'PERFORM', fiscal_data: null },
      { id, type: 'PERFORM', fiscal_data: { ...receipt, status_code: '0' } },
      { id, type: 'PERFORM', fiscal_data: { ...receipt, message: 'a\0b' } },
    ])
      expect(await payments.twice('SetFiscalData', bad)).toMatchObject(refused(-32602));
  });
});
