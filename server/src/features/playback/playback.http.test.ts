import { endpoints, PlaybackSessionSchema } from '@app/contracts';
import type { PlayableId, PlaybackSessionId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId } from '../../db/index.ts';

const { createPlaybackSession, endPlaybackSession, heartbeat, listContinue } = endpoints.playback;

jest.setTimeout(60_000);

let app: TestApp;
let cast: Cast;
let film: Film;
let long: Film;
let offsetMs = 0;

beforeAll(async () => {
  app = await startTestApp({ clock: { now: () => Date.now() + offsetMs } });
  cast = await createCast(app);
  film = await cast.film();
  long = await cast.film({ texts: { uz: { title: 'Uzun' } } }, { durationSec: 600 });
});
afterAll(() => app.stop());

const start = (token: string, playableId: PlayableId, replace?: PlaybackSessionId) =>
  app.call(createPlaybackSession, { body: { playableId, ...(replace === undefined ? {} : { replace }) } }, { token });
const end = (token: string, id: PlaybackSessionId) => app.call(endPlaybackSession, { params: { id } }, { token });
const beat = (token: string, id: PlaybackSessionId, positionSec: number, at?: string) =>
  app.call(heartbeat, { params: { id }, body: { positionSec, state: 'playing', ...(at === undefined ? {} : { at }) } }, { token });

