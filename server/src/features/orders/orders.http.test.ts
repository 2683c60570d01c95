import { setTimeout as delay } from 'node:timers/promises';
import { endpoints, type OrderKind, type PutOfferBody, type SignedIn } from '@app/contracts';
import {
  type AccountId,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  type OrderId,
  type PlayableId,
  type PlaybackSessionId,
  type TitleId,
} from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { createHandWorker } from '../../../test/drain-outbox.ts';
import { type Payme, startPayme } from '../../../test/payme.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { listStatements } from '../../../test/statements.ts';
import { execute, selectRows } from '../../db/index.ts';

const { accounts, catalog, orders, payments, playback, studio } = endpoints;
const PASSWORD = 'correct horse battery';
const SALE = { priceAmount: 19_900_00, releaseZone: 'Asia/Tashkent' } as const;

jest.setTimeout(60_000);

let app: TestApp;
let cast: Cast;
let payme: Payme;
let hand: ReturnType<typeof createHandWorker>;
let offsetMs = 0;
const now = () => Date.now() + offsetMs;
const iso = (ms: number) => new Date(ms).toISOString();

beforeAll(async () => {
  payme = await startPayme({ clock: { now } });
  app = await startTestApp({ clock: { now }, config: payme.config });
  payme.calls(app.url);
  cast = await createCast(app);
  hand = createHandWorker(app);
});
afterAll(async () => {
  await app.stop();
  await payme.stop();
});

/** Tokens do not outlive a moved clock: everybody signs in again when it was. */
const signedIn = new Map<string, { readonly atMs: number; readonly token: string }>();
async function tokenFor(login: string, password: string): Promise<string> {
  const known = signedIn.get(login);
  if (known?.atMs === offsetMs) return known.token;
  const body = { login, password, device: { kind: 'web', name: 'Jest' } } as const;
  const token = (await app.call(accounts.login, { body })).body.tokens.accessToken;
  signedIn.set(login, { atMs: offsetMs, token });
  return token;
}
const tokenOf = ({ user }: SignedIn): Promise<string> => tokenFor(user.email ?? '', PASSWORD);
const creator = () => tokenFor('creator@demo.sahna.test', 'sahna-demo-2026');
const buyer = () => app.signUp({ password: PASSWORD });

const put = async (titleId: TitleId, kind: OrderKind, fields: Partial<PutOfferBody> = {}) =>
  app.call(orders.putOffer, { params: { id: titleId, kind }, body: { ...SALE, ...fields } }, { token: await creator() });

/** A film of the creator's that is for sale. */
async function sold(
  kind: OrderKind,
  fields: Partial<PutOfferBody> = {},
  accessMode: 'purchase' | 'plan_or_purchase' = 'purchase',
): Promise<Film> {
  const film = await cast.film({ texts: { uz: { title: 'Sotuvda' }, ru: { title: 'В продаже' } } });
  await app.call(orders.setAccessMode, { params: { id: film.titleId }, body: { accessMode } }, { token: await creator() });
  expect((await put(film.titleId, kind, fields)).status).toBe(200);
  return film;
}

const order = async (person: SignedIn, titleId: TitleId, kind: OrderKind, fields: { confirmIncluded?: boolean } = {}) =>
  app.call(orders.createOrder, { body: { titleId, kind, ...fields } }, { token: await tokenOf(person) });
const find = async (person: SignedIn, id: OrderId) =>
  (await app.call(orders.getOrder, { params: { id } }, { token: await tokenOf(person) })).body;
const cancel = async (person: SignedIn, id: OrderId) => app.call(orders.cancelOrder, { params: { id } }, { token: await tokenOf(person) });
const start = async (person: SignedIn, playableId: PlayableId) =>
  app.call(playback.createPlaybackSession, { body: { playableId } }, { token: await tokenOf(person) });
const end = async (person: SignedIn, id: PlaybackSessionId) =>
  app.call(playback.endPlaybackSession, { params: { id } }, { token: await tokenOf(person) });

