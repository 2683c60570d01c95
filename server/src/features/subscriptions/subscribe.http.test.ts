import { endpoints, type UpdatePlanBody } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Shop, startShop } from '../../../test/start-shop.ts';
import { listStatements } from '../../../test/statements.ts';
import { execute, selectRows } from '../../db/index.ts';

const { getSubscription, listPlans, subscribe, quoteSubscription, cancelSubscription, resumeSubscription, listAdminPlans, updatePlan } =
  endpoints.subscriptions;
const PREMIUM = 3_990_000;
const MONTH_MS = 30 * DAY_MS;

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.stop());

const lengthMs = ({ startedAt, endsAt }: { startedAt: string; endsAt: string | null }) => Date.parse(endsAt ?? '') - Date.parse(startedAt);

describe('buying a plan', () => {
  it('asks for what was quoted, and gives the plan the moment that it is paid', async () => {
    const person = await shop.buyer();
    const quote = await person.quote('premium');
    expect(quote).toMatchObject({ planCode: 'premium', change: 'start', price: { amount: PREMIUM, currency: 'UZS' }, convertedHours: 0 });
    const { invoice, checkoutUrl, subscription } = await person.choose('premium');
    expect(invoice).toMatchObject({
      amount: quote.price.amount,
      state: 'awaiting_payment',
      purpose: 'subscription',
      title: 'Premium, 30 kun',
    });
    expect(subscription).toMatchObject({ plan: { code: 'basic' }, state: 'free' });
    await shop.payme.pay(checkoutUrl ?? '');
    const paid = await person.subscription();
    expect(paid).toMatchObject({ plan: { code: 'premium', price: { amount: PREMIUM } }, state: 'active', nextPlan: null, renewal: null });
    expect(lengthMs(paid)).toBe(MONTH_MS);
  });

  it('is one invoice on two devices, and another one for the next month', async () => {
    const person = await shop.buyer();
    const as = await person.as();
    const onDevice = async () => (await shop.call(subscribe, { body: { planCode: 'premium' } }, as)).body;
    const [one, two] = await Promise.all([onDevice(), onDevice()]);
    expect(two.invoice?.id).toBe(one.invoice?.id);
    await shop.payme.pay(one.checkoutUrl ?? '');
    await shop.payme.pay(two.checkoutUrl ?? '');
    expect(lengthMs(await person.subscription())).toBe(MONTH_MS);
    await person.buy('premium');
    expect(lengthMs(await person.subscription())).toBe(2 * MONTH_MS);
  });

  it('turns unused time into hours of the higher plan at once', async () => {
    const person = await shop.buyer();
    await person.buy('premium');
    shop.clock.move(10 * DAY_MS);
    const quote = await person.quote('premium_plus');
    // A little less than 480 hours are left; 480 × 39 900 / 69 900 = 273.99
    expect(quote).toMatchObject({ change: 'upgrade', convertedHours: 273 });
    await person.buy('premium_plus');
    const upgraded = await person.subscription();
    expect(upgraded).toMatchObject({ plan: { code: 'premium_plus' }, state: 'active' });
    expect(lengthMs(upgraded)).toBe(MONTH_MS + 273 * HOUR_MS);
  });

  it('asks for a confirmed contact, and is not offered what is given already', async () => {
    const stranger = await shop.buyer({ verified: false });
    const refused = await shop.abuse(subscribe, { body: { planCode: 'premium' } }, await stranger.as());
    expect([refused.status, refused.body.code]).toEqual([403, 'accounts.contact_unverified']);
    const guest = await shop.buyer();
    await shop.features.grantPlan(shop.db, guest.id, 'premium', null);
    expect((await guest.quote('premium')).change).toBe('none');
    expect((await shop.abuse(subscribe, { body: { planCode: 'premium' } }, await guest.as())).body.code).toBe('subscriptions.plan_current');
    expect((await shop.abuse(subscribe, { body: { planCode: 'gold' } }, await guest.as())).body).toMatchObject({
      errors: [{ path: 'planCode' }],
    });
    expect((await shop.abuse(quoteSubscription, {}, await guest.as())).status).toBe(400);
  });

  it('is undone by a refund, which leaves what was paid before it', async () => {
    const person = await shop.buyer();
    await person.buy('premium');
    const receipt = await person.buy('premium_plus');
    await shop.payme.refund(receipt);
    const after = await person.subscription();
    expect(after).toMatchObject({ plan: { code: 'premium' }, state: 'active' });
    expect(lengthMs(after)).toBe(MONTH_MS);
    shop.clock.move(31 * DAY_MS);
    // Used up: it cannot be taken back.
    const [row] = await selectRows<{ id: string }>(
      shop.db,
      `select provider_id as id from invoices where account_id = $1 and state = 'paid'`,
      [person.id],
    );
    await shop.payme.refund(row?.id ?? '');
    expect(await selectRows(shop.db, `select 1 from invoices where account_id = $1 and state = 'paid'`, [person.id])).toHaveLength(1);
  });

  it('settles and takes back in one statement each', async () => {
    const person = await shop.buyer();
    const { checkoutUrl } = await person.choose('premium');
    const statements = await listStatements(shop.db, async () => {
      const receipt = await shop.payme.pay(checkoutUrl ?? '');
      await shop.payme.refund(receipt ?? '');
    });
    const grants = statements.filter((sql) => sql.includes('subscription_grants'));
    expect(grants.filter((sql) => sql.includes('insert into subscription_grants'))).toHaveLength(1);
    expect(grants.filter((sql) => sql.includes('update subscription_grants'))).toHaveLength(1);
    // May it be taken back, besides.
    expect(grants).toHaveLength(3);
  });
});

