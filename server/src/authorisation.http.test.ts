import { ERRORS, type ErrorCode, endpoints, TUS_PATH } from '@app/contracts';
import type { SourceId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTORS, type ActorName, ANSWERS, MATRIX, RAW, type Row } from '../test/authorisation-matrix.ts';
import { createCast } from '../test/cast.ts';
import type { AnyCall } from '../test/contract-client.ts';
import { startTestApp, type TestApp } from '../test/start-test-app.ts';
import { createTusClient } from '../test/tus-client.ts';
import { ALL_ENDPOINTS, type Ids, validCall } from '../test/valid-calls.ts';
import { execute, newId, selectRows } from './db/index.ts';

const PEOPLE = {
  other: 'basic',
  moderator: 'moderator',
  developer: 'developer',
  admin: 'admin',
  author: 'creator',
  viewer: 'family',
} as const;
const ROLE_HOLDERS: Readonly<Record<string, readonly string[]>> = { author: ['author', 'otherAuthor', 'admin'] };
const { accounts, playback, studio } = endpoints;

let app: TestApp;
let ids: Ids;
let draftId = '';
let uploadPath = '';
let mediaBase = '';
const tokens = new Map<ActorName, string>();
const bearer = (actor: ActorName): Record<string, string> => (tokens.has(actor) ? { authorization: `Bearer ${tokens.get(actor)}` } : {});
const as = (actor: ActorName) => ({ headers: bearer(actor) });

