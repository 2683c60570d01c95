import { endpoints } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Cast, createCast, type Film } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { execute, newId } from '../../db/index.ts';

jest.setTimeout(60_000);
const { deleteLibraryEntry, listLibrary, putLibraryEntry } = endpoints.library;

let app: TestApp;
let cast: Cast;
let films: readonly Film[];

beforeAll(async () => {
  app = await startTestApp();
  cast = await createCast(app);
  films = [await cast.film(), await cast.film({ texts: { uz: { title: 'Togʻ' } } })];
});
afterAll(() => app.stop());

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const put = (token: string, titleId: TitleId, minute: number, status?: 'planned' | 'watched') =>
  app.call(
    putLibraryEntry,
    { params: { titleId }, body: { updatedAt: at(minute), ...(status === undefined ? {} : { status }) } },
    { token },
  );
const remove = (token: string, titleId: TitleId, minute: number) =>
  app.call(deleteLibraryEntry, { params: { titleId }, query: { updatedAt: at(minute) } }, { token });
const viewer = async () => (await app.signUp()).tokens.accessToken;
const film = (index: number): TitleId => {
  const one = films[index];
  if (one === undefined) throw new Error('no such film');
  return one.titleId;
};

describe('the watchlist', () => {
  it('keeps one entry when the same title is added twice, and lists the latest first', async () => {
    const token = await viewer();
    await put(token, film(0), 1);
    await put(token, film(0), 1);
    await put(token, film(1), 2);
    const first = await app.call(listLibrary, { query: { limit: 1, status: 'planned' } }, { token });
    expect(first.body.items.map(({ titleId }) => titleId)).toEqual([film(1)]);
    const rest = await app.call(listLibrary, { query: { limit: 1, cursor: first.body.nextCursor ?? '' } }, { token });
    expect(rest.body).toMatchObject({ items: [{ titleId: film(0), status: 'planned', title: { title: 'Choʻl' } }], nextCursor: null });
    expect((await app.call(endpoints.catalog.getTitle, { params: { id: film(0) } }, { token })).body.inWatchlist).toBe(true);
  });

  it('lets the latest decision win in whatever order they arrive', async () => {
    const token = await viewer();
    expect((await put(token, film(0), 5, 'watched')).body.status).toBe('watched');
    expect((await put(token, film(0), 3)).body).toMatchObject({ status: 'watched', updatedAt: at(5) });
    expect((await remove(token, film(0), 4)).body.status).toBe('watched');
    expect((await remove(token, film(0), 6)).body.status).toBeNull();
    // Older than the tombstone: it must not come back.
    expect((await put(token, film(0), 5)).body).toMatchObject({ status: null, updatedAt: at(6) });
    expect((await app.call(listLibrary, {}, { token })).body.items).toEqual([]);
    // A clock that runs ahead does not lock the entry.
    await app.call(putLibraryEntry, { params: { titleId: film(0) }, body: { updatedAt: '2099-01-01T00:00:00.000Z' } }, { token });
    expect((await app.call(deleteLibraryEntry, { params: { titleId: film(0) } }, { token })).body.status).toBeNull();
  });

  it('is full at a thousand titles', async () => {
    const token = await viewer();
    await put(token, film(0), 1);
    const me = await app.call(endpoints.accounts.getMe, {}, { token });
    await execute(app.db, `insert into library_entries select $1, gen_random_uuid(), 'planned', now() from generate_series(1, 999)`, [
      me.body.profile.id,
    ]);
    expect((await put(token, film(1), 2)).body.code).toBe('library.watchlist_full');
    expect((await put(token, film(0), 2, 'watched')).status).toBe(200);
  });

  it('is each profile’s own and takes only titles that are there', async () => {
    const [mine, other] = [await viewer(), await viewer()];
    await put(mine, film(0), 1);
    expect((await app.call(listLibrary, {}, { token: other })).body.items).toEqual([]);
    expect((await app.call(listLibrary, {})).status).toBe(401);
    expect((await put(mine, newId<TitleId>(), 1)).body.code).toBe('catalog.title_not_found');
    expect((await remove(mine, newId<TitleId>(), 1)).body.code).toBe('catalog.title_not_found');
    const bad = await app.abuse(
      putLibraryEntry,
      { params: { titleId: film(0) }, body: { status: 'loved', updatedAt: 'now', private: true } },
      { token: mine },
    );
    expect(new Set(bad.body.errors?.map(({ path }) => path))).toEqual(new Set(['status', 'updatedAt', 'private']));
  });
});