/** What the player hears: `plays`, or the refusal. */
async function playing(person: SignedIn, { playableId }: Film): Promise<string> {
  const { status, body } = await start(person, playableId);
  if (status !== 201) return body.code ?? String(status);
  await end(person, body.id);
  return 'plays';
}

async function bought(person: SignedIn, titleId: TitleId, kind: OrderKind): Promise<OrderId> {
  const { status, body } = await order(person, titleId, kind);
  expect([status, body.code]).toEqual([201, undefined]);
  expect(await payme.pay(body.checkoutUrl ?? '')).not.toBeNull();
  return body.order.id;
}

const eventsOf = (orderId: OrderId) =>
  selectRows<{ state: string; actor: string; reason: string | null }>(
    app.db,
    'select state, actor, reason from order_events where order_id = $1 order by id',
    [orderId],
  );
const toldOf = (orderId: OrderId) => hand.told.filter(({ payload }) => payload['orderId'] === orderId).map(({ event }) => event);
/** The order once its money is back: a provider that takes its time is asked again, as the worker does. */
async function moneyBack(person: SignedIn, id: OrderId) {
  await hand.work();
  for (let look = 0; look < 20 && (await find(person, id)).state === 'refunding'; look += 1) {
    await delay(200);
    offsetMs += 15 * MINUTE_MS;
    await hand.run('payments.look-at-money');
  }
  return find(person, id);
}
const tick = () => hand.run('orders.keep-time');

describe('offers', () => {
  it('say what each caller pays, where and when they are open', async () => {
    const film = await sold('buy', { memberPriceAmount: 9_900_00, closedCountries: ['RU'] }, 'plan_or_purchase');
    await put(film.titleId, 'rent', { priceAmount: 5_000_00 });
    const list = async (token?: string) =>
      (await app.call(orders.listOffers, { params: { id: film.titleId } }, token === undefined ? {} : { token })).body.items;
    expect(await list()).toMatchObject([
      { kind: 'rent', price: { amount: 5_000_00, currency: 'UZS' }, fullPrice: null, startWithinDays: 30, finishWithinHours: 48 },
      { kind: 'buy', price: { amount: 19_900_00 }, includedInPlan: false, startWithinDays: null },
    ]);
    expect(await list((await cast.signIn('premium')).token)).toMatchObject([
      { kind: 'rent', includedInPlan: true },
      { kind: 'buy', price: { amount: 9_900_00 }, fullPrice: { amount: 19_900_00 } },
    ]);
    const card = (await app.call(catalog.getTitle, { params: { id: film.titleId } })).body;
    expect(card).toMatchObject({
      accessMode: 'plan_or_purchase',
      offers: [
        { kind: 'rent', price: { amount: 5_000_00 } },
        { kind: 'buy', price: { amount: 19_900_00 } },
      ],
      access: { allowed: false, requiredPlan: 'basic' },
      order: null,
    });
    await app.call(orders.withdrawOffer, { params: { id: film.titleId, kind: 'rent' } }, { token: await creator() });
    expect((await list()).map(({ kind }) => kind)).toEqual(['buy']);
    await app.call(orders.setAccessMode, { params: { id: film.titleId }, body: { accessMode: 'plan' } }, { token: await creator() });
    expect(await list()).toEqual([]);
  });

  it('need an instant in a zone where something is bought ahead, and keep it once it is past', async () => {
    const { titleId } = await cast.film();
    const releaseAt = iso(now() + DAY_MS);
    expect((await put(titleId, 'preorder')).body.code).toBe('orders.release_required');
    expect((await put(titleId, 'ticket', { releaseAt, releaseZone: null })).body.code).toBe('orders.release_required');
    expect((await put(titleId, 'preorder', { releaseAt, releaseZone: 'Mars/Olympus' })).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'releaseZone' }],
    });
    expect((await put(titleId, 'preorder', { releaseAt: iso(now()) })).body.code).toBe('orders.released_already');
    expect((await put(titleId, 'preorder', { releaseAt })).body).toMatchObject({ releaseAt, releaseZone: 'Asia/Tashkent' });
    expect((await app.call(catalog.getTitle, { params: { id: titleId } })).body).toMatchObject({ releaseAt, availability: 'upcoming' });
    offsetMs += DAY_MS;
    expect((await put(titleId, 'preorder', { releaseAt: iso(now() + DAY_MS) })).body.code).toBe('orders.released_already');
    expect((await put(titleId, 'preorder', { releaseAt, priceAmount: 500_00 })).status).toBe(200);
  });

  it("are an author's own business", async () => {
    const { titleId } = await cast.film({}, { ownerId: (await cast.signIn('admin')).user.id });
    expect((await put(titleId, 'buy')).body.code).toBe('studio.title_not_found');
    const token = await creator();
    expect((await app.call(orders.withdrawOffer, { params: { id: titleId, kind: 'buy' } }, { token })).body.code).toBe(
      'studio.title_not_found',
    );
    expect((await app.call(orders.listStudioOffers, { params: { id: titleId } }, { token })).body.code).toBe('studio.title_not_found');
  });
});

