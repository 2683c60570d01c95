import { setTimeout as sleep } from 'node:timers/promises';
import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCast, type Film } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';

const { accounts, playback } = endpoints;

let app: TestApp;
let film: Film;
let signIn: Awaited<ReturnType<typeof createCast>>['signIn'];
let offsetMs = 0;
beforeAll(async () => {
  app = await startTestApp({ worker: true, clock: { now: () => Date.now() + offsetMs } });
  const cast = await createCast(app);
  ({ signIn } = cast);
  film = await cast.film();
});
afterAll(() => app.stop());

const body = () => ({ playableId: film.playableId });
/** Starts as soon as there is room: what frees a place does so within moments. */
async function startWhenFree(token: string) {
  let started = await app.call(playback.createPlaybackSession, { body: body() }, { token });
  for (let tries = 0; tries < 100 && started.status === 409; tries += 1) {
    await sleep(50);
    started = await app.call(playback.createPlaybackSession, { body: body() }, { token });
  }
  return started;
}

describe('signing a device out from afar', () => {
  it('ends its stream and frees the place for others, and leaves the streams of other devices alone', async () => {
    const tv = await signIn('basic', { kind: 'tv', name: 'Samsung' });
    const web = await signIn('basic');
    const playing = await app.call(playback.createPlaybackSession, { body: body() }, { token: tv.token });
    expect((await app.call(playback.createPlaybackSession, { body: body() }, { token: web.token })).status).toBe(409);

    const { items } = (await app.call(accounts.listSessions, {}, { token: web.token })).body;
    const id = items.find(({ device }) => device.kind === 'tv')?.id;
    if (id === undefined) throw new Error('the television is not listed');
    expect((await app.call(accounts.revokeSession, { params: { id } }, { token: web.token })).status).toBe(204);

    const started = await startWhenFree(web.token);
    expect(started.status).toBe(201);
    // What this server remembers of a place is looked at again after five seconds.
    offsetMs += 6000;
    expect((await fetch(app.url + playing.body.manifestUrl)).status).toBe(403);
    expect((await fetch(app.url + started.body.manifestUrl)).status).toBe(200);
  });
});

describe('deleting a profile', () => {
  it('ends what it plays, and frees the place', async () => {
    const { user, tokens } = await app.signUp();
    const { accessToken: token } = tokens;
    const { id } = (await app.call(accounts.createProfile, { body: { name: 'Guest' } }, { token })).body;
    const guest = (await app.call(accounts.enterProfile, { body: { profileId: id } }, { token })).body.tokens.accessToken;
    const playing = await app.call(playback.createPlaybackSession, { body: body() }, { token: guest });
    expect(playing.status).toBe(201);

    const back = (await app.call(accounts.enterProfile, { body: { profileId: user.profile.id } }, { token: guest })).body.tokens;
    expect((await app.call(accounts.deleteProfile, { params: { id } }, { token: back.accessToken })).status).toBe(204);
    const { accessToken } = (await app.call(accounts.refresh, { body: { refreshToken: back.refreshToken } })).body;
    expect((await startWhenFree(accessToken)).status).toBe(201);
  });
});
