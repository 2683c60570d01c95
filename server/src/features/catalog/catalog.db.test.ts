import { CreateTitleBodySchema, type TitleKind, TitlesQuerySchema } from '@app/contracts';
import { type AccountId, LOCALES, type TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, testConfig } from '../../../test/test-database.ts';
import { closeDb, createDb, type Db, execute, newId, selectRows } from '../../db/index.ts';
import type { MediaPackage } from '../../media/media-package.ts';
import { createLogger } from '../../observability/index.ts';
import { createSlots } from './catalog.slots.ts';
import { createHomeCache } from './home.cache.ts';
import { createCatalog, models } from './index.ts';
import { createPages } from './pages.service.ts';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
let catalog: ReturnType<typeof createCatalog>['api'];
let pages: ReturnType<typeof createPages>;
const clock = { now: () => Date.now() };
const owner = newId<AccountId>();
const viewer = { locale: 'uz', country: 'UZ', maxAge: 18, accountId: null } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = testConfig(database.url);
  db = createDb(config, createLogger(config), models);
  catalog = createCatalog({ db, clock }).api;
  pages = createPages({ db, clock, slots: createSlots(), homeCache: createHomeCache(clock) });
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

const pkg = (version: number, height: number, prefix = 'packages/a'): MediaPackage => ({
  version,
  prefix,
  durationSec: 15,
  segment: { timescale: 24000, duration: 48000 },
  video: [
    {
      id: `v${height}`,
      height,
      width: height * 2,
      codecs: 'avc1.64001f',
      bitrate: 500_000,
      frameRate: '24',
      segmentCount: 8,
      state: 'complete',
    },
  ],
  audio: [
    {
      id: '1',
      language: 'uz',
      label: null,
      kind: 'main',
      channels: 2,
      codecs: 'mp4a.40.2',
      bitrate: 128_000,
      segmentCount: 8,
      state: 'complete',
    },
  ],
  text: [{ id: '101', language: 'ru', label: null, kind: 'subtitles' }],
  storyboard: null,
});

async function publish(
  fields: { kind?: TitleKind; title?: string; year?: number; genres?: string[]; closedCountries?: string[]; texts?: object } = {},
): Promise<TitleId> {
  const { title = 'Sinov', texts = { uz: { title } }, ...rest } = fields;
  const id = await catalog.createTitle(
    db,
    owner,
    CreateTitleBodySchema.parse({ kind: 'film', originalLanguage: 'uz', year: 2024, texts, ...rest }),
  );
  await catalog.setStatus(db, id, 'published');
  return id;
}
const own = async (id: TitleId) => {
  const playable = (await catalog.getOwnedTitle(db, owner, id)).playables[0];
  if (playable === undefined) throw new Error('no playable');
  return playable.id;
};

describe('texts', () => {
  it('come in the wanted language, else by the fallback chain, and say which', async () => {
    const id = await publish({ texts: { ru: { title: 'Степь' }, en: { title: 'Steppe' }, hy: { title: 'Տափաստան' } } });
    const seen = await Promise.all(LOCALES.map(async (locale) => [locale, (await pages.title(id, null, { ...viewer, locale })).language]));
    expect(Object.fromEntries(seen)).toEqual({
      uz: 'ru',
      ru: 'ru',
      kk: 'ru',
      ky: 'ru',
      tg: 'ru',
      tk: 'ru',
      az: 'ru',
      hy: 'hy',
      be: 'ru',
      ro: 'en',
      en: 'en',
    });
    const alone = await publish({ texts: { tk: { title: 'Sähra' } } });
    expect(await pages.title(alone, null, { ...viewer, locale: 'en' })).toMatchObject({ title: 'Sähra', language: 'tk', slug: 'sahra' });
  });

  it('name every genre and rail in all eleven languages', async () => {
    const genres = await selectRows<{ n: number }>(db, 'select count(*)::int as n from genre_texts group by genre_id');
    const rails = await selectRows<{ n: number }>(db, 'select count(*)::int as n from rail_texts group by rail_id');
    expect(new Set([...genres, ...rails].map(({ n }) => n))).toEqual(new Set([LOCALES.length]));
  });
});

describe('packages', () => {
  it('make a title ready, and an older version never replaces a newer one', async () => {
    const id = await publish();
    expect(await pages.title(id, null, viewer)).toMatchObject({ availability: 'processing', playable: null, maxHeight: null });
    const playableId = await own(id);
    expect(await catalog.attachPackage(db, playableId, pkg(2, 720))).toBe(true);
    expect(await catalog.attachPackage(db, playableId, pkg(1, 240))).toBe(false);
    await catalog.setProcessing(db, playableId, 0.5);
    expect(await pages.title(id, null, viewer)).toMatchObject({
      availability: 'ready',
      playable: { id: playableId, durationSec: 15 },
      maxHeight: 720,
      processingProgress: 0.5,
      audio: [{ language: 'uz', label: null }],
      subtitles: [{ language: 'ru', label: null }],
    });
    // A new source begins to count anew.
    expect(await catalog.attachPackage(db, playableId, pkg(1, 240, 'packages/b'))).toBe(true);
  });
});

