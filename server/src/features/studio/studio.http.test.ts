import { endpoints } from '@app/contracts';
import type { PlayableId, SourceId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, createCast } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId } from '../../db/index.ts';

jest.setTimeout(60_000);
const { studio } = endpoints;

let app: TestApp;
let cast: Cast;
let token: string;
let admin: string;

beforeAll(async () => {
  app = await startTestApp();
  cast = await createCast(app);
  token = (await cast.signIn('creator')).token;
  admin = (await app.signUp({ roles: ['viewer', 'admin'] })).tokens.accessToken;
});
afterAll(() => app.stop());

const draft = { kind: 'film', originalLanguage: 'uz', year: 2025, texts: { uz: { title: 'Yoʻl' } } } as const;
const create = async (body: object = draft) => {
  const answer = await app.call(studio.createStudioTitle, { body: { ...draft, ...body } }, { token });
  expect(answer.status).toBe(201);
  return answer.body;
};

describe('drafts', () => {
  it('are made with all that was told, read back and changed field by field', async () => {
    const made = await create({
      genres: ['drama', 'history'],
      countries: ['UZ'],
      credits: [{ name: 'Nodira', role: 'director' }],
      qualityCaps: { basic: 480 },
      texts: { uz: { title: 'Yoʻl', description: 'Uzoq' }, ru: { title: 'Дорога' } },
      attribution: 'CC BY',
      closedCountries: ['KZ'],
    });
    expect(made).toMatchObject({
      slug: 'yol',
      status: 'draft',
      ready: false,
      genres: ['drama', 'history'],
      credits: [{ name: 'Nodira', role: 'director', character: null }],
      texts: { uz: { title: 'Yoʻl', description: 'Uzoq' }, ru: { title: 'Дорога', description: '' } },
      qualityCaps: { basic: 480 },
      episodes: [],
    });
    expect(made.playableId).not.toBeNull();
    const changed = await app.call(
      studio.updateStudioTitle,
      { params: { id: made.id }, body: { year: 2026, genres: ['comedy'], texts: { en: { title: 'Road' } } } },
      { token },
    );
    expect(changed.body).toMatchObject({
      year: 2026,
      genres: ['comedy'],
      texts: { en: { title: 'Road' } },
      attribution: 'CC BY',
      credits: made.credits,
      closedCountries: ['KZ'],
    });
    expect((await app.call(studio.getStudioTitle, { params: { id: made.id } }, { token })).body).toEqual(changed.body);
    expect((await app.call(endpoints.catalog.getTitle, { params: { id: made.id } })).status).toBe(404);
    expect((await app.call(endpoints.catalog.getTitle, { params: { id: made.id } }, { token })).status).toBe(200);
  });

  it('are listed newest first, page by page', async () => {
    const [older, newer] = [await create(), await create()];
    const first = await app.call(studio.listStudioTitles, { query: { limit: 1 } }, { token });
    expect(first.body.items.map(({ id }) => id)).toEqual([newer.id]);
    const second = await app.call(studio.listStudioTitles, { query: { limit: 1, cursor: first.body.nextCursor ?? '' } }, { token });
    expect(second.body.items.map(({ id }) => id)).toEqual([older.id]);
  });

  it('name every field that is wrong, and unknown genres', async () => {
    const bad = await app.abuse(
      studio.createStudioTitle,
      { body: { ...draft, year: 'soon', texts: {}, ageRating: 5, owner: 'me', countries: ['uz'] } },
      { token },
    );
    expect(bad.status).toBe(400);
    expect(new Set(bad.body.errors?.map(({ path }) => path))).toEqual(new Set(['year', 'texts', 'ageRating', 'owner', 'countries.0']));
    const genre = await app.abuse(studio.createStudioTitle, { body: { ...draft, genres: ['drama', 'nope'] } }, { token });
    expect(genre).toMatchObject({ status: 400, body: { code: 'catalog.genre_not_found', slugs: ['nope'] } });
  });
});