it('reads a plan of fifty payments by as many statements as one of one', async () => {
  const person = await shop.buyer();
  await person.saveCard();
  await person.buy('premium');
  const as = await person.as();
  const read = async () => shop.call(getSubscription, {}, as);
  const countCold = async () => {
    for (const key of ['plans', `holdings:${person.id}`]) await shop.core.cache.del(`subscriptions:${key}`);
    // Payme tells of the receipt whenever it is ready.
    return (await listStatements(shop.db, read)).filter((sql) => !sql.includes('payme_')).length;
  };
  const one = await countCold();
  await execute(
    shop.db,
    `insert into subscription_grants select (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'invoice_id', gen_random_uuid()))).*
     from subscription_grants g, generate_series(1, 49) where account_id = $1`,
    [person.id],
  );
  expect(await countCold()).toBe(one);
  expect(lengthMs((await read()).body)).toBe(50 * MONTH_MS);
});

describe('ending a plan', () => {
  it('keeps it until the end of what is paid, can be undone before, and cannot be repeated', async () => {
    const person = await shop.buyer();
    const nothing = await shop.abuse(cancelSubscription, {}, await person.as());
    expect([nothing.status, nothing.body.code]).toEqual([409, 'subscriptions.nothing_to_cancel']);
    await person.buy('premium');
    const cancelled = (await shop.call(cancelSubscription, {}, await person.as())).body;
    expect(cancelled).toMatchObject({ plan: { code: 'premium' }, state: 'ending', nextPlan: 'basic', renewal: null });
    expect((await shop.abuse(cancelSubscription, {}, await person.as())).body.code).toBe('subscriptions.nothing_to_cancel');
    expect((await shop.call(resumeSubscription, {}, await person.as())).body).toMatchObject({ state: 'active', nextPlan: null });
    expect((await shop.abuse(resumeSubscription, {}, await person.as())).body.code).toBe('subscriptions.nothing_to_resume');
    await shop.call(cancelSubscription, {}, await person.as());
    shop.clock.move(Date.parse(cancelled.endsAt ?? '') - shop.clock.now());
    expect(await person.subscription()).toMatchObject({
      plan: { code: 'basic' },
      state: 'free',
      startedAt: cancelled.endsAt,
      endsAt: null,
    });
    expect((await shop.abuse(resumeSubscription, {}, await person.as())).body.code).toBe('subscriptions.nothing_to_resume');
  });

  it('is possible beside a plan that was given, which stays', async () => {
    const person = await shop.buyer();
    await person.buy('premium');
    await shop.features.grantPlan(shop.db, person.id, 'premium_plus', null);
    expect((await shop.call(cancelSubscription, {}, await person.as())).body).toMatchObject({
      plan: { code: 'premium_plus' },
      state: 'given',
    });
    expect((await shop.abuse(cancelSubscription, {}, await person.as())).body.code).toBe('subscriptions.nothing_to_cancel');
    await shop.call(resumeSubscription, {}, await person.as());
    await shop.features.grantPlan(shop.db, person.id, 'basic', null);
    expect(await person.subscription()).toMatchObject({ plan: { code: 'premium' }, state: 'active' });
  });

  it('is a downgrade at the end, with nothing to pay now', async () => {
    const person = await shop.buyer();
    await person.buy('premium_plus');
    expect(await person.quote('premium')).toMatchObject({ change: 'downgrade', price: { amount: 0 } });
    expect(await person.choose('premium')).toMatchObject({
      invoice: null,
      checkoutUrl: null,
      subscription: { plan: { code: 'premium_plus' }, state: 'active', nextPlan: 'premium' },
    });
    expect((await shop.abuse(subscribe, { body: { planCode: 'premium' } }, await person.as())).body.code).toBe(
      'subscriptions.plan_current',
    );
    expect((await person.choose('basic')).subscription).toMatchObject({ state: 'ending', nextPlan: 'basic' });
    expect((await shop.call(resumeSubscription, {}, await person.as())).body).toMatchObject({ state: 'active', nextPlan: null });
  });
});

