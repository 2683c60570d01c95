import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPayme } from '../../test/payme.ts';
import { type CardPaymentsApp, startCardPayments } from '../../test/start-card-payments.ts';
import type { InvoiceRecord } from '../features/payments/index.ts';
import type { Receipt } from './receipt.ts';
import { openStore } from './store.ts';

let app: CardPaymentsApp;
beforeAll(async () => {
  app = await startCardPayments();
});
afterAll(() => app.stop());

const linkOf = ({ number, amountMinor }: InvoiceRecord, more = '') =>
  `${app.payme.url}/${Buffer.from(`m=${app.payme.merchantId};ac.order_id=${number};a=${amountMinor};l=en${more}`).toString('base64')}`;
const page = async (path: string) => (await fetch(`${app.payme.url}${path}`)).text();
const sentence = (html: string) => /role="(?:status|alert)">([^<]*)</.exec(html)?.[1]?.trim();

describe('the buttons of the checkout page', () => {
  it.each([
    ['paid', 'paid', null, /^Paid/],
    ['declined', 'awaiting_payment', 'declined', /declined.*another card/],
    ['insufficient_funds', 'awaiting_payment', 'declined', /not enough money.*choose another/],
    ['card_blocked', 'awaiting_payment', null, /blocked.*choose another/],
    ['card_expired', 'awaiting_payment', null, /expired.*another card/],
    ['timeout', 'awaiting_payment', 'timeout', /12 hours.*again/],
    ['payer_cancels', 'awaiting_payment', 'cancelled_by_payer', /You cancelled/],
    ['duplicate_call', 'paid', null, /^Paid/],
    ['lost_answer', 'paid', null, /^Paid/],
    ['late_perform', 'awaiting_payment', 'timeout', /12 hours/],
    ['given_up', 'refunded', null, /does not answer/],
    ['two_payers', 'paid', null, /did not accept.*-31099/],
    ['slow', 'paid', null, /^Paid/],
    ['shop_unavailable', 'awaiting_payment', null, /does not answer/],
    ['wrong_amount', 'awaiting_payment', null, /-31001/],
    ['wrong_account', 'awaiting_payment', null, /-31050/],
    ['wrong_key', 'awaiting_payment', null, /-32504/],
    ['refunded_at_once', 'refunded', null, /went back/],
  ])('%s leaves the invoice %s, failure %s, and says what happened', async (scenario, state, failure, words) => {
    const invoice = await app.invoice();
    const id = await app.payme.pay(linkOf(invoice), { scenario });
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state, failure });
    const shown = await page(`/receipt/${id}?l=en`);
    expect(sentence(shown)).toMatch(words);
    expect(shown).not.toContain('ANOTHER ANSWER');
    expect(await app.grantsOf(invoice.id)).toEqual({ paid: ['granted'], refunded: ['granted', 'revoked'] }[state] ?? []);
  });

  it('do nothing with a wrong code, a card that does not exist or a link that is damaged', async () => {
    const invoice = await app.invoice();
    expect(await app.payme.pay(linkOf(invoice), { code: '123456' })).toBeNull();
    expect(await app.payme.pay(linkOf(invoice), { card: '4111111111111111' })).toBeNull();
    expect((await fetch(`${app.payme.url}/bm90aGluZw==`)).status).toBe(400);
    expect((await fetch(`${app.payme.url}/%E0%A4%A`)).status).toBe(400);
    expect((await fetch(`${app.payme.url}/${Buffer.from('m=other;ac.order_id=1;a=1').toString('base64')}`)).status).toBe(404);
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'awaiting_payment' });
  });
});

