import { setTimeout as sleep } from 'node:timers/promises';
import { endpoints } from '@app/contracts';
import type { PlaybackSessionId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { startOwnRedis } from '../../../test/own-redis.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { createPlaybackSession, endPlaybackSession, heartbeat } = endpoints.playback;

let redis: Awaited<ReturnType<typeof startOwnRedis>>;
let app: TestApp;
let cast: Cast;
let film: Film;
/** Stands still but for `passes`: seconds count here, whatever the machine has to do besides. */
let nowMs = Date.now();
beforeAll(async () => {
  redis = await startOwnRedis();
  app = await startTestApp({ config: { REDIS_URL: redis.url }, clock: { now: () => nowMs } });
  cast = await createCast(app);
  film = await cast.film();
});
afterAll(async () => {
  await app.stop();
  await redis.kill();
});

const start = (token: string) => app.call(createPlaybackSession, { body: { playableId: film.playableId } }, { token });
const beat = (token: string, id: PlaybackSessionId, state: 'playing' | 'paused' = 'playing') =>
  app.call(heartbeat, { params: { id }, body: { positionSec: 1, state } }, { token });
const end = (token: string, id: PlaybackSessionId) => app.call(endPlaybackSession, { params: { id } }, { token });
const passes = (seconds: number) => {
  nowMs += seconds * 1000;
};
const statusOf = async (path: string) => (await fetch(app.url + path)).status;
/** Two devices of an account with one place, and what the first plays. */
async function twoDevices() {
  const [tv, web] = [await cast.signIn('basic', { kind: 'tv', name: 'LG' }), await cast.signIn('basic')];
  const playing = await start(tv.token);
  expect(playing.status).toBe(201);
  return { tv: tv.token, web: web.token, first: playing.body };
}

describe('the place of a device that went silent', () => {
  it('goes to another device after a heartbeat and a half, and to none before', async () => {
    const { tv, web, first } = await twoDevices();
    passes(30);
    expect((await beat(tv, first.id)).status).toBe(200);
    passes(44);
    expect(await start(web)).toMatchObject({ status: 409, body: { sessions: [{ id: first.id, device: { name: 'LG' } }] } });
    passes(2);
    const second = await start(web);
    expect(second.status).toBe(201);
    expect((await beat(tv, first.id)).body.code).toBe('playback.session_ended');
    passes(6);
    expect([await statusOf(first.manifestUrl), await statusOf(second.body.manifestUrl)]).toEqual([403, 200]);
    await end(web, second.body.id);
  });

  it('waits for it when nobody else comes, and through a quarter of an hour of pause even then', async () => {
    const { tv, first } = await twoDevices();
    passes(80);
    expect((await beat(tv, first.id, 'paused')).status).toBe(200);
    passes(15 * 60 - 1);
    // Access tokens last no longer than the pause.
    const { token } = await cast.signIn('basic');
    expect((await start(token)).status).toBe(409);
    expect((await beat(token, first.id)).status).toBe(200);
    await end(token, first.id);
  });
});

describe('a Redis that is killed and comes back empty', () => {
  it('cuts nobody off who plays, lets others in for a minute, and counts again from the next heartbeat on', async () => {
    const { tv, web, first } = await twoDevices();
    await redis.kill();
    expect((await beat(tv, first.id)).status).toBe(200);
    const second = await start(web);
    expect(second.status).toBe(201);
    passes(61);
    expect(await start(web)).toMatchObject({ status: 503, body: { code: 'service.unavailable' } });
    expect((await beat(tv, first.id)).status).toBe(200);
    expect(await statusOf(first.manifestUrl)).toBe(200);

    await redis.restart();
    for (let isBack = false; !isBack; await sleep(20))
      isBack = await app.core.cache.ping().then(
        () => true,
        () => false,
      );
    passes(6);
    expect(await statusOf(first.manifestUrl)).toBe(200);
    expect((await beat(tv, first.id)).status).toBe(200);
    expect(await start(web)).toMatchObject({ status: 409, body: { sessions: [{ id: first.id, device: { name: 'LG' } }] } });
    expect((await beat(web, second.body.id)).body.code).toBe('playback.session_ended');
    passes(60);
    expect((await beat(tv, first.id)).status).toBe(200);
    expect([await statusOf(first.manifestUrl), await statusOf(second.body.manifestUrl)]).toEqual([200, 403]);
    await end(tv, first.id);
  });
});