describe('rights', () => {
  it('belong to the author alone: viewers are refused, others find nothing, administrators too', async () => {
    const { id } = await create();
    const viewer = (await app.signUp()).tokens.accessToken;
    const params = { id };
    expect((await app.call(studio.getStudioTitle, { params })).status).toBe(401);
    expect((await app.call(studio.getStudioTitle, { params }, { token: viewer })).body.code).toBe('auth.forbidden');
    const calls = [
      app.call(studio.getStudioTitle, { params }, { token: admin }),
      app.call(studio.updateStudioTitle, { params, body: { year: 1999 } }, { token: admin }),
      app.call(studio.publishTitle, { params }, { token: admin }),
      app.call(studio.unpublishTitle, { params }, { token: admin }),
      app.call(studio.getProcessing, { params }, { token: admin }),
      app.call(studio.deleteStudioTitle, { params }, { token: admin }),
      app.call(studio.createEpisode, { params, body: { season: 1, number: 1, texts: { uz: { title: 'x' } } } }, { token: admin }),
      app.call(studio.deleteEpisode, { params: { id, playableId: newId<PlayableId>() } }, { token: admin }),
      app.call(studio.retryProcessing, { params: { id, sourceId: newId<SourceId>() } }, { token: admin }),
      app.call(studio.getStudioTitle, { params: { id: newId<TitleId>() } }, { token }),
    ];
    for (const answer of await Promise.all(calls)) expect(answer).toMatchObject({ status: 404, body: { code: 'studio.title_not_found' } });
  });
});

describe('publishing', () => {
  it('waits for a video, not for its encoding, and can be taken back', async () => {
    const { id, playableId } = await create();
    const params = { id };
    expect(await app.call(studio.publishTitle, { params }, { token })).toMatchObject({
      status: 409,
      body: { code: 'studio.not_publishable', missing: ['video'] },
    });
    if (playableId === null) throw new Error('a film has a playable');
    await cast.catalog.markSourceAccepted(app.db, playableId);
    expect((await app.call(studio.publishTitle, { params }, { token })).body.status).toBe('published');
    expect((await app.call(studio.publishTitle, { params }, { token })).body.status).toBe('published');
    expect((await app.call(endpoints.catalog.getTitle, { params })).body).toMatchObject({ availability: 'processing', playable: null });
    expect((await app.call(studio.unpublishTitle, { params }, { token })).body.status).toBe('unpublished');
    expect((await app.call(endpoints.catalog.getTitle, { params })).status).toBe(404);
    expect((await app.call(studio.getProcessing, { params }, { token })).body).toEqual({ ready: false, sources: [] });
  });

  it('of a series needs one episode that has a video', async () => {
    const { id } = await create({ kind: 'series' });
    const params = { id };
    const missing = async () => (await app.call(studio.publishTitle, { params }, { token })).body;
    expect(await missing()).toMatchObject({ missing: ['episodes'] });
    const episode = await app.call(
      studio.createEpisode,
      { params, body: { season: 1, number: 1, texts: { uz: { title: 'Bir' } } } },
      { token },
    );
    expect(episode).toMatchObject({ status: 201, body: { season: 1, number: 1, ready: false } });
    expect(
      (await app.call(studio.createEpisode, { params, body: { season: 1, number: 1, texts: { uz: { title: 'Bir' } } } }, { token })).body
        .code,
    ).toBe('studio.episode_exists');
    expect(await missing()).toMatchObject({ missing: ['video'] });
    await cast.catalog.markSourceAccepted(app.db, episode.body.id);
    expect((await app.call(studio.publishTitle, { params }, { token })).body).toMatchObject({
      status: 'published',
      playableId: null,
      episodes: [{ number: 1 }],
    });
    const at = { params: { id, playableId: episode.body.id } };
    expect((await app.call(studio.deleteEpisode, at, { token })).status).toBe(204);
    expect((await app.call(studio.deleteEpisode, at, { token })).body.code).toBe('catalog.playable_not_found');
  });
});

it('deletes a title with everything that hangs on it', async () => {
  const { titleId } = await cast.film();
  expect((await app.call(studio.deleteStudioTitle, { params: { id: titleId } }, { token })).status).toBe(204);
  expect((await app.call(studio.deleteStudioTitle, { params: { id: titleId } }, { token })).status).toBe(404);
  expect((await app.call(endpoints.catalog.getTitle, { params: { id: titleId } })).status).toBe(404);
});