describe('buying', () => {
  it('opens the title for good, in the best quality there is, and only once', async () => {
    const film = await sold('buy');
    const person = await buyer();
    expect((await start(person, film.playableId)).body).toMatchObject({
      code: 'playback.purchase_required',
      offers: [{ kind: 'buy', price: { amount: 19_900_00, currency: 'UZS' } }],
      requiredPlan: null,
    });
    const id = await bought(person, film.titleId, 'buy');
    expect(await find(person, id)).toMatchObject({ state: 'active', price: { amount: 19_900_00 }, refundReason: null, startBefore: null });
    expect((await eventsOf(id)).map(({ state, actor }) => [state, actor])).toEqual([
      ['awaiting_payment', 'buyer'],
      ['paid', 'provider'],
      ['active', 'clock'],
    ]);
    const session = (await start(person, film.playableId)).body;
    expect(session.qualities.map(({ requiredPlan }) => requiredPlan)).toEqual([null, null, null]);
    expect(session.manifestXml).toContain('"v1080"');
    await end(person, session.id);
    expect((await order(person, film.titleId, 'buy')).body.code).toBe('orders.owned_already');
    expect((await app.call(catalog.getTitle, { params: { id: film.titleId } }, { token: await tokenOf(person) })).body).toMatchObject({
      access: { allowed: true, by: 'order' },
      order: { id, kind: 'buy', startBefore: null },
    });
    await app.call(studio.unpublishTitle, { params: { id: film.titleId } }, { token: await creator() });
    expect(await playing(person, film)).toBe('plays');
    const stranger = await buyer();
    expect(await playing(stranger, film)).toBe('catalog.playable_not_found');
    for (const endpoint of [catalog.getTitle, catalog.listSimilar, catalog.listEpisodes]) {
      const read = async (one: SignedIn) =>
        (await app.call(endpoint, { params: { id: film.titleId } }, { token: await tokenOf(one) })).status;
      expect([await read(person), await read(stranger)]).toEqual([200, 404]);
    }
    offsetMs += 400 * DAY_MS;
    expect(await playing(person, film)).toBe('plays');
  });

  it('forgets why a payment failed as soon as another try begins', async () => {
    const person = await buyer();
    const { invoice, checkoutUrl } = (await order(person, (await sold('buy')).titleId, 'buy')).body;
    const token = await tokenOf(person);
    const params = { id: invoice.id };
    const failure = async () => (await app.call(payments.getInvoice, { params }, { token })).body.failure;
    await payme.pay(checkoutUrl ?? '', { scenario: 'declined' });
    expect(await failure()).toBe('declined');
    const again = (await app.call(payments.payInvoice, { params, body: { method: 'payme' } }, { token })).body;
    expect([again.invoice.failure, await failure(), again.checkoutUrl]).toEqual([null, null, checkoutUrl]);
  });

  it('is one order for the same cart, however often and at once it is sent', async () => {
    const film = await sold('buy');
    const person = await buyer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => order(person, film.titleId, 'buy')));
    const [first] = answers;
    for (const { status, body } of answers)
      expect([status, body.order.id, body.invoice.id]).toEqual([201, first?.body.order.id, first?.body.invoice.id]);
    offsetMs += 11 * MINUTE_MS;
    const next = (await order(person, film.titleId, 'buy')).body;
    expect(next.order.id).not.toBe(first?.body.order.id);
    // The older link is dead: Payme hears that the invoice is closed.
    await payme.pay(first?.body.checkoutUrl ?? '');
    expect(await playing(person, film)).toBe('playback.purchase_required');
    const list = await app.call(orders.listOrders, { query: { limit: 1 } }, { token: await tokenOf(person) });
    expect(list.body.items.map(({ id }) => id)).toEqual([next.order.id]);
    const older = await app.call(orders.listOrders, { query: { cursor: list.body.nextCursor ?? '' } }, { token: await tokenOf(person) });
    expect(older.body).toMatchObject({ items: [{ id: first?.body.order.id, state: 'cancelled' }], nextCursor: null });
  });

  it('asks before it sells what the plan plays, and refuses what is not for sale here and now', async () => {
    const film = await sold('buy', { memberPriceAmount: 9_900_00, closedCountries: ['RU'] }, 'plan_or_purchase');
    const person = await buyer();
    expect((await order(person, film.titleId, 'buy')).body.code).toBe('orders.included_in_plan');
    expect((await order(person, film.titleId, 'rent')).body.code).toBe('orders.offer_not_found');
    const confirmed = await order(person, film.titleId, 'buy', { confirmIncluded: true });
    expect(confirmed.body.order).toMatchObject({ state: 'awaiting_payment', refundableUntil: null });
    await put(film.titleId, 'buy', { saleTo: iso(now()) });
    expect((await order(person, film.titleId, 'buy')).body.code).toBe('orders.offer_closed');
    await put(film.titleId, 'buy', { closedCountries: ['UZ'] });
    expect(await order(person, film.titleId, 'buy')).toMatchObject({ status: 451, body: { code: 'orders.not_available_in_country' } });
    const draft = await cast.film({}, { publish: false });
    expect((await order(person, draft.titleId, 'buy')).body.code).toBe('catalog.title_not_found');
    const stranger = await app.signUp({ password: PASSWORD, verified: false });
    expect(['accounts.contact_unverified', 'orders.not_available_in_country']).toContain(
      (await order(stranger, film.titleId, 'buy')).body.code,
    );
  });

  it('lapses unpaid after twelve hours, and can be given up before', async () => {
    const film = await sold('buy');
    const person = await buyer();
    const given = (await order(person, film.titleId, 'buy')).body.order.id;
    expect((await cancel(person, given)).body.state).toBe('cancelled');
    expect((await cancel(person, given)).body.state).toBe('cancelled');
    const left = (await order(person, film.titleId, 'buy')).body.order.id;
    expect(left).not.toBe(given);
    offsetMs += 12 * HOUR_MS + 1;
    await tick();
    expect(await find(person, left)).toMatchObject({ state: 'cancelled', paidAt: null });
    expect((await cancel(await buyer(), left)).body.code).toBe('orders.order_not_found');
  });

  it('gives the money back within a day while it was not watched, and not after', async () => {
    const film = await sold('buy');
    const person = await buyer();
    const id = await bought(person, film.titleId, 'buy');
    const { body: session } = await start(person, film.playableId);
    expect((await cancel(person, id)).body).toMatchObject({ state: 'refunding', refundReason: 'by_buyer', refundableUntil: null });
    expect(await playing(person, film)).toBe('playback.purchase_required');
    expect(await moneyBack(person, id)).toMatchObject({ state: 'refunded', refundReason: 'by_buyer' });
    const beat = { params: { id: session.id }, body: { positionSec: 1, state: 'playing' } } as const;
    expect((await app.call(playback.heartbeat, beat, { token: await tokenOf(person) })).body.code).toBe('playback.session_ended');
    const again = await bought(person, film.titleId, 'buy');
    offsetMs += DAY_MS + 1;
    expect((await cancel(person, again)).body.code).toBe('orders.not_refundable');
    expect(await playing(person, film)).toBe('plays');
  });

  it('ends with what the payment provider takes back by itself', async () => {
    const film = await sold('buy');
    const person = await buyer();
    const { body } = await order(person, film.titleId, 'buy');
    const receipt = await payme.pay(body.checkoutUrl ?? '');
    expect(await playing(person, film)).toBe('plays');
    await payme.refund(receipt ?? '');
    expect(await moneyBack(person, body.order.id)).toMatchObject({ state: 'refunded', refundReason: 'by_provider' });
    expect(await playing(person, film)).toBe('playback.purchase_required');
  });
});

