import { endpoints } from '@app/contracts';
import { DAY_MS, LOCALES } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createCache } from '../../cache/index.ts';
import { execute, inTransaction, newId, selectRows } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { createAccounts } from '../accounts/index.ts';
import { createPayments, invoicePaid } from '../payments/index.ts';
import { createSubscriptions, type Subscriptions } from './index.ts';

const { listPlans, getSubscription } = endpoints.subscriptions;

let nowMs = Date.now();
let app: TestApp;
let subscriptions: Subscriptions;
/** Another process of the same system. */
const another = (cache = app.core.cache) => {
  const accounts = createAccounts(app.core).api;
  const payments = createPayments({ ...app.core, accounts }).api;
  return createSubscriptions({ ...app.core, cache, accounts, payments }).api;
};
beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => nowMs } });
  subscriptions = another();
});
afterAll(() => app.stop());

describe('plans', () => {
  it('are three, by rank, with prices in tiyin and the limits of the price list', async () => {
    const { status, body, headers } = await app.call(listPlans, { query: { locale: 'uz' } });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        code: 'basic',
        rank: 0,
        price: { amount: 0, currency: 'UZS' },
        recommended: false,
        entitlements: { tiers: ['basic'], maxHeight: 720, maxBitrate: 3_500_000, maxStreams: 1, ads: true },
      },
      {
        code: 'premium',
        rank: 10,
        price: { amount: 3_990_000 },
        periodDays: 30,
        recommended: true,
        entitlements: { maxHeight: 1080, maxBitrate: 8_000_000, maxStreams: 3, maxProfiles: 5, ads: false, surroundSound: true },
      },
      {
        code: 'premium_plus',
        rank: 20,
        price: { amount: 6_990_000 },
        entitlements: {
          tiers: ['basic', 'premium', 'premium_plus'],
          maxHeight: 2160,
          maxBitrate: 25_000_000,
          maxStreams: 4,
          downloads: 20,
        },
      },
    ]);
    expect(headers.get('etag')).not.toBeNull();
    // Left alone, fetch adds `no-cache` to a conditional request.
    const again = await app.abuse(
      listPlans,
      { query: { locale: 'uz' } },
      { headers: { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' } },
    );
    expect(again.status).toBe(304);
  });

  it('speak every language', async () => {
    const taglines = await Promise.all(
      LOCALES.map(async (locale) => (await app.call(listPlans, { query: { locale } })).body.items.map(({ tagline }) => tagline)),
    );
    expect(new Set(taglines.flat()).size).toBe(3 * LOCALES.length);
    for (const tagline of taglines.flat()) expect(tagline.length).toBeGreaterThan(5);
  });

  it('refuse a language that is not spoken and fields that are not known', async () => {
    expect((await app.abuse(listPlans, { query: { locale: 'de' } })).body).toMatchObject({ errors: [{ path: 'locale' }] });
    expect((await app.abuse(listPlans, { query: { rank: 1 } })).body).toMatchObject({ errors: [{ path: 'rank' }] });
  });
});

