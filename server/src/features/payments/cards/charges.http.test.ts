import type { InvoiceId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CardPaymentsApp, startCardPayments } from '../../../../test/start-card-payments.ts';

const GOOD_CARD = '8600069195406311';
let app: CardPaymentsApp;
beforeAll(async () => {
  app = await startCardPayments();
});
afterAll(() => app.stop());

const paidBooks = { payme: 3_990_000, 'sales:subscription': -3_990_000 };
/** Half a minute passes and the worker looks at what is open. */
async function look(ms = 31_000): Promise<void> {
  app.clock.move(ms);
  await app.run('payments.look-at-money');
}
/** The invoice was paid by one receipt, and what it is for was given once. */
async function expectPaidOnce(invoice: { id: InvoiceId; number: string }): Promise<void> {
  expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'paid', method: 'card', failure: null });
  expect(await app.grantsOf(invoice.id)).toEqual(['granted']);
  expect(await app.booksOf(invoice.id)).toEqual(paidBooks);
  expect((await app.receiptsOf(invoice)).filter(({ state }) => state === 4)).toHaveLength(1);
}
async function expectUnpaid(invoice: { id: InvoiceId; number: string }, failure: string): Promise<void> {
  expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'awaiting_payment', failure });
  expect(await app.grantsOf(invoice.id)).toEqual([]);
  expect((await app.receiptsOf(invoice)).filter(({ state }) => state === 4)).toEqual([]);
}

describe('charging a saved card', () => {
  it('pays the invoice once, by callback and answer alike, and says so when asked again', async () => {
    const { invoice } = await app.debtor();
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
    await expectPaidOnce(invoice);
    expect(await app.chargesOf(invoice.id)).toEqual([{ state: 'paid', failure: null }]);
  });

  it('has nothing to charge without a preferred card', async () => {
    const invoice = await app.invoice();
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('no_card');
  });

  it.each([
    ['declined', 'declined'],
    ['insufficient_funds', 'insufficient_funds'],
    ['blocked', 'card_blocked'],
    ['expired', 'card_blocked'],
    ['slow_error', 'provider_unavailable'],
  ])('says why a card that is %s was not charged, and the next try may succeed', async (behaves, failure) => {
    const { invoice } = await app.debtor();
    await app.payme.control({ card: { number: GOOD_CARD, behaves } });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('declined');
    await expectUnpaid(invoice, failure);
    await app.payme.control({ card: { number: GOOD_CARD, behaves: 'works' } });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
    await expectPaidOnce(invoice);
  });

  it('asks about a system error until it is known that nothing was taken', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ card: { number: GOOD_CARD, behaves: 'system_error' } });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
    await app.payme.control({ card: { number: GOOD_CARD, behaves: 'works' } });
    await look();
    await expectUnpaid(invoice, 'declined');
  });

  it('stops using a card that the provider has forgotten', async () => {
    const { invoice, card, actor } = await app.debtor();
    await app.payme.control({ forget: GOOD_CARD });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('declined');
    expect(await app.storedCard(card.id)).toMatchObject({ state: 'unusable' });
    expect(await app.api.findPreferredCard(app.db, actor.accountId)).toBeNull();
  });
});

describe('an answer that does not come', () => {
  it('of the payment: the receipt is asked about, and no second one is made', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ next: 'answer_lost' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
    await look();
    await expectPaidOnce(invoice);
    expect(await app.receiptsOf(invoice)).toHaveLength(1);
  });

  it('of the request: the same receipt is paid again', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ next: 'request_lost' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'processing' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
    await expectPaidOnce(invoice);
    expect(await app.receiptsOf(invoice)).toHaveLength(1);
  });

  it('for ten minutes: the receipt is given up, and can never be paid', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ next: 'request_lost' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
    await look(11 * 60_000);
    await expectUnpaid(invoice, 'provider_unavailable');
    expect((await app.receiptsOf(invoice)).map(({ state }) => state)).toEqual([50]);
  });

  it('of the creation: nothing was begun, and the leftover receipt stays unpaid', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ next: 'answer_lost', method: 'receipts.create' });
    await expect(app.api.chargeSavedCard(invoice.id)).rejects.toMatchObject({ code: 'payments.provider_unavailable' });
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'awaiting_payment' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
    await expectPaidOnce(invoice);
    expect((await app.receiptsOf(invoice)).map(({ state }) => state).sort()).toEqual([0, 4]);
  });

  it('while the bank makes up its mind: paid or declined, whichever it is in the end', async () => {
    for (const settle of ['paid', 'declined'] as const) {
      const { invoice } = await app.debtor();
      await app.payme.control({ next: 'unknown' });
      expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
      await look();
      expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'processing' });
      expect(await app.api.chargeSavedCard(invoice.id)).toBe('unknown');
      await app.payme.control({ settle });
      await look(700_000);
      if (settle === 'paid') await expectPaidOnce(invoice);
      else await expectUnpaid(invoice, 'declined');
      expect(await app.receiptsOf(invoice)).toHaveLength(1);
    }
  });

  it('from our own billing: Payme repeats its calls, and gives once', async () => {
    for (const next of ['lost_answer', 'duplicate_call'] as const) {
      const { invoice } = await app.debtor();
      await app.payme.control({ next });
      expect(await app.api.chargeSavedCard(invoice.id)).toBe('paid');
      await expectPaidOnce(invoice);
    }
  });

  it('in time: a transaction that Payme cancelled is not performed late', async () => {
    const { invoice } = await app.debtor();
    await app.payme.control({ next: 'late_perform' });
    expect(await app.api.chargeSavedCard(invoice.id)).toBe('declined');
    await expectUnpaid(invoice, 'declined');
  });
});

