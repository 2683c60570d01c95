import { endpoints } from '@app/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GOOD_CARD } from '../../../test/payme.ts';
import { type Shop, startShop } from '../../../test/start-shop.ts';
import { execute, selectRows } from '../../db/index.ts';

const { deleteMe, restoreMe } = endpoints.accounts;
const MONTH_MS = 30 * DAY_MS;

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

type Buyer = Awaited<ReturnType<Shop['buyer']>>;

async function subscriber(): Promise<{ person: Buyer; endsMs: number }> {
  const person = await shop.buyer();
  await person.saveCard();
  await person.buy('premium');
  await shop.review();
  return { person, endsMs: Date.parse((await person.subscription()).endsAt ?? '') };
}
async function reviewAt(atMs: number): Promise<void> {
  shop.clock.move(atMs - shop.clock.now());
  for (let run = 0; run < 2; run += 1) await shop.review();
}
const leave = async (person: Buyer) => shop.call(deleteMe, { body: { password: 'correct horse battery' } }, await person.as());
const stay = async (person: Buyer) => {
  await shop.call(restoreMe, {}, await person.as());
  await shop.worker.work();
};
const paidOf = async (person: Buyer) =>
  (await selectRows(shop.db, `select 1 from invoices where account_id = $1 and state = 'paid'`, [person.id])).length;
const told = (person: Buyer) => ['ending', 'ended', 'renewal_failed'].flatMap((name) => person.heard(`subscriptions.${name}`));

describe('somebody who asked for the end of their account', () => {
  it('whose payment hangs is not tried again', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await shop.payme.control({ next: 'request_lost', method: 'receipts.pay' });
    await reviewAt(endsMs - DAY_MS);
    expect((await shop.payme.receipts()).map(({ state }) => state).sort()).toEqual([0, 4]);
    await leave(person);
    shop.clock.move(MINUTE_MS);
    await shop.worker.run('payments.look-at-money');
    await reviewAt(endsMs - DAY_MS + 5 * MINUTE_MS);
    expect(await paidOf(person)).toBe(1);
  });

  it('is neither charged nor reminded, and is renewed as before once they stay', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await leave(person);
    expect((await person.subscription()).renewal).toBeNull();
    for (const hours of [-24, -12, 0, 1]) await reviewAt(endsMs + hours * HOUR_MS);
    expect([await paidOf(person), told(person)]).toEqual([1, []]);
    await stay(person);
    expect((await person.subscription()).renewal).not.toBeNull();
    await reviewAt(endsMs + 2 * HOUR_MS);
    expect([await paidOf(person), told(person)]).toEqual([2, []]);
    expect(await person.subscription()).toMatchObject({ state: 'active', endsAt: new Date(endsMs + MONTH_MS).toISOString() });
  });

  it('is not charged for an attempt that a worker died in, and is once they stay', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await shop.payme.control({ card: { number: GOOD_CARD, behaves: 'declined' } });
    await reviewAt(endsMs - DAY_MS);
    await shop.payme.control({ card: { number: GOOD_CARD, behaves: 'works' } });
    await execute(shop.db, 'update subscription_renewals set charging = true where account_id = $1', [person.id]);
    await execute(shop.db, 'update subscription_reviews set due_at = $2 where account_id = $1', [person.id, new Date(shop.clock.now())]);
    await leave(person);
    await reviewAt(endsMs - 20 * HOUR_MS);
    expect(await paidOf(person)).toBe(1);
    await stay(person);
    await reviewAt(endsMs);
    expect(await paidOf(person)).toBe(2);
  });

  it('is told to keep the account before they buy or save a card', async () => {
    const person = await shop.buyer();
    const open = await person.choose('premium');
    await leave(person);
    const refusals = [
      await shop.abuse(endpoints.subscriptions.subscribe, { body: { planCode: 'premium' } }, await person.as()),
      await shop.abuse(
        endpoints.payments.payInvoice,
        { params: { id: open.invoice?.id ?? '' }, body: { method: 'payme' } },
        await person.as(),
      ),
      await shop.abuse(endpoints.payments.addCard, { body: { token: await shop.payme.cardToken() } }, await person.as()),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([409, 'accounts.leaving']));
    await stay(person);
    expect((await person.choose('premium')).checkoutUrl).not.toBeNull();
  });
});