describe('renting', () => {
  it('gives a month to start, two days to finish, and the end of the film to whoever is in it', async () => {
    const film = await sold('rent');
    const person = await buyer();
    const id = await bought(person, film.titleId, 'rent');
    const paidAtMs = Date.parse((await find(person, id)).paidAt ?? '');
    expect(await find(person, id)).toMatchObject({ state: 'active', startBefore: iso(paidAtMs + 30 * DAY_MS), finishBefore: null });
    offsetMs += 29 * DAY_MS;
    const { body: session } = await start(person, film.playableId);
    const token = await tokenOf(person);
    const beat = async () =>
      app.call(playback.heartbeat, { params: { id: session.id }, body: { positionSec: 5, state: 'playing' } }, { token });
    await beat();
    expect((await find(person, id)).finishBefore).toBeNull();
    offsetMs += MINUTE_MS;
    await beat();
    await beat();
    const { finishBefore } = await find(person, id);
    const endsMs = Date.parse(finishBefore ?? '');
    expect(Math.abs(endsMs - (now() + 48 * HOUR_MS))).toBeLessThan(MINUTE_MS);
    expect((await eventsOf(id)).length).toBe(3);
    await end(person, session.id);
    offsetMs += endsMs - now() - 5 * MINUTE_MS;
    const last = (await start(person, film.playableId)).body;
    expect(Date.parse(last.expiresAt)).toBe(endsMs + film.pkg.durationSec * 1000 + HOUR_MS);
    offsetMs += 6 * MINUTE_MS;
    const late = { params: { id: last.id }, body: { positionSec: 6, state: 'playing' } } as const;
    expect((await app.call(playback.heartbeat, late, { token: await tokenOf(person) })).status).toBe(200);
    expect(await playing(person, film)).toBe('playback.purchase_required');
    await tick();
    expect((await find(person, id)).state).toBe('expired');
    offsetMs += HOUR_MS + MINUTE_MS;
    expect((await app.call(playback.heartbeat, late, { token: await tokenOf(person) })).body.code).toBe('playback.session_ended');
    expect((await cancel(person, id)).body.code).toBe('orders.not_refundable');
    expect((await order(person, film.titleId, 'rent')).status).toBe(201);
  });
});