describe('two at once', () => {
  it('charge one card for one invoice: one receipt is paid', async () => {
    const { invoice } = await app.debtor();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => app.api.chargeSavedCard(invoice.id)));
    expect(new Set(outcomes)).toEqual(new Set(['paid', 'unknown']));
    await expectPaidOnce(invoice);
  });

  it('pay by card and on the page: one of them does', async () => {
    for (let round = 0; round < 5; round++) {
      const { invoice } = await app.debtor();
      const link = `${app.payme.url}/${btoa(`m=${app.payme.merchantId};ac.order_id=${invoice.number};a=${invoice.amountMinor}`)}`;
      await Promise.all([app.api.chargeSavedCard(invoice.id), app.payme.pay(link)]);
      await look();
      expect(await app.grantsOf(invoice.id)).toEqual(['granted']);
      expect(await app.booksOf(invoice.id)).toEqual(paidBooks);
      expect((await app.receiptsOf(invoice)).filter(({ state }) => state === 4)).toHaveLength(1);
    }
  });
});

describe('a refund', () => {
  it('by us is asked of Payme, booked by its call, and takes what was given', async () => {
    const { invoice } = await app.debtor();
    await app.api.chargeSavedCard(invoice.id);
    await app.api.refund(app.db, invoice.id, 'cancelled');
    await app.api.refund(app.db, invoice.id, 'cancelled');
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'refunding' });
    await app.run('payments.refund-invoice', { invoiceId: invoice.id });
    await app.until(async () => (await app.invoiceOf(invoice.id))?.state === 'refunded');
    await look();
    await look();
    expect(await app.grantsOf(invoice.id)).toEqual(['granted', 'revoked']);
    expect(await app.booksOf(invoice.id)).toEqual({ payme: 0, 'sales:subscription': 0 });
    await app.api.refund(app.db, invoice.id, 'again');
    expect(await app.run('payments.refund-invoice', { invoiceId: invoice.id })).toBe('done');
  });

  it('survives a provider that does not answer, before the work and after it', async () => {
    for (const next of ['request_lost', 'answer_lost'] as const) {
      const { invoice } = await app.debtor({ subjectId: 'kept' });
      await app.api.chargeSavedCard(invoice.id);
      await app.api.refund(app.db, invoice.id, 'cancelled');
      await app.payme.control({ next, method: 'receipts.cancel' });
      await expect(app.run('payments.refund-invoice', { invoiceId: invoice.id })).rejects.toMatchObject({
        code: 'payments.provider_unavailable',
      });
      await look();
      await app.until(async () => (await app.invoiceOf(invoice.id))?.state === 'refunded');
      expect(await app.grantsOf(invoice.id)).toEqual(['granted', 'revoked']);
    }
  });

  it('by the provider is booked, unless the seller does not take it back', async () => {
    const { invoice } = await app.debtor();
    const kept = await app.debtor({ subjectId: 'kept' });
    for (const { id } of [invoice, kept.invoice]) await app.api.chargeSavedCard(id);
    for (const { number } of [invoice, kept.invoice]) for (const { _id } of await app.receiptsOf({ number })) await app.payme.refund(_id);
    expect(await app.invoiceOf(invoice.id)).toMatchObject({ state: 'refunded' });
    expect(await app.invoiceOf(kept.invoice.id)).toMatchObject({ state: 'paid' });
    expect((await app.receiptsOf(kept.invoice)).map(({ state }) => state)).toEqual([4]);
  });

  it('of an unpaid invoice is a mistake of the caller', async () => {
    const invoice = await app.invoice();
    await expect(app.api.refund(app.db, invoice.id, 'never')).rejects.toThrow('was not paid');
  });
});