describe('a subscription', () => {
  it('is Basic for a new account, with no end', async () => {
    const { user, tokens } = await app.signUp();
    const { body } = await app.call(getSubscription, { query: { locale: 'ru' } }, { token: tokens.accessToken });
    expect(body).toMatchObject({
      plan: { code: 'basic', tagline: 'Базовый каталог, немного рекламы' },
      startedAt: user.createdAt,
      endsAt: null,
    });
    expect((await app.abuse(getSubscription, {})).body.code).toBe('auth.required');
    expect((await app.abuse(getSubscription, { query: { locale: 'ru', x: 1 } }, { token: tokens.accessToken })).body).toMatchObject({
      errors: [{ path: 'x' }],
    });
  });

  it('is the granted plan until it ends, and Basic from that instant on', async () => {
    const { user, tokens } = await app.signUp();
    const [startMs, endMs] = [nowMs, nowMs + 600_000];
    await subscriptions.grantPlan(app.db, user.id, 'premium', new Date(endMs));
    const read = async () => (await app.call(getSubscription, {}, { token: tokens.accessToken })).body;
    expect(await read()).toMatchObject({
      plan: { code: 'premium' },
      startedAt: new Date(startMs).toISOString(),
      endsAt: new Date(endMs).toISOString(),
    });
    nowMs = endMs - 1;
    expect((await subscriptions.entitlementsOf(app.db, user.id)).plan).toBe('premium');
    nowMs = endMs;
    expect((await subscriptions.entitlementsOf(app.db, user.id)).plan).toBe('basic');
    expect(await read()).toMatchObject({ plan: { code: 'basic' }, startedAt: new Date(endMs).toISOString(), endsAt: null });
  });

  it('is replaced by a later grant, and not changed by the same one again or by racing ones', async () => {
    const { user } = await app.signUp();
    const rows = () =>
      selectRows<{ plan: string; open: boolean }>(
        app.db,
        'select plan_code as plan, ends_at is null as open from given_plans where account_id = $1 order by id',
        [user.id],
      );
    // The second grant begins while the first has not committed: it must wait to see it.
    const second = await inTransaction(app.db, async (db) => {
      await subscriptions.grantPlan(db, user.id, 'premium', null);
      const racing = subscriptions.grantPlan(app.db, user.id, 'premium', null);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { racing };
    });
    await second.racing;
    expect(await rows()).toEqual([{ plan: 'premium', open: true }]);
    nowMs += DAY_MS / 100;
    await subscriptions.grantPlan(app.db, user.id, 'premium_plus', null);
    expect((await subscriptions.entitlementsOf(app.db, user.id)).entitlements.maxStreams).toBe(4);
    nowMs += 1000;
    await subscriptions.grantPlan(app.db, user.id, 'basic', null);
    expect((await subscriptions.entitlementsOf(app.db, user.id)).rank).toBe(0);
    expect(await rows()).toEqual([
      { plan: 'premium', open: false },
      { plan: 'premium_plus', open: false },
    ]);
  });

  it('cannot be granted to nobody', async () => {
    await expect(subscriptions.grantPlan(app.db, newId(), 'premium', null)).rejects.toThrow();
  });
});

describe('entitlements', () => {
  it('need no database while the cache is warm', async () => {
    const { user } = await app.signUp();
    const first = await subscriptions.entitlementsOf(app.db, user.id);
    const before = await statements();
    for (let call = 0; call < 50; call += 1) expect(await subscriptions.entitlementsOf(app.db, user.id)).toEqual(first);
    // Counting is one transaction itself, as it was before.
    expect((await statements()) - before).toBeLessThanOrEqual(2);
  });

  it('follow a change that another process committed and died after', async () => {
    const { user } = await app.signUp();
    const worker = createHandWorker(app);
    expect((await subscriptions.entitlementsOf(app.db, user.id)).plan).toBe('basic');
    await inTransaction(app.db, async (db) => {
      await execute(
        db,
        `insert into subscription_grants (id, account_id, plan_code, hours, price_minor, invoice_id, paid_at)
           values ($1, $2, 'premium', 720, 3990000, $1, $3)`,
        [newId(), user.id, new Date(nowMs)],
      );
      await publish(db, invoicePaid, {
        accountId: user.id,
        invoiceId: newId(),
        purpose: 'subscription',
        subjectId: '',
        number: '1',
        amountMinor: 3_990_000,
        paidAtMs: nowMs,
      });
    });
    // Nobody told the cache; without Redis it would forget by itself.
    expect((await subscriptions.entitlementsOf(app.db, user.id)).plan).toBe('basic');
    await worker.work();
    expect((await subscriptions.entitlementsOf(app.db, user.id)).plan).toBe('premium');
    expect((await another().entitlementsOf(app.db, user.id)).plan).toBe('premium');
  });

  it('follow an edited plan row without a deploy', async () => {
    const cache = createCache({}, app.core.log);
    const fresh = another(cache);
    await selectRows(app.db, `update plans set max_streams = 2 where code = 'basic' returning code`);
    const { user } = await app.signUp();
    expect((await fresh.entitlementsOf(app.db, user.id)).entitlements.maxStreams).toBe(2);
    await selectRows(app.db, `update plans set max_streams = 1 where code = 'basic' returning code`);
  });

  it('name the cheapest plan that is enough', async () => {
    expect((await subscriptions.planFor('premium'))?.code).toBe('premium');
    expect((await subscriptions.planForHeight(1440))?.code).toBe('premium_plus');
    expect(await subscriptions.planForHeight(4320)).toBeNull();
  });
});

/** Transactions that this database has finished: every statement outside one is one. */
async function statements(): Promise<number> {
  await selectRows(app.db, 'select pg_stat_force_next_flush()');
  const [row] = await selectRows<{ count: string }>(
    app.db,
    'select pg_stat_get_db_xact_commit(oid) as count from pg_database where datname = current_database()',
  );
  return Number(row?.count ?? 0);
}