describe('a pre-order', () => {
  it('waits for its release, slips with a notice, and is refunded', async () => {
    const releaseMs = now() + 10 * DAY_MS;
    const film = await sold('preorder', { releaseAt: iso(releaseMs) });
    const [leaver, stayer, unpaid] = [await buyer(), await buyer(), await buyer()];
    const left = await bought(leaver, film.titleId, 'preorder');
    const stayed = await bought(stayer, film.titleId, 'preorder');
    const open = (await order(unpaid, film.titleId, 'preorder')).body;
    expect(await find(leaver, left)).toMatchObject({ state: 'waiting_release', releaseAt: iso(releaseMs), promisedAt: iso(releaseMs) });
    expect(await playing(leaver, film)).toBe('playback.not_released');

    await put(film.titleId, 'preorder', { releaseAt: iso(releaseMs + 30 * DAY_MS) });
    await hand.work();
    const slipped = { state: 'waiting_release', releaseAt: iso(releaseMs + 30 * DAY_MS), promisedAt: iso(releaseMs) };
    expect(await find(leaver, left)).toMatchObject(slipped);
    expect(toldOf(left)).toContain('orders.order_slipped');
    expect(toldOf(open.order.id)).toEqual([]);
    offsetMs += 11 * DAY_MS;
    expect(await playing(leaver, film)).toBe('playback.not_released');
    expect((await cancel(leaver, left)).body.state).toBe('refunding');
    expect((await moneyBack(leaver, left)).state).toBe('refunded');

    // Twice a month and a half is further than anybody has to wait for.
    await app.call(
      studio.updateStudioTitle,
      { params: { id: film.titleId }, body: { releaseAt: iso(releaseMs + 91 * DAY_MS) } },
      { token: await creator() },
    );
    expect(await moneyBack(stayer, stayed)).toMatchObject({ state: 'refunded', refundReason: 'slipped' });
    expect(toldOf(stayed)).toContain('orders.order_cancelled');
    expect((await eventsOf(stayed)).slice(-2)).toMatchObject([
      { state: 'refunding', actor: 'author', reason: 'slipped' },
      { state: 'refunded', actor: 'provider' },
    ]);
  });

  it('that is called off goes back to everybody at once, paid or not', async () => {
    const film = await sold('preorder', { releaseAt: iso(now() + 10 * DAY_MS) });
    const [payer, thinker] = [await buyer(), await buyer()];
    const paid = await bought(payer, film.titleId, 'preorder');
    const unpaid = (await order(thinker, film.titleId, 'preorder')).body;
    const withdrawn = await app.call(orders.withdrawOffer, { params: { id: film.titleId, kind: 'preorder' } }, { token: await creator() });
    expect(withdrawn.status).toBe(204);
    expect(await moneyBack(payer, paid)).toMatchObject({ state: 'refunded', refundReason: 'cancelled_by_author' });
    expect((await find(thinker, unpaid.order.id)).state).toBe('cancelled');
    await payme.pay(unpaid.checkoutUrl ?? '');
    expect((await find(thinker, unpaid.order.id)).state).toBe('cancelled');
    const noDate = await sold('preorder', { releaseAt: iso(now() + 10 * DAY_MS) });
    const lost = await bought(payer, noDate.titleId, 'preorder');
    await app.call(studio.updateStudioTitle, { params: { id: noDate.titleId }, body: { releaseAt: null } }, { token: await creator() });
    expect((await moneyBack(payer, lost)).state).toBe('refunded');
  });

  it('plays at the very instant of its release, and is told of once', async () => {
    const releaseMs = now() + DAY_MS;
    const film = await sold('preorder', { releaseAt: iso(releaseMs) });
    const person = await buyer();
    const id = await bought(person, film.titleId, 'preorder');
    offsetMs += releaseMs - now();
    // Nothing has run: the clock alone opens it.
    expect((await find(person, id)).state).toBe('waiting_release');
    expect(await playing(person, film)).toBe('plays');
    await Promise.all([tick(), tick(), tick()]);
    await tick();
    expect((await find(person, id)).state).toBe('active');
    expect(toldOf(id).filter((event) => event === 'orders.order_released')).toHaveLength(1);
    expect((await eventsOf(id)).filter(({ state }) => state === 'active')).toHaveLength(1);
    expect((await order(await buyer(), film.titleId, 'preorder')).body.code).toBe('orders.offer_closed');
  });
});

