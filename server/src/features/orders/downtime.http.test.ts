import { setTimeout as delay } from 'node:timers/promises';
import { endpoints } from '@app/contracts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '@app/kernel';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Cast, createCast } from '../../../test/cast.ts';
import { createContractClient } from '../../../test/contract-client.ts';
import { type Payme, startPayme } from '../../../test/payme.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createApp } from '../../app.ts';
import { createCore } from '../../core.ts';
import { createFeatures, models } from '../../features.ts';
import { createWorker } from '../../worker.ts';

const { accounts, orders, playback } = endpoints;
const RELEASE_IN = 10 * DAY_MS;

jest.setTimeout(60_000);

let app: TestApp;
let cast: Cast;
let payme: Payme;
let offsetMs = 0;
const clock = { now: () => Date.now() + offsetMs };

beforeAll(async () => {
  payme = await startPayme({ clock });
  app = await startTestApp({ clock, config: payme.config });
  payme.calls(app.url);
  cast = await createCast(app);
});
afterAll(async () => {
  await app.stop();
  await payme.stop();
});

/** The server as it is after a restart: nothing of the old process is in its memory. */
async function restart() {
  const core = createCore(app.config, models, clock);
  const features = createFeatures(core);
  const api = createApp(core, features);
  const worker = createWorker(core, features);
  const client = createContractClient(`http://127.0.0.1:${await api.start()}`);
  await worker.start();
  return {
    ...client,
    stop: async () => {
      await worker.stop();
      await api.stop();
      await features.stop();
      await core.close();
    },
  };
}

it('unlocks a pre-order within a minute of its release, although the server was away until half a minute before', async () => {
  const releaseMs = clock.now() + RELEASE_IN;
  const film = await cast.film();
  const author = { token: (await cast.signIn('creator')).token };
  const sale = { priceAmount: 19_900_00, releaseAt: new Date(releaseMs).toISOString(), releaseZone: 'Asia/Tashkent' };
  await app.call(orders.setAccessMode, { params: { id: film.titleId }, body: { accessMode: 'purchase' } }, author);
  await app.call(orders.putOffer, { params: { id: film.titleId, kind: 'preorder' }, body: sale }, author);
  const email = 'early@example.uz';
  const password = 'correct horse battery';
  const { tokens } = await app.signUp({ email, password });
  const bought = await app.call(orders.createOrder, { body: { titleId: film.titleId, kind: 'preorder' } }, { token: tokens.accessToken });
  await payme.pay(bought.body.checkoutUrl ?? '');

  offsetMs += releaseMs - 30 * SECOND_MS - clock.now();
  const again = await restart();
  try {
    const device = { kind: 'tv', name: 'Jest' } as const;
    const token = (await again.call(accounts.login, { body: { login: email, password, device } })).body.tokens.accessToken;
    const play = () => again.call(playback.createPlaybackSession, { body: { playableId: film.playableId } }, { token });
    const read = async () => (await again.call(orders.getOrder, { params: { id: bought.body.order.id } }, { token })).body.state;
    expect((await play()).body.code).toBe('playback.not_released');
    expect(await read()).toBe('waiting_release');
    offsetMs += 30 * SECOND_MS;
    expect((await play()).status).toBe(201);
    const openedMs = clock.now();
    while ((await read()) !== 'active' && clock.now() < openedMs + MINUTE_MS) await delay(200);
    expect(await read()).toBe('active');
    expect(clock.now() - releaseMs).toBeLessThan(MINUTE_MS);
  } finally {
    await again.stop();
  }
});
