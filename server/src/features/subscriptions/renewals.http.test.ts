import { endpoints } from '@app/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GOOD_CARD } from '../../../test/payme.ts';
import { type Shop, startShop } from '../../../test/start-shop.ts';
import { execute, selectRows } from '../../db/index.ts';

const { cancelSubscription } = endpoints.subscriptions;
const { removeCard, listCards } = endpoints.payments;
const PREMIUM = 3_990_000;
const MONTH_MS = 30 * DAY_MS;

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

type Buyer = Awaited<ReturnType<Shop['buyer']>>;

/** Somebody on Premium, with a card that renews it unless told. */
async function subscriber(options: { card?: boolean } = {}): Promise<{ person: Buyer; endsMs: number }> {
  const person = await shop.buyer();
  if (options.card !== false) await person.saveCard();
  await person.buy('premium');
  await shop.review();
  return { person, endsMs: Date.parse((await person.subscription()).endsAt ?? '') };
}

/** The worker at an instant: twice, since it may run twice. */
async function reviewAt(atMs: number): Promise<void> {
  shop.clock.move(atMs - shop.clock.now());
  await shop.review();
  await shop.review();
}

const paidOf = async (person: Buyer) =>
  (await selectRows<{ id: string }>(shop.db, `select id from invoices where account_id = $1 and state = 'paid'`, [person.id])).length;
const cards = (behaves: 'declined' | 'works') => shop.payme.control({ card: { number: GOOD_CARD, behaves } });