describe('a ticket', () => {
  it('opens its doors half an hour before, plays a week after, and two days of the replay', async () => {
    const startMs = now() + 10 * DAY_MS;
    const film = await sold('ticket', { releaseAt: iso(startMs) });
    const person = await buyer();
    const id = await bought(person, film.titleId, 'ticket');
    expect(await find(person, id)).toMatchObject({
      state: 'waiting_release',
      startBefore: iso(startMs + 7 * DAY_MS),
      refundableUntil: iso(startMs - 30 * MINUTE_MS),
    });
    offsetMs += startMs - 31 * MINUTE_MS - now();
    expect(await playing(person, film)).toBe('playback.not_released');
    offsetMs += MINUTE_MS + 1;
    expect(await playing(person, film)).toBe('plays');
    expect((await cancel(person, id)).body.code).toBe('orders.not_refundable');
    await tick();
    // Put off with the doors open: they close again, and the money may be asked back.
    await put(film.titleId, 'ticket', { releaseAt: iso(startMs + DAY_MS) });
    await hand.work();
    expect(await find(person, id)).toMatchObject({ state: 'waiting_release', refundableUntil: iso(startMs + 8 * DAY_MS) });
    expect(toldOf(id)).toContain('orders.order_slipped');
    expect(await playing(person, film)).toBe('playback.not_released');
    offsetMs += 2 * DAY_MS;
    const { body: session } = await start(person, film.playableId);
    offsetMs += MINUTE_MS;
    await app.call(
      playback.heartbeat,
      { params: { id: session.id }, body: { positionSec: 7, state: 'playing' } },
      { token: await tokenOf(person) },
    );
    const { finishBefore } = await find(person, id);
    expect(Math.abs(Date.parse(finishBefore ?? '') - (now() + 48 * HOUR_MS))).toBeLessThan(MINUTE_MS);
    await end(person, session.id);
  });
});

