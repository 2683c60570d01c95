import { endpoints } from '@app/contracts';
import { type AccountId, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { movableClock } from '../../../test/start-payments.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { countStatements } from '../../../test/statements.ts';
import { execute, newId } from '../../db/index.ts';
import { createInvoices } from './invoices.service.ts';
import type { InvoiceDraft } from './payments.types.ts';

const { payments } = endpoints;
const clock = movableClock();
let app: TestApp;
let invoices: ReturnType<typeof createInvoices>;
let buyer: { readonly accountId: AccountId; readonly token: string };

beforeAll(async () => {
  app = await startTestApp({ clock });
  invoices = createInvoices({ db: app.db, clock });
  buyer = await signUp();
});
afterAll(() => app.stop());

async function signUp() {
  const { user, tokens } = await app.signUp();
  return { accountId: user.id, token: tokens.accessToken };
}

const invoice = (fields: Partial<InvoiceDraft> = {}) =>
  invoices.create(app.db, {
    accountId: buyer.accountId,
    purpose: 'order',
    subjectId: newId(),
    key: newId(),
    amountMinor: 1_500_000,
    titles: { uz: 'Film', ru: 'Фильм' },
    fiscal: { code: '10899001001000000', packageCode: '1', vatPercent: 12 },
    expiresAt: new Date(clock.now() + MINUTE_MS),
    ...fields,
  });
const get = async (id: Awaited<ReturnType<typeof invoice>>['id'], token = buyer.token) =>
  app.call(payments.getInvoice, { params: { id }, query: { locale: 'ru' } }, { token });

describe('an invoice', () => {
  it('is shown to its account, in the language asked for, and is nobody else’s', async () => {
    const { id, number } = await invoice();
    expect((await get(id)).body).toMatchObject({
      id,
      number,
      amount: 1_500_000,
      currency: 'UZS',
      state: 'awaiting_payment',
      title: 'Фильм',
      method: null,
      paidAt: null,
      failure: null,
    });
    expect(number).toMatch(/^[1-9]\d{11}$/);
    expect((await get(id, (await signUp()).token)).body.code).toBe('payments.invoice_not_found');
  });

  it('is one while its key is open, however many ask at once, and a new one after it was given up', async () => {
    const key = newId();
    const made = await Promise.all(Array.from({ length: 10 }, () => invoice({ key })));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const first = made[0];
    if (first === undefined) throw new Error('ten were made');
    const cancelled = await app.call(payments.cancelInvoice, { params: { id: first.id } }, { token: buyer.token });
    expect(cancelled.body.state).toBe('cancelled');
    // Again changes nothing.
    expect((await app.call(payments.cancelInvoice, { params: { id: first.id } }, { token: buyer.token })).status).toBe(200);
    const next = await invoice({ key });
    expect(next.id).not.toBe(first.id);
    clock.move(MINUTE_MS);
    expect((await get(next.id)).body.state).toBe('expired');
    expect((await invoice({ key })).id).not.toBe(next.id);
    expect((await app.call(payments.cancelInvoice, { params: { id: next.id } }, { token: buyer.token })).body.code).toBe(
      'payments.invoice_closed',
    );
    const other = await invoice({ key, accountId: (await signUp()).accountId });
    expect(other.accountId).not.toBe(buyer.accountId);
  });

  it('is paid at the address that payment answers, which leads back to a page of ours', async () => {
    const { id, number } = await invoice();
    const pay = (returnTo: string) =>
      app.call(payments.payInvoice, { params: { id }, body: { method: 'payme', returnTo } }, { token: buyer.token });
    for (const [returnTo, expected] of [
      ['/plans', 'http://localhost:8080/plans'],
      ['//evil.example', `http://localhost:8080/checkout/${id}?from=payme`],
    ] as const) {
      const { status, body } = await pay(returnTo);
      expect([status, body.invoice.id]).toEqual([200, id]);
      const link = Buffer.from(new URL(body.checkoutUrl ?? '').pathname.slice(1), 'base64').toString();
      expect(link).toContain(`;ac.order_id=${number};a=1500000;`);
      expect(link.split(';c=')[1]).toBe(expected);
    }
  });

  it('is neither paid nor given up while somebody pays it, and not paid again', async () => {
    const { id } = await invoice();
    const attempt = async () => [
      (await app.call(payments.payInvoice, { params: { id }, body: { method: 'payme' } }, { token: buyer.token })).body.code,
      (await app.call(payments.cancelInvoice, { params: { id } }, { token: buyer.token })).body.code,
    ];
    await execute(app.db, `update invoices set state = 'processing' where id = $1`, [id]);
    expect(await attempt()).toEqual(['payments.invoice_in_progress', 'payments.invoice_in_progress']);
    await execute(app.db, `update invoices set state = 'paid', paid_at = now() where id = $1`, [id]);
    expect(await attempt()).toEqual(['payments.invoice_closed', 'payments.invoice_closed']);
  });

  it('cannot be paid before a contact is verified', async () => {
    const { user, tokens } = await app.signUp({ verified: false });
    const { id } = await invoice({ accountId: user.id });
    const { body } = await app.call(payments.payInvoice, { params: { id }, body: { method: 'payme' } }, { token: tokens.accessToken });
    expect(body.code).toBe('accounts.contact_unverified');
  });
});

describe('the payment history', () => {
  it('is one’s own, latest first, in pages', async () => {
    const person = await signUp();
    const made: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) {
      made.unshift((await invoice({ accountId: person.accountId })).id);
      clock.move(1000);
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const query = { limit: 2, locale: 'ru' as const, ...(typeof cursor === 'string' ? { cursor } : {}) };
      const { body } = await app.call(payments.listInvoices, { query }, { token: person.token });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(made);
  });
});

it('reads fifty invoices by as many statements as one', async () => {
  const person = await signUp();
  const read = async () => app.call(payments.listInvoices, { query: { limit: 100, locale: 'ru' } }, { token: person.token });
  await invoice({ accountId: person.accountId });
  const one = await countStatements(app.db, read);
  for (let nth = 1; nth < 50; nth += 1) await invoice({ accountId: person.accountId });
  expect([await countStatements(app.db, read), (await read()).body.items.length]).toEqual([one, 50]);
});

describe('payment settings', () => {
  it('are what the card form needs, and no key', async () => {
    const { body } = await app.call(payments.getPaymentSettings, {});
    expect(body.payme).toMatchObject({
      merchantId: app.config.PAYME_MERCHANT_ID,
      checkoutUrl: 'https://checkout.paycom.uz',
      sandbox: false,
    });
    expect(JSON.stringify(body)).not.toContain(String(app.config.PAYME_KEY));
  });
});