beforeAll(async () => {
  app = await startTestApp();
  const cast = await createCast(app);
  const body = (name: string) => ({
    login: `${name}@demo.sahna.test`,
    password: 'sahna-demo-2026',
    device: { kind: 'web' as const, name: 'Jest' },
  });
  for (const actor of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
    tokens.set(actor, (await app.call(accounts.login, { body: body(PEOPLE[actor]) })).body.tokens.accessToken);
  const stranger = await app.signUp();
  await execute(app.db, `update accounts set roles = '{viewer,author}' where id = $1`, [stranger.user.id]);
  const { refreshToken } = stranger.tokens;
  tokens.set('otherAuthor', (await app.call(accounts.refresh, { body: { refreshToken } })).body.accessToken);

  const film = await cast.film({ credits: [{ name: 'A', role: 'actor' }] });
  draftId = (await cast.film({}, { publish: false })).titleId;
  const texts = { uz: { title: 'Serial' } };
  const fields = { kind: 'series' as const, texts, originalLanguage: 'uz', year: 2026 };
  const series = (await app.call(studio.createStudioTitle, { body: fields }, as('author'))).body;
  const episodeOf = { params: { id: series.id }, body: { season: 1, number: 1, texts } };
  const episode = (await app.call(studio.createEpisode, episodeOf, as('author'))).body;
  await cast.catalog.setStatus(app.db, series.id, 'published');
  const sourceId = newId<SourceId>();
  await execute(
    app.db,
    `insert into sources (id, upload_id, title_id, playable_id, kind, filename, file_key, status)
     values ($1, $1, $2, $3, 'video', 'a.mp4', 'uploads/x', 'ready')`,
    [sourceId, film.titleId, film.playableId],
  );
  const [person] = await selectRows<{ id: string }>(app.db, 'select id from people limit 1');
  await app.call(accounts.login, { body: body('family') });
  const devices = (await app.call(accounts.listSessions, {}, as('viewer'))).body.items;
  const started = (await app.call(playback.createPlaybackSession, { body: { playableId: film.playableId } }, as('viewer'))).body;
  mediaBase = started.manifestUrl.replace('manifest.mpd', '');
  ids = {
    titleId: film.titleId,
    playableId: film.playableId,
    seriesId: series.id,
    episodeId: episode.id,
    sourceId,
    profileId: (await app.call(accounts.getMe, {}, as('viewer'))).body.profile.id,
    deviceSessionId: devices.find(({ current }) => !current)?.id ?? '',
    playbackId: started.id,
    personId: person?.id ?? '',
    userCode: '',
  };
  const created = await tus('author').create({ titleId: ids.titleId, filename: 'a.mp4', kind: 'video' }, 100);
  uploadPath = created.headers.get('location') ?? '';
  await cast.storage.put('images/0123456789abcdef-480.webp', Buffer.from('webp'));
});
afterAll(() => app.stop());

const tus = (actor: ActorName) => createTusClient(app.url, tokens.get(actor) ?? '');

/** What the matrix says that this actor is told; null when the call is theirs to make. */
function refusal(row: Row, actor: ActorName, auth: string): ErrorCode | null {
  if (row.may.includes(actor)) return null;
  if (actor === 'anonymous') return 'auth.required';
  return row.absent !== undefined && (ROLE_HOLDERS[auth] ?? [actor]).includes(actor) ? row.absent : 'auth.forbidden';
}

async function withCode(call: (ids: Ids) => AnyCall): Promise<AnyCall> {
  const { body } = await app.call(accounts.createDeviceCode, { body: {} });
  return call({ ...ids, userCode: body.userCode });
}

describe('byte streams', () => {
  const get = (method: string, path: () => string) => (actor: ActorName) => fetch(app.url + path(), { method, headers: bearer(actor) });
  const picture = () => '/api/v1/media/images/0123456789abcdef-480.webp';
  const SEND: Readonly<Record<string, (actor: ActorName) => Promise<{ readonly status: number }>>> = {
    [`OPTIONS ${TUS_PATH}`]: (actor) => tus(actor).send('OPTIONS', TUS_PATH, {}),
    [`POST ${TUS_PATH}`]: (actor) => tus(actor).create({ titleId: ids.titleId, filename: 'b.mp4', kind: 'video' }, 100),
    [`HEAD ${TUS_PATH}/:id`]: (actor) => tus(actor).send('HEAD', uploadPath, {}),
    [`PATCH ${TUS_PATH}/:id`]: (actor) => tus(actor).patch(uploadPath, 0, Buffer.from('\0\0\0\x18ftypmp42')),
    [`DELETE ${TUS_PATH}/:id`]: (actor) => tus(actor).send('DELETE', uploadPath, {}),
    'GET /api/v1/media/s/:token/manifest.mpd': get('GET', () => `${mediaBase}manifest.mpd`),
    'HEAD /api/v1/media/s/:token/manifest.mpd': get('HEAD', () => `${mediaBase}manifest.mpd`),
    'GET /api/v1/media/s/:token/{*path}': get('GET', () => `${mediaBase}v240/init.mp4`),
    'HEAD /api/v1/media/s/:token/{*path}': get('HEAD', () => `${mediaBase}101/subtitles.vtt`),
    'GET /api/v1/media/images/:name': get('GET', picture),
    'HEAD /api/v1/media/images/:name': get('HEAD', picture),
  };

  it('each have a row in the matrix', () => {
    const served = app.features.rawRoutes.flatMap(({ path, methods }) => methods.map((method) => `${method.toUpperCase()} ${path}`));
    expect(Object.keys(RAW).sort()).toEqual(served.sort());
  });

  it.each(Object.keys(RAW))('%s is open to those of its row alone', async (name) => {
    for (const actor of ACTORS) {
      const row = RAW[name] ?? { may: [] };
      const code = refusal(row, actor, name.includes(TUS_PATH) ? 'author' : 'optional');
      const status = (await SEND[name]?.(actor))?.status ?? 0;
      expect([actor, status < 300 ? null : status]).toEqual([actor, code === null ? null : ERRORS[code].status]);
    }
  });
});

describe('what is not published', () => {
  it("is nobody's but its author's", async () => {
    const hidden = { ...ids, titleId: draftId, seriesId: draftId };
    for (const name of ['catalog.getTitle', 'catalog.listEpisodes', 'catalog.listSimilar', 'library.putLibraryEntry'])
      for (const actor of ACTORS.filter((one) => one !== 'author')) {
        const endpoint = ALL_ENDPOINTS.find((one) => one.name === name)?.endpoint;
        if (endpoint === undefined) throw new Error(`no ${name}`);
        const { body } = await app.abuse(endpoint, validCall(name, hidden), as(actor));
        expect([name, actor, body.code]).toEqual([
          name,
          actor,
          actor === 'anonymous' && endpoint.auth === 'viewer' ? 'auth.required' : 'catalog.title_not_found',
        ]);
      }
  });
});

describe('endpoints', () => {
  const isDelete = (name: string): boolean => /\.(delete|end|revoke)/.test(name);
  // What removes things comes after what looks at them.
  const rows = ALL_ENDPOINTS.toSorted(
    (a, b) => Number(isDelete(a.name)) - Number(isDelete(b.name)) || (isDelete(a.name) ? (a.name < b.name ? -1 : 1) : 0),
  );
  const logoutLast = rows.toSorted((a, b) => Number(a.name === 'accounts.logout') - Number(b.name === 'accounts.logout'));

  it('each have a row in the matrix', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(ALL_ENDPOINTS.map(({ name }) => name).sort());
  });

  it.each(logoutLast)('$name is open to those of its row alone', async ({ name, endpoint }) => {
    const row = MATRIX[name] ?? { may: [] };
    for (const actor of ACTORS) {
      const call = await withCode((about) => validCall(name, about));
      const answer = await app.abuse(endpoint, call, as(actor));
      const expected = refusal(row, actor, endpoint.auth) ?? ANSWERS[name] ?? 'done';
      const told = answer.status < 300 ? 'done' : answer.body.code;
      // One address in one body: the second to register it hears that it is taken.
      expect([actor, told === 'auth.contact_taken' ? 'done' : told]).toEqual([actor, expected]);
    }
  });
});