describe('plans as an admin edits them', () => {
  const admin = async () => {
    const { as } = await shop.buyer({ roles: ['viewer', 'admin'] });
    return {
      edit: async (body: UpdatePlanBody, code: 'basic' | 'premium' | 'premium_plus' = 'premium_plus') =>
        (await shop.call(updatePlan, { params: { code }, body }, await as())).body,
      refused: async (body: object, code = 'premium') => (await shop.abuse(updatePlan, { params: { code }, body }, await as())).body,
      list: async () => (await shop.call(listAdminPlans, {}, await as())).body.items,
    };
  };

  it('change table, checkout and enforcement at once, and are written down', async () => {
    const { edit, list } = await admin();
    const person = await shop.buyer();
    const texts = { uz: { name: 'Oila', tagline: 'Hammaga' } };
    const fiscal = { code: '12345678901234567', packageCode: '77', vatPercent: 0 };
    const edited = await edit({ texts, entitlements: { maxStreams: 6 }, fiscal, recommended: true });
    expect(edited).toMatchObject({ code: 'premium_plus', fiscal, recommended: true, texts: { uz: texts.uz, ru: { name: 'Premium+' } } });
    expect((await list()).find(({ code }) => code === 'premium_plus')).toEqual(edited);
    const plans = (await shop.call(listPlans, { query: { locale: 'uz' } }, await person.as())).body.items;
    expect(plans.at(-1)).toMatchObject({ name: 'Oila', entitlements: { maxStreams: 6, maxProfiles: 7 } });
    expect((await person.choose('premium_plus')).invoice?.title).toBe('Oila, 30 kun');
    const audit = await selectRows(
      shop.db,
      `select 1 from audit_rows where action = 'subscriptions.plan_updated' and subject_id = 'premium_plus'`,
    );
    expect(audit).toHaveLength(1);
    await edit({ texts: { uz: { name: 'Premium+', tagline: 'Butun oila uchun' } }, entitlements: { maxStreams: 4 }, recommended: false });
  });

  it('are not sold where they are closed', async () => {
    const { edit } = await admin();
    const person = await shop.buyer();
    await edit({ closedCountries: ['UZ'] });
    const codes = async () => (await shop.call(listPlans, {}, await person.as())).body.items.map(({ code }) => code);
    expect(await codes()).toEqual(['basic', 'premium']);
    const refused = await shop.abuse(subscribe, { body: { planCode: 'premium_plus' } }, await person.as());
    expect([refused.status, refused.body.code]).toEqual([409, 'subscriptions.plan_not_available']);
    expect((await shop.abuse(quoteSubscription, { query: { planCode: 'premium_plus' } }, await person.as())).status).toBe(409);
    await edit({ closedCountries: [] });
    expect(await codes()).toHaveLength(3);
  });

  it('refuse prices that come too soon, a Basic that costs and a Premium that does not, and limits nobody can live with', async () => {
    const { refused } = await admin();
    const soon = new Date(shop.clock.now() + 29 * DAY_MS).toISOString();
    expect(await refused({ priceAmount: 5_000_000, priceEffectiveAt: soon })).toMatchObject({ code: 'subscriptions.price_too_soon' });
    expect((await refused({ priceAmount: 100 }, 'basic')).code).toBe('subscriptions.basic_is_free');
    expect(await refused({ priceAmount: 0 })).toMatchObject({ code: 'request.invalid', errors: [{ path: 'priceAmount' }] });
    expect(await refused({ entitlements: { maxStreams: 0 } })).toMatchObject({ errors: [{ path: 'entitlements.maxStreams' }] });
    expect((await refused({ recommended: true }, 'gold')).code).toBe('request.invalid');
  });

  it('keep the price of those who have the plan until they were told thirty days before, and of nobody else', async () => {
    const { edit } = await admin();
    const [subscriber, newcomer] = [await shop.buyer(), await shop.buyer()];
    await subscriber.buy('premium');
    // Whoever bought in this test file before and has it still is told, too.
    const edited = await edit({ priceAmount: 4_500_000 }, 'premium');
    expect([edited.price.amount, Date.parse(edited.pricedFrom) - shop.clock.now()]).toEqual([4_500_000, expect.any(Number)]);
    expect((await newcomer.quote('premium')).price.amount).toBe(4_500_000);
    expect((await subscriber.quote('premium')).price.amount).toBe(PREMIUM);

    await shop.worker.work();
    const [told] = subscriber.heard('subscriptions.price_change_announced');
    expect(told).toMatchObject({ planCode: 'premium', oldAmountMinor: PREMIUM, amountMinor: 4_500_000 });
    expect(newcomer.heard('subscriptions.price_change_announced')).toEqual([]);
    const evidence = await selectRows<{ old: string; days: number }>(
      shop.db,
      `select old_price_minor as old, (extract(epoch from effective_at - told_at) / 86400)::float as days from price_notices where account_id = $1`,
      [subscriber.id],
    );
    expect(evidence).toEqual([{ old: String(PREMIUM), days: expect.any(Number) }]);
    expect(evidence[0]?.days).toBeGreaterThanOrEqual(30);
    expect((await subscriber.subscription()).priceChange).toEqual({
      price: { amount: 4_500_000, currency: 'UZS' },
      effectiveAt: told?.['effectiveAt'],
    });

    shop.clock.move(29 * DAY_MS);
    expect((await subscriber.choose('premium')).invoice?.amount).toBe(PREMIUM);
    await subscriber.buy('premium');
    shop.clock.move(2 * DAY_MS);
    expect(await subscriber.subscription()).toMatchObject({ plan: { price: { amount: 4_500_000 } }, priceChange: null });
    expect((await subscriber.quote('premium')).price.amount).toBe(4_500_000);
    // Announced again, nobody hears it twice.
    await edit({ priceAmount: PREMIUM }, 'premium');
    await shop.worker.work();
    expect(subscriber.heard('subscriptions.price_change_announced')).toHaveLength(1);
    expect((await subscriber.quote('premium')).price.amount).toBe(PREMIUM);
  });
});

it('is seen by guests as the plan table, and by nobody else as theirs', async () => {
  expect((await shop.call(listPlans, {})).body.items).toHaveLength(3);
  expect((await shop.abuse(getSubscription, {})).body.code).toBe('auth.required');
});