describe('a title that is taken away', () => {
  it('is refunded to everybody who has it, and stays on their list by its name', async () => {
    const film = await sold('buy');
    const person = await buyer();
    const id = await bought(person, film.titleId, 'buy');
    offsetMs += 100 * DAY_MS;
    expect((await app.call(studio.deleteStudioTitle, { params: { id: film.titleId } }, { token: await creator() })).status).toBe(204);
    expect(await moneyBack(person, id)).toMatchObject({
      state: 'refunded',
      refundReason: 'withdrawn',
      title: { id: film.titleId, title: 'Sotuvda' },
    });
    expect(toldOf(id)).toContain('orders.order_cancelled');
  });
});

describe('reminders', () => {
  const remind = (token: string, titleId: TitleId) => app.call(orders.putReminder, { params: { titleId } }, { token });
  const told = (titleId: TitleId) =>
    hand.told
      .filter(({ event, payload }) => event === 'orders.release_reminder' && payload['titleId'] === titleId)
      .map(({ payload }) => payload['when']);

  it('come a day before an event and when it begins, once each, and follow when it moves', async () => {
    const startMs = now() + 10 * DAY_MS;
    const { titleId } = await cast.film({ kind: 'concert', releaseAt: iso(startMs) });
    const person = await buyer();
    expect((await remind(await tokenOf(person), titleId)).status).toBe(204);
    expect((await remind(await tokenOf(person), titleId)).status).toBe(204);
    const page = await app.call(catalog.getTitle, { params: { id: titleId } }, { token: await tokenOf(person) });
    expect(page.body.reminded).toBe(true);
    await app.call(
      studio.updateStudioTitle,
      { params: { id: titleId }, body: { releaseAt: iso(startMs + DAY_MS) } },
      { token: await creator() },
    );
    offsetMs += 9 * DAY_MS;
    await tick();
    expect(told(titleId)).toEqual([]);
    offsetMs += DAY_MS;
    await tick();
    await tick();
    expect(told(titleId)).toEqual(['day_before']);
    offsetMs += DAY_MS;
    await tick();
    await tick();
    expect(told(titleId)).toEqual(['day_before', 'release']);
    expect((await remind(await tokenOf(person), titleId)).body.code).toBe('orders.released_already');
  });

  it('come once after a day of downtime, and not at all when taken back', async () => {
    const { titleId } = await cast.film({ kind: 'concert', releaseAt: iso(now() + 3 * DAY_MS) });
    const [person, other] = [await buyer(), await buyer()];
    await remind(await tokenOf(person), titleId);
    await remind(await tokenOf(other), titleId);
    await app.call(orders.deleteReminder, { params: { titleId } }, { token: await tokenOf(other) });
    offsetMs += 4 * DAY_MS;
    await tick();
    expect(told(titleId)).toEqual(['release']);
    const released = await cast.film();
    expect((await remind(await tokenOf(person), released.titleId)).body.code).toBe('orders.released_already');
    const draft = await cast.film({ releaseAt: iso(now() + DAY_MS) }, { publish: false });
    expect((await remind(await tokenOf(person), draft.titleId)).body.code).toBe('catalog.title_not_found');
  });
});