describe('a plan with a saved card', () => {
  it('is renewed a day before its end, once, and goes on without a gap', async () => {
    const { person, endsMs } = await subscriber();
    expect((await person.subscription()).renewal).toEqual({
      at: new Date(endsMs - DAY_MS).toISOString(),
      price: { amount: PREMIUM, currency: 'UZS' },
      card: expect.stringContaining('******'),
    });
    await reviewAt(endsMs - 3 * DAY_MS);
    await reviewAt(endsMs - DAY_MS - MINUTE_MS);
    expect(await paidOf(person)).toBe(1);
    await reviewAt(endsMs - DAY_MS);
    expect(await paidOf(person)).toBe(2);
    expect(await person.subscription()).toMatchObject({ state: 'active', endsAt: new Date(endsMs + MONTH_MS).toISOString() });
    expect(person.heard('subscriptions.renewed')).toEqual([
      expect.objectContaining({ planCode: 'premium', amountMinor: PREMIUM, periodStartsAt: new Date(endsMs).toISOString() }),
    ]);
    await reviewAt(endsMs + MINUTE_MS);
    expect(await paidOf(person)).toBe(2);
    expect(person.heard('subscriptions.ending')).toEqual([]);
    expect(person.heard('subscriptions.ended')).toEqual([]);
  });

  it('is kept in grace while four attempts fail, and is over after them', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    const failures = () => person.heard('subscriptions.renewal_failed');
    await cards('declined');
    for (const [index, afterMs] of [-DAY_MS, 0, DAY_MS].entries()) {
      await reviewAt(endsMs + afterMs);
      expect(failures()).toHaveLength(index + 1);
    }
    expect(failures()[0]).toMatchObject({ attempt: 1, nextAttemptAt: new Date(endsMs).toISOString() });
    expect(await person.subscription()).toMatchObject({
      plan: { code: 'premium' },
      state: 'grace',
      endsAt: new Date(endsMs).toISOString(),
      graceEndsAt: new Date(endsMs + 3 * DAY_MS).toISOString(),
      renewal: { at: new Date(endsMs + 3 * DAY_MS).toISOString() },
    });
    await reviewAt(endsMs + 3 * DAY_MS);
    await cards('works');
    expect(failures().at(-1)).toMatchObject({ attempt: 4, nextAttemptAt: null });
    expect(await person.subscription()).toMatchObject({ plan: { code: 'basic' }, state: 'free' });
    expect(person.heard('subscriptions.ended')).toHaveLength(1);
    await reviewAt(endsMs + 5 * DAY_MS);
    expect([await paidOf(person), failures().length, person.heard('subscriptions.ended').length]).toEqual([1, 4, 1]);
  });

  it('takes the days of grace out of the renewal that succeeds in them', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await cards('declined');
    await reviewAt(endsMs - DAY_MS);
    await reviewAt(endsMs);
    expect((await person.subscription()).state).toBe('grace');
    await cards('works');
    await reviewAt(endsMs + DAY_MS);
    expect(await person.subscription()).toMatchObject({ state: 'active', endsAt: new Date(endsMs + MONTH_MS).toISOString() });
  });

  it('is renewed right after a day without workers, with one charge', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 2 * DAY_MS);
    shop.clock.move(endsMs + 2 * HOUR_MS - shop.clock.now());
    expect((await person.subscription()).state).toBe('grace');
    await reviewAt(endsMs + 2 * HOUR_MS);
    expect([await paidOf(person), person.heard('subscriptions.renewal_failed').length]).toEqual([2, 0]);
    expect((await person.subscription()).endsAt).toBe(new Date(endsMs + MONTH_MS).toISOString());
  });

  it('is asked about and not charged again when the answer was lost', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await shop.payme.control({ next: 'answer_lost' });
    await reviewAt(endsMs - DAY_MS);
    for (let minutes = 3; minutes <= 30 && (await paidOf(person)) < 2; minutes += 3) await reviewAt(endsMs - DAY_MS + minutes * MINUTE_MS);
    await reviewAt(endsMs);
    expect(await paidOf(person)).toBe(2);
    expect((await person.subscription()).endsAt).toBe(new Date(endsMs + MONTH_MS).toISOString());
    expect(person.heard('subscriptions.renewed')).toHaveLength(1);
  });

  it('goes on as the lower plan after a downgrade', async () => {
    const person = await shop.buyer();
    await person.saveCard();
    await person.buy('premium_plus');
    await shop.review();
    const { subscription } = await person.choose('premium');
    const endsMs = Date.parse(subscription.endsAt ?? '');
    expect(subscription.renewal?.price.amount).toBe(PREMIUM);
    await reviewAt(endsMs - 3 * DAY_MS);
    await reviewAt(endsMs - DAY_MS);
    expect(await person.subscription()).toMatchObject({ plan: { code: 'premium_plus' }, nextPlan: 'premium' });
    await reviewAt(endsMs);
    expect(await person.subscription()).toMatchObject({
      plan: { code: 'premium' },
      state: 'active',
      endsAt: new Date(endsMs + MONTH_MS).toISOString(),
    });
  });

  it('ends at once when it is cancelled in grace, and is not charged after a cancellation', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    await cards('declined');
    await reviewAt(endsMs - DAY_MS);
    await reviewAt(endsMs);
    await cards('works');
    expect((await person.subscription()).state).toBe('grace');
    const cancelled = (await shop.call(cancelSubscription, {}, await person.as())).body;
    expect(cancelled).toMatchObject({ plan: { code: 'basic' }, state: 'free' });
    await reviewAt(endsMs + DAY_MS);
    expect(await paidOf(person)).toBe(1);
    expect(person.heard('subscriptions.ended')).toHaveLength(1);
  });

  it('has no grace when the card was removed', async () => {
    const { person, endsMs } = await subscriber();
    await reviewAt(endsMs - 3 * DAY_MS);
    const [card] = (await shop.call(listCards, {}, await person.as())).body.items;
    if (card === undefined) throw new Error('the card is gone');
    await shop.call(removeCard, { params: { id: card.id } }, await person.as());
    // Some hour of the last day is a decent one to be told at, whatever hour it is now.
    for (let hours = 24; hours > 0; hours -= 1) await reviewAt(endsMs - hours * HOUR_MS);
    expect(person.heard('subscriptions.ending')).toHaveLength(1);
    await reviewAt(endsMs);
    expect(await person.subscription()).toMatchObject({ plan: { code: 'basic' }, state: 'free' });
    expect(person.heard('subscriptions.renewal_failed')).toEqual([]);
  });
});

describe('a plan without a card', () => {
  it('is announced to end at a decent hour, three days and a day before, and ends', async () => {
    const { person, endsMs } = await subscriber({ card: false });
    await execute(shop.db, `update accounts set time_zone = 'Asia/Tashkent' where id = $1`, [person.id]);
    const heard = () => person.heard('subscriptions.ending').map(({ daysLeft }) => daysLeft);
    for (let atMs = endsMs - 3 * DAY_MS - 2 * HOUR_MS; atMs < endsMs; atMs += HOUR_MS) {
      const before = heard().length;
      await reviewAt(atMs);
      const hour = Number(
        new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Tashkent' }).format(shop.clock.now()),
      );
      if (heard().length > before) expect(hour >= 9 && hour < 21).toBe(true);
    }
    expect(heard()).toEqual([3, 1]);
    await reviewAt(endsMs);
    expect(person.heard('subscriptions.ended')).toHaveLength(1);
    expect(await paidOf(person)).toBe(1);
  });
});
