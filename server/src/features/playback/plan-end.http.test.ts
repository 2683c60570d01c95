import { endpoints } from '@app/contracts';
import type { PlaybackSessionId } from '@app/kernel';
import { MINUTE_MS } from '@app/kernel';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { createPlaybackSession, endPlaybackSession, heartbeat } = endpoints.playback;

jest.setTimeout(60_000);

let app: TestApp;
let cast: Cast;
let film: Film;
let offsetMs = 0;

beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => Date.now() + offsetMs } });
  cast = await createCast(app);
  film = await cast.film();
});
afterAll(() => app.stop());

/** Access tokens live shorter than these stories. */
const token = async () => (await cast.signIn('basic')).token;
const start = async () => (await app.call(createPlaybackSession, { body: { playableId: film.playableId } }, { token: await token() })).body;
const beat = async (id: PlaybackSessionId) =>
  app.call(heartbeat, { params: { id }, body: { positionSec: 1, state: 'playing' } }, { token: await token() });
const end = async (id: PlaybackSessionId) => app.call(endPlaybackSession, { params: { id } }, { token: await token() });
const segment = async (manifestUrl: string, id: string) =>
  (await fetch(`${app.url}${manifestUrl.replace('manifest.mpd', `${id}/init.mp4`)}`)).status;

async function givePremiumFor(ms: number): Promise<void> {
  const { user } = await cast.signIn('basic');
  await app.features.grantPlan(app.db, user.id, 'premium', new Date(Date.now() + offsetMs + ms));
}

it('ends what plays by a notice when the plan is over, and the next session is of the plan that is left', async () => {
  await givePremiumFor(2 * MINUTE_MS);
  const session = await start();
  expect(session.maxHeight).toBe(1080);
  expect((await beat(session.id)).body).toMatchObject({ planChanged: false, expiresAt: session.expiresAt });

  const overMs = Date.now() + 2 * MINUTE_MS;
  offsetMs = 3 * MINUTE_MS;
  const told = (await beat(session.id)).body;
  expect(told.planChanged).toBe(true);
  const endsMs = Date.parse(told.expiresAt);
  expect(endsMs).toBeLessThanOrEqual(overMs + 15 * MINUTE_MS);
  // It is no cut: the picture goes on as it is.
  offsetMs = 14 * MINUTE_MS;
  expect((await beat(session.id)).body).toEqual({ ...told });
  expect(await segment(session.manifestUrl, 'v1080')).toBe(200);

  offsetMs = endsMs - Date.now();
  expect((await beat(session.id)).body.code).toBe('playback.session_ended');
  expect(await segment(session.manifestUrl, 'v1080')).toBe(403);
  const next = await start();
  expect(next.maxHeight).toBe(720);
  expect(await segment(next.manifestUrl, 'v1080')).toBe(403);
  expect(await segment(next.manifestUrl, 'v720')).toBe(200);
  await end(next.id);
});

it('takes the notice back when the plan is there again', async () => {
  await givePremiumFor(2 * MINUTE_MS);
  const session = await start();
  offsetMs += 3 * MINUTE_MS;
  expect((await beat(session.id)).body.planChanged).toBe(true);
  await givePremiumFor(60 * MINUTE_MS);
  offsetMs += 2 * MINUTE_MS;
  expect((await beat(session.id)).body).toMatchObject({ planChanged: false, expiresAt: session.expiresAt });
  await end(session.id);
});