describe('lists', () => {
  it('page through every sort without repeats or gaps, equal keys included', async () => {
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) => publish({ kind: 'clip', title: `Klip ${index}`, year: 2000 + (index % 3) })),
    );
    await execute(db, `update titles set listed_at = '2026-01-01 00:00:00.123456+00' where kind = 'clip'`);
    for (const sort of ['new', 'popular', 'rating', 'year', 'duration'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pages.titles>> = await pages.titles(
          TitlesQuerySchema.parse({ kind: 'clip', sort, limit: 7, ...(cursor === null ? {} : { cursor }) }),
          viewer,
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toHaveLength(50);
      expect(new Set(seen)).toEqual(new Set(made));
    }
  });

  it('narrow by genre, year, tracks and duration together', async () => {
    const id = await publish({ kind: 'concert', title: 'Jaz', genres: ['music-jazz', 'history'], year: 1999 });
    await catalog.attachPackage(db, await own(id), pkg(1, 240));
    const find = async (query: object) =>
      (await pages.titles(TitlesQuerySchema.parse({ kind: 'concert', ...query }), viewer)).items.map((item) => item.id);
    expect(
      await find({
        genre: 'music-jazz',
        yearFrom: 1999,
        yearTo: 1999,
        audio: 'uz',
        subtitles: 'ru',
        durationMin: 10,
        durationMax: 20,
        tier: 'basic',
      }),
    ).toEqual([id]);
    for (const miss of [
      { genre: 'drama' },
      { genre: 'nothing' },
      { yearFrom: 2000 },
      { audio: 'ru' },
      { subtitles: 'uz' },
      { durationMin: 16 },
      { tier: 'premium' },
    ])
      expect(await find({ ...miss })).not.toContain(id);
  });

  it('leave out drafts, hidden titles and titles closed in the country, which stay open to their author', async () => {
    const closed = await publish({ closedCountries: ['KZ'], genres: ['romance'] });
    const hidden = await publish({ genres: ['romance'] });
    await catalog.setStatus(db, hidden, 'unpublished');
    const listed = async (country: string) =>
      (await pages.titles(TitlesQuerySchema.parse({ genre: 'romance' }), { ...viewer, country })).items.map(({ id }) => id);
    expect(await listed('KZ')).toEqual([]);
    expect(await listed('UZ')).toEqual([closed]);
    await expect(pages.title(closed, null, { ...viewer, country: 'KZ' })).rejects.toMatchObject({ code: 'catalog.title_not_found' });
    await expect(pages.title(hidden, null, viewer)).rejects.toMatchObject({ code: 'catalog.title_not_found' });
    expect(await pages.title(hidden, null, { ...viewer, accountId: owner })).toMatchObject({ id: hidden });
  });

  it('put what shares most genres first among similar titles', async () => {
    const [one, near, far] = [
      await publish({ genres: ['fantasy', 'family'] }),
      await publish({ genres: ['family', 'fantasy', 'drama'] }),
      await publish({ genres: ['family'] }),
    ];
    const ids = (await pages.similar(one, viewer)).items.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([near, far]);
    expect(ids).not.toContain(one);
  });
});

describe('home', () => {
  it('shows each rail by its rule, newest or most viewed first, in one statement', async () => {
    const [first, second] = [
      await publish({ kind: 'series', title: 'A', genres: ['thriller'] }),
      await publish({ kind: 'series', title: 'B', genres: ['thriller'] }),
    ];
    await catalog.addViews(db, new Map([[first, 5]]));
    const home = await pages.home(null, viewer);
    const rail = (id: string) => home.rails.find((one) => one.id === id)?.items.map((item) => item.id) ?? [];
    expect(rail('series').slice(0, 2)).toEqual([second, first]);
    expect(rail('genre-thriller')).toEqual([second, first]);
    expect(rail('top')[0]).toBe(first);
    expect(home.rails.find(({ id }) => id === 'series')?.title).toBe('Seriallar');
    expect(home.rails.find(({ id }) => id === 'genre-music-rock')).toBeUndefined();
    expect(home.hero.length).toBeLessThanOrEqual(5);
    expect(home.rails.every(({ items }) => items.length > 0 && items.length <= 20)).toBe(true);
  });
});

describe('episodes', () => {
  it('come by season and number, page by page, and a number is taken once', async () => {
    const id = await publish({ kind: 'series', title: 'Silsila' });
    for (const [season, number] of [
      [1, 2],
      [1, 1],
      [2, 1],
    ] as const) {
      const playableId = await catalog.addEpisode(db, id, {
        season,
        number,
        texts: { uz: { title: `${season}.${number}`, description: '' } },
      });
      await catalog.attachPackage(db, playableId, pkg(1, 240));
    }
    await expect(
      catalog.addEpisode(db, id, { season: 1, number: 1, texts: { uz: { title: 'x', description: '' } } }),
    ).rejects.toMatchObject({ code: 'studio.episode_exists' });
    const first = await pages.episodes(id, { limit: 2 }, null, viewer);
    expect(first.items.map(({ title }) => title)).toEqual(['1.1', '1.2']);
    const rest = await pages.episodes(id, { limit: 2, ...(first.nextCursor === null ? {} : { cursor: first.nextCursor }) }, null, viewer);
    expect(rest).toMatchObject({ items: [{ season: 2, number: 1 }], nextCursor: null });
    const [one] = first.items;
    if (one === undefined) throw new Error('no episode');
    expect(await catalog.findPlayableInContext(db, one.id, 'ru')).toMatchObject({
      titleText: 'Silsila',
      next: { season: 1, number: 2, title: '1.2' },
    });
    expect(await pages.title(id, null, viewer)).toMatchObject({
      playable: null,
      availability: 'ready',
      seasons: [
        { number: 1, episodeCount: 2 },
        { number: 2, episodeCount: 1 },
      ],
    });
  });
});

describe('slugs', () => {
  it('stay unique when equal names are saved at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => publish({ title: 'Бир хил ном' })));
    const slugs = await Promise.all(ids.map(async (id) => (await pages.title(id, null, viewer)).slug));
    expect(slugs).toContain('bir-khil-nom');
    expect(new Set(slugs).size).toBe(3);
  });
});