it('moves what is due although hundreds before it cannot be moved', async () => {
  const film = await sold('rent');
  const id = await bought(await buyer(), film.titleId, 'rent');
  await tick();
  // Their invoices are gone, so none of them can be given up.
  await execute(
    app.db,
    `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'invoice_id', gen_random_uuid(),
       'state', 'awaiting_payment', 'paid_at', null, 'due_at', o.created_at - interval '1 hour', 'created_at', o.created_at - interval '1 day'))).*
     from orders o, generate_series(1, 250) where o.id = $1`,
    [id],
  );
  offsetMs += 31 * DAY_MS;
  await tick();
  expect(await selectRows(app.db, 'select state from orders where id = $1', [id])).toEqual([{ state: 'expired' }]);
  await execute(app.db, `delete from orders where title_id = $1 and state = 'awaiting_payment'`, [film.titleId]);
});

it('reads fifty orders by as many statements as one', async () => {
  const [film, others] = [await sold('buy'), [await sold('buy'), await sold('buy')]];
  const person = await buyer();
  const id = await bought(person, film.titleId, 'buy');
  const token = await tokenOf(person);
  const read = async () => app.call(orders.listOrders, { query: { limit: 100 } }, { token });
  // Payme tells of the receipt whenever it is ready.
  const count = async () => (await listStatements(app.db, read)).filter((sql) => !sql.includes('payme_')).length;
  await read();
  const one = await count();
  await execute(
    app.db,
    `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'invoice_id', gen_random_uuid(),
       'title_id', ($2::uuid[])[1 + n % 2]))).*
     from orders o, generate_series(1, 49) n where o.id = $1`,
    [id, others.map(({ titleId }) => titleId)],
  );
  expect([await count(), (await read()).body.items.length]).toEqual([one, 50]);
});

it('gives back what was not delivered yet when its buyer’s account is erased', async () => {
  const ahead = await sold('preorder', { releaseAt: iso(now() + 40 * DAY_MS) });
  const owned = await sold('buy');
  const person = await buyer();
  const [preorder, film] = [await bought(person, ahead.titleId, 'preorder'), await bought(person, owned.titleId, 'buy')];
  await tick();
  await app.call(accounts.deleteMe, { body: { password: PASSWORD } }, { token: await tokenOf(person) });
  offsetMs += 15 * DAY_MS;
  await hand.run('accounts.erase-due');
  const stateOf = async (id: OrderId) =>
    (await selectRows<{ state: string }>(app.db, 'select state from orders where id = $1', [id]))[0]?.state;
  for (let look = 0; look < 20 && (await stateOf(preorder)) === 'refunding'; look += 1) {
    await delay(200);
    offsetMs += 15 * MINUTE_MS;
    await hand.run('payments.look-at-money');
  }
  expect([await stateOf(preorder), await stateOf(film)]).toEqual(['refunded', 'active']);
});

it('keeps every account to its own orders', async () => {
  const film = await sold('buy');
  const person = await buyer();
  const id = await bought(person, film.titleId, 'buy');
  const stranger = await buyer();
  expect((await app.call(orders.getOrder, { params: { id } }, { token: await tokenOf(stranger) })).body.code).toBe(
    'orders.order_not_found',
  );
  expect(await playing(stranger, film)).toBe('playback.purchase_required');
  const rows = await selectRows<{ accountId: AccountId }>(app.db, 'select account_id as "accountId" from orders where id = $1', [id]);
  expect(rows).toEqual([{ accountId: person.user.id }]);
});