it('shows what is paid in three languages, escapes what a link says and leads back', async () => {
  const invoice = await app.invoice();
  const url = linkOf(invoice, ';ac.x=<script>alert(1)</script>;c=https://sahna.test/checkout?a=1&b="2"');
  const shown = await (await fetch(url)).text();
  expect(shown).toContain('Pay 39');
  expect(shown).not.toContain('<script');
  expect(shown).toContain('https://sahna.test/checkout?a=1&amp;b=&quot;2&quot;');
  const response = await fetch(url);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

it('sends fiscal receipts, and shows them under the link that it sent', async () => {
  const invoice = await app.invoice();
  const id = await app.payme.pay(linkOf(invoice));
  await app.until(async () => (await page(`/fiscal/${id}/perform`)).includes('EP000000000025'));
  await app.payme.refund(id ?? '');
  await app.until(async () => (await page(`/fiscal/${id}/cancel`)).includes('-39'));
  expect((await fetch(`${app.payme.url}/fiscal/${id}/other`)).status).toBe(404);
  expect(await page('/receipts?l=en')).toContain(id);
});

describe('the Subscribe API', () => {
  const subscribe = (method: string, params: object, auth?: string) => app.payme.subscribe(method, params, auth);

  it('lets a browser do what needs no key, and nothing else', async () => {
    const { card } = await app.payme.subscribe<{ card: { token: string } }>(
      'cards.create',
      { card: { number: '8600 0691 9540 6311', expire: '03/99' }, save: true },
      app.payme.merchantId,
    );
    await subscribe('cards.get_verify_code', { token: card.token }, app.payme.merchantId);
    await expect(subscribe('cards.remove', { token: card.token }, app.payme.merchantId)).rejects.toThrow('-32504');
    await expect(subscribe('receipts.create', { amount: 1, account: {} }, `${app.payme.merchantId}:wrong`)).rejects.toThrow('-32504');
    const preflight = await fetch(`${app.payme.url}/api`, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-Auth');
  });

  it.each([
    ['cards.create', { card: { number: '8600069195406312', expire: '0399' } }, -31300],
    ['cards.create', { card: { number: '8600069195406311', expire: '0199' } }, -31300],
    ['cards.create', { card: { number: '3333336415804657', expire: '0399' } }, -31301],
    ['cards.create', { card: { number: '4444445987459073', expire: '0399' } }, -31301],
    ['cards.create', {}, -32602],
    ['cards.check', { token: 'none' }, -31400],
    ['receipts.create', { amount: 0, account: {} }, -31611],
    ['receipts.create', { amount: 1.5, account: {} }, -31611],
    ['receipts.check', { id: 'none' }, -31602],
    ['receipts.pay', { id: 'none', token: 'x' }, -31602],
    ['receipts.send', { id: 'none', phone: '123' }, -32602],
    ['receipts.hold', {}, -32601],
    ['constructor', {}, -32601],
  ])('%s of %j is refused with %d', async (method, params, code) => {
    await expect(subscribe(method, params)).rejects.toThrow(String(code));
  });

  it('locks a code after three wrong ones', async () => {
    const token = await app.payme.cardToken();
    await subscribe('cards.get_verify_code', { token });
    for (let n = 0; n < 3; n++) await expect(subscribe('cards.verify', { token, code: '1' })).rejects.toThrow('-31103');
    await expect(subscribe('cards.verify', { token, code: '666666' })).rejects.toThrow('-31102');
  });

  it('spends a card that was not to be saved, sends invoices and gives unpaid ones up', async () => {
    const invoice = await app.invoice();
    const account = { order_id: invoice.number };
    const { card } = await app.payme.subscribe<{ card: { token: string } }>('cards.create', {
      card: { number: '8600495473316478', expire: '0399' },
    });
    const create = () =>
      app.payme
        .subscribe<{ receipt: { _id: string } }>('receipts.create', { amount: invoice.amountMinor, account })
        .then((made) => made.receipt._id);
    const id = await create();
    await expect(subscribe('receipts.pay', { id, token: card.token })).rejects.toThrow('-31400');
    await subscribe('cards.get_verify_code', { token: card.token });
    const verified = await app.payme.subscribe<{ card: { token: string } }>('cards.verify', { token: card.token, code: '666666' });
    expect(await subscribe('receipts.send', { id, phone: '998901234567' })).toEqual({ success: true });
    expect(await subscribe('receipts.pay', { id, token: verified.card.token })).toMatchObject({ receipt: { state: 4 } });
    await expect(subscribe('receipts.pay', { id, token: verified.card.token })).rejects.toThrow('-31400');
    expect(await subscribe('receipts.get', { id })).toMatchObject({ receipt: { state: 4, card: { number: '860049******6478' } } });
    expect(await subscribe('receipts.cancel', { id: await create() })).toMatchObject({ receipt: { state: 50 } });
  });
});

it('goes on where it was killed: what was taken is performed, what was not is cancelled', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sahna-payme-kill-'));
  const saved = (folder: string) => openStore<Receipt>(join(folder, 'receipts'));
  try {
    for (const [state, ends] of [
      [3, 'paid'],
      [2, 'awaiting_payment'],
    ] as const) {
      const { invoice } = await app.debtor();
      await app.payme.control({ next: 'unknown' });
      await app.api.chargeSavedCard(invoice.id);
      const left = saved(app.payme.dataDir)
        .all()
        .find(({ account }) => account['order_id'] === invoice.number);
      if (left === undefined) throw new Error('the receipt was not kept');
      saved(dataDir).save({ ...left, state });
      const again = await startPayme({ dataDir, clock: app.clock });
      again.calls(new URL(app.url).origin);
      await app.until(async () => (await app.invoiceOf(invoice.id))?.state === ends).finally(again.stop);
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