/** Starts, runs `work` and gives the place back. */
async function playing<T>(
  token: string,
  playableId: PlayableId,
  work: (session: ReturnType<typeof PlaybackSessionSchema.parse>) => Promise<T>,
): Promise<T> {
  const { status, body } = await start(token, playableId);
  expect(status).toBe(201);
  try {
    return await work(PlaybackSessionSchema.parse(body));
  } finally {
    await end(token, body.id);
  }
}
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}${path}`, { headers });

describe('starting', () => {
  it('lists and serves exactly what the plan allows', async () => {
    const basic = await cast.signIn('basic');
    await playing(basic.token, film.playableId, async (session) => {
      expect(session).toMatchObject({ maxHeight: 720, startPositionSec: 0, next: null, title: 'Choʻl', durationSec: 8 });
      expect(session.qualities).toEqual([
        { height: 1080, bitrate: 5_400_000, requiredPlan: 'premium' },
        { height: 720, bitrate: 3_000_000, requiredPlan: null },
        { height: 240, bitrate: 400_000, requiredPlan: null },
      ]);
      expect(session.audio.map(({ id }) => id)).toEqual(['1']);
      const mpd = await get(session.manifestUrl);
      const xml = await mpd.text();
      expect(mpd.headers.get('content-type')).toContain('application/dash+xml');
      expect(xml).toContain('"v720"');
      expect(xml).not.toContain('v1080');
      // The copy that spares the player a round trip says just the same.
      expect(session).toMatchObject({ manifestXml: xml, manifestVersion: film.pkg.version });
      const base = session.manifestUrl.replace('manifest.mpd', '');
      const segment = await get(`${base}v720/00001.m4s`);
      expect(segment.status).toBe(200);
      expect(Buffer.from(await segment.arrayBuffer())).toEqual(await cast.storage.read(`${film.pkg.prefix}/v720/00001.m4s`));
      expect(segment.headers.get('cache-control')).toContain('immutable');
      const again = await get(`${base}v720/00001.m4s`, { 'if-none-match': segment.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
      expect((await get(`${base}101/subtitles.vtt`)).headers.get('content-type')).toContain('text/vtt');
      expect((await get(session.storyboardUrl ?? '')).status).toBe(200);
      expect((await get(`${base}v720/00009.m4s`)).status).toBe(404);
    });
    const premium = await cast.signIn('premium');
    await playing(premium.token, film.playableId, async (session) => {
      expect(await (await get(session.manifestUrl)).text()).toContain('v1080');
      expect(session.qualities.every(({ requiredPlan }) => requiredPlan === null)).toBe(true);
    });
  });

  it("takes the lesser of plan and author's cap", async () => {
    const capped = await cast.film({ qualityCaps: { premium: 480 } });
    const { token } = await cast.signIn('premium');
    await playing(token, capped.playableId, async (session) => {
      expect(session.maxHeight).toBe(480);
      expect(session.qualities[0]).toMatchObject({ height: 1080, requiredPlan: 'premium_plus' });
      expect(await (await get(session.manifestUrl)).text()).not.toContain('v720');
    });
  });

  it.each([
    ['a tier above the plan', { tier: 'premium' }, {}, 403, 'playback.plan_required'],
    ['a country where it is closed', { closedCountries: ['UZ'] }, {}, 451, 'playback.not_available_in_country'],
    ['a release date ahead', { releaseAt: '2099-01-01T00:00:00.000Z' }, {}, 403, 'playback.not_released'],
    ['nothing encoded yet', {}, { media: false }, 409, 'playback.not_ready'],
    ['a title that is not published', {}, { publish: false }, 404, 'catalog.playable_not_found'],
  ])('refuses %s', async (_what, fields, options, status, code) => {
    const { playableId } = await cast.film(fields, options);
    const basic = await cast.signIn('basic');
    const answer = await start(basic.token, playableId);
    expect(answer).toMatchObject({ status, body: { code } });
    if (code === 'playback.plan_required') expect(answer.body).toMatchObject({ requiredPlan: 'premium' });
  });

  it('lets authors play their own unpublished work', async () => {
    const { playableId } = await cast.film({ tier: 'premium_plus', releaseAt: '2099-01-01T00:00:00.000Z' }, { publish: false });
    const { token } = await cast.signIn('creator');
    await playing(token, playableId, async ({ maxHeight }) => expect(maxHeight).toBe(720));
  });

  it('refuses guests, unknown ids and unknown fields', async () => {
    const { token } = await cast.signIn('basic');
    expect((await app.call(createPlaybackSession, { body: { playableId: film.playableId } })).status).toBe(401);
    expect((await start(token, newId<PlayableId>())).status).toBe(404);
    expect(
      (await app.abuse(createPlaybackSession, { body: { playableId: 'x', quality: 4320 } }, { token })).body.errors
        ?.map(({ path }) => path)
        .sort(),
    ).toEqual(['playableId', 'quality']);
  });
});

describe('places', () => {
  it('refuses the second stream of Basic, names the device and hands over', async () => {
    const tv = await cast.signIn('basic', { kind: 'tv', name: 'Samsung' });
    const web = await cast.signIn('basic');
    const first = await start(tv.token, film.playableId);
    const refused = await start(web.token, film.playableId);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'playback.stream_limit',
        limit: 1,
        sessions: [{ id: first.body.id, device: { kind: 'tv', name: 'Samsung' }, title: 'Choʻl' }],
      },
    });
    const taken = await start(web.token, film.playableId, first.body.id);
    expect(taken.status).toBe(201);
    expect((await beat(tv.token, first.body.id, 1)).body.code).toBe('playback.session_ended');
    expect((await get(first.body.manifestUrl)).status).toBe(403);
    expect((await end(web.token, taken.body.id)).status).toBe(204);
    expect((await end(web.token, taken.body.id)).status).toBe(204);
  });

  it('admits exactly three of a thousand racing starts on Premium', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => cast.signIn('premium')));
    let left = 1000;
    const admitted: PlaybackSessionId[] = [];
    const refusals = new Set<string>();
    const client = async (index: number) => {
      const token = people[index % people.length]?.token ?? '';
      while (left > 0) {
        left -= 1;
        const { status, body } = await start(token, film.playableId);
        if (status === 201) admitted.push(body.id);
        else refusals.add(body.code ?? '');
      }
    };
    await Promise.all(Array.from({ length: 64 }, (_, index) => client(index)));
    expect(admitted).toHaveLength(3);
    expect([...refusals]).toEqual(['playback.stream_limit']);
    await Promise.all(admitted.map((id) => end(people[0]?.token ?? '', id)));
  });

  it('does not let a stranger touch a session', async () => {
    const basic = await cast.signIn('basic');
    const other = await cast.signIn('premium');
    await playing(basic.token, film.playableId, async ({ id }) => {
      expect((await beat(other.token, id, 3)).status).toBe(404);
      expect((await end(other.token, id)).status).toBe(404);
      expect((await beat(basic.token, id, 3)).status).toBe(200);
    });
    expect((await beat(basic.token, newId<PlaybackSessionId>(), 3)).body.code).toBe('playback.session_not_found');
  });
});

describe('media paths', () => {
  it('open nothing that they were not made for, and give no byte away', async () => {
    const basic = await cast.signIn('basic');
    const stranger = await cast.signIn('premium');
    await playing(basic.token, film.playableId, async ({ manifestUrl }) => {
      const base = manifestUrl.replace('manifest.mpd', '');
      const [, token = ''] = /\/s\/([^/]+)\//.exec(base) ?? [];
      const middle = Math.floor(token.length / 3);
      const tampered = `${token.slice(0, middle)}${token[middle] === 'A' ? 'B' : 'A'}${token.slice(middle + 1)}`;
      const forbidden = [
        `${base}v1080/00001.m4s`,
        `${base}v1080/init.mp4`,
        `${base}2/00001.m4s`,
        `${base}v2160/00001.m4s`,
        `${base}999/init.mp4`,
        `${base}..%2f..%2f${long.pkg.prefix.replace('/', '%2f')}/v240/init.mp4`,
        `${base}..%2f..%2fetc%2fpasswd`,
        `${base}%2e%2e%2fv1080/init.mp4`,
        `${base}v720%2f..%2fv1080/init.mp4`,
        `${base}v240%00/init.mp4`,
        `${base}v720/deep/init.mp4`,
        base.replace(token, tampered).concat('v240/init.mp4'),
        base.replace(token, token.slice(0, -1)).concat('manifest.mpd'),
        base.replace(token, `${token}A`).concat('manifest.mpd'),
        base.replace(token, 'x'.repeat(3000)).concat('v240/init.mp4'),
      ];
      const absent = [
        `${base}v720/init.mp4%00.vtt`,
        `${base}v720/..%2fv1080%2finit.mp4`,
        `${base}v720/%2e%2e%2f%2e%2e%2fx.mp4`,
        `${base}v720/00000.m4s`,
        `${base}v720/list.m3u8`,
      ];
      const real = await cast.storage.read(`${film.pkg.prefix}/v240/init.mp4`);
      for (const [paths, status] of [
        [forbidden, 403],
        [absent, 404],
      ] as const)
        for (const path of paths) {
          const answer = await get(path);
          const body = Buffer.from(await answer.arrayBuffer());
          expect([path, answer.status]).toEqual([path, status]);
          expect(answer.headers.get('content-type')).toContain('application/problem+json');
          expect(body.includes(real.subarray(0, 64))).toBe(false);
        }
      expect((await get(manifestUrl, { authorization: `Bearer ${stranger.token}` })).status).toBe(403);
      expect((await get(manifestUrl, { authorization: `Bearer ${basic.token}` })).status).toBe(200);
    });
  });

  it('close when the session ends, at once on the server that ended it, and when it expires', async () => {
    const { token } = await cast.signIn('basic');
    const ended = await playing(token, film.playableId, async ({ manifestUrl }) => manifestUrl);
    expect((await get(ended)).status).toBe(403);
    expect((await get(ended.replace('manifest.mpd', 'v240/init.mp4'))).status).toBe(403);
    const { body } = await start(token, film.playableId);
    offsetMs = 13 * 3600_000;
    const late = await get(body.manifestUrl);
    offsetMs = 0;
    expect(late.status).toBe(403);
    await end(token, body.id);
  });

  it('hold a request for a segment that is being encoded until it is there', async () => {
    const growing = await cast.film({ texts: { uz: { title: 'Oʻsmoqda' } } }, { media: false });
    const [lowest] = growing.pkg.video;
    if (lowest === undefined) throw new Error('no rung');
    await cast.catalog.attachPackage(app.db, growing.playableId, {
      ...growing.pkg,
      video: [{ ...lowest, state: 'growing', segmentCount: 6 }],
    });
    const { token } = await cast.signIn('basic');
    await playing(token, growing.playableId, async ({ manifestUrl }) => {
      const base = manifestUrl.replace('manifest.mpd', '');
      const waiting = get(`${base}v240/00005.m4s`);
      setTimeout(() => void cast.storage.put(`${growing.pkg.prefix}/v240/00005.m4s`, Buffer.from('late')), 400);
      expect(await (await waiting).text()).toBe('late');
      expect((await get(`${base}v240/00007.m4s`)).status).toBe(404);
    });
  });

  it('serve pictures to anybody, by name only', async () => {
    await cast.storage.put('images/0123456789abcdef-480.webp', Buffer.from('webp'));
    const picture = await get('/api/v1/media/images/0123456789abcdef-480.webp');
    expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const name of ['..%2fpackages', '0123456789abcdef-481.webp', 'x.webp'])
      expect((await get(`/api/v1/media/images/${name}`)).status).toBe(404);
  });
});

describe('positions', () => {
  it('are found again on another device, exactly', async () => {
    const tv = await cast.signIn('premium', { kind: 'tv', name: 'LG' });
    const web = await cast.signIn('premium');
    await playing(tv.token, long.playableId, async ({ id }) => void (await beat(tv.token, id, 247.4)));
    await playing(web.token, long.playableId, async ({ startPositionSec, id }) => {
      expect(startPositionSec).toBe(247.4);
      // Before any flush, from the cache.
      await beat(web.token, id, 300);
      const { body } = await start(tv.token, long.playableId);
      expect(body.startPositionSec).toBe(300);
      await end(tv.token, body.id);
    });
  });

  it('survive somebody who only looks in, and old news that arrive late', async () => {
    const { token } = await cast.signIn('premium');
    await playing(token, long.playableId, async ({ id }) => void (await beat(token, id, 420)));
    await playing(token, long.playableId, async ({ id }) => void (await beat(token, id, 12)));
    await playing(token, long.playableId, async ({ id, startPositionSec }) => {
      expect(startPositionSec).toBe(420);
      await beat(token, id, 500, new Date(Date.now() - 3600_000).toISOString());
    });
    await playing(token, long.playableId, async ({ startPositionSec }) => expect(startPositionSec).toBe(420));
  });

  it('make the row of what was begun, which a finished title leaves', async () => {
    const { token } = await cast.signIn('family');
    const other = await cast.film({ texts: { uz: { title: 'Boshqa' } } }, { durationSec: 100 });
    for (const [one, at] of [
      [long, 100],
      [other, 70],
    ] as const)
      await playing(token, one.playableId, async ({ id }) => void (await beat(token, id, at)));
    const list = await app.call(listContinue, { query: { limit: 1 } }, { token });
    expect(list.body).toMatchObject({ items: [{ title: { id: other.titleId }, positionSec: 70, durationSec: 100 }] });
    const rest = await app.call(listContinue, { query: { limit: 1, cursor: list.body.nextCursor ?? '' } }, { token });
    expect(rest.body).toMatchObject({ items: [{ title: { id: long.titleId } }], nextCursor: null });
    const home = await app.call(endpoints.catalog.getHome, {}, { token });
    expect(home.body.continueWatching.map(({ playableId }) => playableId)).toEqual([other.playableId, long.playableId]);
    const detail = await app.call(endpoints.catalog.getTitle, { params: { id: other.titleId } }, { token });
    expect(detail.body).toMatchObject({
      resume: { playableId: other.playableId, positionSec: 70 },
      access: { allowed: true, requiredPlan: null },
    });
    await playing(token, other.playableId, async ({ id }) => void (await beat(token, id, 96)));
    const after = await app.call(listContinue, {}, { token });
    expect(after.body.items.map(({ playableId }) => playableId)).toEqual([long.playableId]);
    expect((await app.abuse(listContinue, { query: { cursor: 'nonsense' } }, { token })).body.code).toBe('request.cursor_invalid');
  });
});
