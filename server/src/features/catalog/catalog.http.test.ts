import { endpoints } from '@app/contracts';
import type { PersonId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { newId } from '../../db/index.ts';

jest.setTimeout(60_000);
const { catalog } = endpoints;

let app: TestApp;
let cast: Cast;
let film: Film;

beforeAll(async () => {
  app = await startTestApp();
  cast = await createCast(app);
  film = await cast.film({
    genres: ['drama'],
    tier: 'premium',
    attribution: '© Sahna',
    texts: { uz: { title: 'Choʻl' }, ru: { title: 'Степь' } },
    credits: [
      { name: 'Aziz', role: 'director' },
      { name: 'Lola', role: 'actor', character: 'Ona' },
    ],
  });
});
afterAll(() => app.stop());

describe('a title', () => {
  it('tells guests what they need to know and which plan opens it', async () => {
    const { status, body } = await app.call(catalog.getTitle, { params: { id: film.titleId }, query: { locale: 'ru' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Степь',
      language: 'ru',
      originalTitle: 'Choʻl',
      attribution: '© Sahna',
      tier: 'premium',
      availability: 'ready',
      maxHeight: 1080,
      genres: [{ slug: 'drama', name: 'Драма' }],
      access: { allowed: false, requiredPlan: 'premium' },
      resume: null,
      inWatchlist: false,
      credits: [
        { role: 'director', person: { name: 'Aziz' } },
        { role: 'actor', character: 'Ona' },
      ],
      seasons: [],
    });
    const premium = await cast.signIn('premium');
    expect((await app.call(catalog.getTitle, { params: { id: film.titleId } }, { token: premium.token })).body.access).toEqual({
      allowed: true,
      requiredPlan: null,
      by: 'plan',
    });
  });

  it('leads from its people to their other titles', async () => {
    const { body } = await app.call(catalog.getTitle, { params: { id: film.titleId } });
    const [credit] = body.credits;
    if (credit === undefined) throw new Error('no credit');
    const person = await app.call(catalog.getPerson, { params: { id: credit.person.id }, query: { locale: 'uz' } });
    expect(person.body).toMatchObject({ name: 'Aziz', titles: [{ role: 'director', title: { id: film.titleId, title: 'Choʻl' } }] });
    expect((await app.call(catalog.getPerson, { params: { id: newId<PersonId>() } })).body.code).toBe('catalog.person_not_found');
  });

  it.each([['getTitle'], ['listEpisodes'], ['listSimilar']] as const)('is not found by %s under an id that nobody has', async (name) => {
    expect((await app.call(catalog[name], { params: { id: newId<TitleId>() } })).body.code).toBe('catalog.title_not_found');
    expect((await app.abuse(catalog[name], { params: { id: '1; drop table titles' } })).status).toBe(400);
  });
});

describe('lists', () => {
  it('answer genres in the language of the request, and a repeat with 304', async () => {
    const { body, headers } = await app.call(catalog.listGenres, {}, { headers: { 'accept-language': 'hy, en;q=0.5' } });
    expect(body.items.find(({ slug }) => slug === 'comedy')?.name).toBe('Կատակերգություն');
    expect(headers.get('cache-control')).toContain('public');
    // Without a Cache-Control of its own, fetch adds `no-cache`, which asks for the whole answer.
    const known = { 'accept-language': 'hy, en;q=0.5', 'cache-control': 'max-age=0', 'if-none-match': headers.get('etag') ?? '' };
    const again = await fetch(`${app.url}/api/v1/genres`, { headers: known });
    expect(again.status).toBe(304);
  });

  it('refuse cursors of another sort, unknown filters and limits out of range', async () => {
    const page = await app.call(catalog.listTitles, { query: { limit: 1, sort: 'year' } });
    expect(page.body.items).toHaveLength(1);
    const other = await cast.film();
    const { body } = await app.call(catalog.listTitles, { query: { limit: 1, sort: 'year' } });
    expect((await app.call(catalog.listTitles, { query: { sort: 'new', cursor: body.nextCursor ?? '' } })).body.code).toBe(
      'request.cursor_invalid',
    );
    expect(
      (await app.abuse(catalog.listTitles, { query: { limit: 101, offset: 5, kind: 'book' } })).body.errors?.map(({ path }) => path).sort(),
    ).toEqual(['kind', 'limit', 'offset']);
    expect((await app.call(catalog.listTitles, { query: { genre: 'drama' } })).body.items.map(({ id }) => id)).not.toContain(other.titleId);
  });

  it('make a first screen for guests', async () => {
    const { body } = await app.call(catalog.getHome, { query: { locale: 'en' } });
    expect(body.continueWatching).toEqual([]);
    expect(body.rails[0]).toMatchObject({ id: 'new', title: 'New releases', layout: 'posters' });
    expect(body.hero.map(({ id }) => id)).toContain(film.titleId);
  });
});
