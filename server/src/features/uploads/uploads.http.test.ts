import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTitleBodySchema, endpoints, TUS_PATH, type Upload } from '@app/contracts';
import type { AccountId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createMediaFolder } from '../../../test/test-media.ts';
import { createTusClient } from '../../../test/tus-client.ts';
import { execute } from '../../db/index.ts';
import { createCatalog } from '../catalog/index.ts';

jest.setTimeout(60_000);

let app: TestApp;
let media: Awaited<ReturnType<typeof createMediaFolder>>;
let token = '';
let owner = '';
let titleId: TitleId;
beforeAll(async () => {
  [app, media] = await Promise.all([startTestApp({ worker: true }), createMediaFolder()]);
  ({ token, owner } = await signInAuthor());
  titleId = await draft(owner);
});
afterAll(async () => {
  await app.stop();
  await media.remove();
});

async function signInAuthor() {
  const { user, tokens } = await app.signUp();
  await execute(app.db, `update accounts set roles = '{viewer,author}' where id = $1`, [user.id]);
  const { body } = await app.call(endpoints.accounts.refresh, { body: { refreshToken: tokens.refreshToken } });
  return { token: body.accessToken, owner: user.id };
}

async function draft(account: string, kind: 'film' | 'series' = 'film'): Promise<TitleId> {
  const { api } = createCatalog(app.core);
  // The id comes from a sign-up.
  return api.createTitle(
    app.db,
    account as AccountId,
    CreateTitleBodySchema.parse({ kind, texts: { uz: { title: 'Sinov' } }, originalLanguage: 'uz', year: 2026 }),
  );
}

const tus = () => createTusClient(app.url, token);
const fields = (kind: string, extra: Readonly<Record<string, string>> = {}) => ({ titleId, filename: 'film.mp4', kind, ...extra });
const listed = async (id: string): Promise<Upload | undefined> =>
  (await app.call(endpoints.uploads.listUploads, {}, { token })).body.items.find((one) => one.id === id);

async function settled(id: string): Promise<Upload> {
  for (let tries = 0; tries < 200; tries += 1) {
    const upload = await listed(id);
    if (upload !== undefined && upload.status !== 'checking' && upload.status !== 'receiving') return upload;
    await sleep(50);
  }
  throw new Error('the upload was never decided on');
}

const filesOf = async (id: string): Promise<string[]> => {
  const names = await readdir(path.join(app.dataDir, 'media'), { recursive: true }).catch(() => []);
  return names.filter((name) => name.includes(id));
};

describe('tus', () => {
  it('says what it speaks', async () => {
    const { status, headers } = await tus().send('OPTIONS', TUS_PATH, {});
    expect([status, headers.get('tus-version'), headers.get('tus-extension')]).toEqual([
      204,
      '1.0.0',
      'creation,creation-with-upload,termination,expiration',
    ]);
  });

  it('keeps the draft before the first byte and resumes at the last one that arrived', async () => {
    const bytes = await readFile(await media.film('resume.mp4', { durationSec: 2 }));
    const created = await tus().create(fields('video', { filename: 'Фильм — 1.mp4', language: 'uz' }), bytes.length);
    const location = created.headers.get('location') ?? '';
    expect(created.status).toBe(201);
    expect(location.startsWith(`${TUS_PATH}/`)).toBe(true);
    const id = location.slice(TUS_PATH.length + 1);
    expect(await listed(id)).toMatchObject({
      filename: 'Фильм — 1.mp4',
      status: 'receiving',
      receivedBytes: 0,
      sizeBytes: bytes.length,
      language: 'uz',
    });

    expect((await tus().patch(location, 0, bytes.subarray(0, 5000))).headers.get('upload-offset')).toBe('5000');
    expect(await listed(id)).toMatchObject({ receivedBytes: 5000 });
    expect(await tus().patch(location, 0, bytes)).toMatchObject({ status: 409, body: { code: 'uploads.offset_conflict' } });
    const head = await tus().send('HEAD', location, {});
    expect([head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual(['5000', String(bytes.length)]);
    expect((await tus().patch(location, 5000, bytes.subarray(5000))).status).toBe(204);
    expect(await settled(id)).toMatchObject({ status: 'accepted', code: null, receivedBytes: bytes.length });
    expect((await readFile(path.join(app.dataDir, 'media', 'uploads', id))).equals(bytes)).toBe(true);
  });

  it('takes the first bytes with the creation', async () => {
    const bytes = await readFile(await media.film('whole.mp4', { durationSec: 2 }));
    const metadata = `titleId ${btoa(titleId)},filename ${btoa('a.mp4')},kind ${btoa('video')}`;
    const headers = {
      'upload-length': String(bytes.length),
      'upload-metadata': metadata,
      'content-type': 'application/offset+octet-stream',
    };
    const created = await tus().send('POST', TUS_PATH, headers, bytes);
    expect([created.status, created.headers.get('upload-offset')]).toEqual([201, String(bytes.length)]);
    expect(await settled((created.headers.get('location') ?? '').slice(TUS_PATH.length + 1))).toMatchObject({ status: 'accepted' });
  });

  it('forgets a cancelled upload at once', async () => {
    const { location, id } = await tus().upload(fields('video'), Buffer.alloc(0));
    expect(location).toBe('');
    const created = await tus().create(fields('video'), 10_000);
    const address = created.headers.get('location') ?? '';
    await tus().patch(address, 0, Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(500)]));
    expect((await tus().send('DELETE', address, {})).status).toBe(204);
    expect(await filesOf(address.slice(TUS_PATH.length + 1))).toEqual([]);
    expect(await tus().send('HEAD', address, {})).toMatchObject({ status: 410 });
    expect(id).toBe('');
  });

  it('is closed to viewers, strangers and other authors', async () => {
    const created = await tus().create(fields('video'), 10_000);
    const location = created.headers.get('location') ?? '';
    const stranger = await signInAuthor();
    const theirs = createTusClient(app.url, stranger.token);
    expect(await theirs.patch(location, 0, Buffer.from('x'))).toMatchObject({ status: 404, body: { code: 'uploads.not_found' } });
    expect((await theirs.send('HEAD', location, {})).status).toBe(404);
    expect((await theirs.send('DELETE', location, {})).status).toBe(404);
    expect(await theirs.create(fields('video'), 10)).toMatchObject({ status: 404, body: { code: 'catalog.title_not_found' } });
    expect((await app.call(endpoints.uploads.listUploads, {}, { token: stranger.token })).body.items).toEqual([]);
    const viewer = await app.signUp();
    expect(await createTusClient(app.url, viewer.tokens.accessToken).create(fields('video'), 10)).toMatchObject({
      status: 403,
      body: { code: 'auth.forbidden' },
    });
    expect(await createTusClient(app.url, 'nobody').create(fields('video'), 10)).toMatchObject({ status: 401 });
  });

  it.each([
    ['no name', { filename: '' }, 'filename'],
    ['a name that climbs', { filename: '../../etc/passwd' }, 'filename'],
    ['a name of two lines', { filename: 'a\nb.mp4' }, 'filename'],
    ['a name with NUL', { filename: 'a\u0000.mp4' }, 'filename'],
    ['a kind that does not exist', { kind: 'virus' }, 'kind'],
    ['an unknown field', { path: '/etc' }, 'path'],
    ['a title that is no id', { titleId: 'x' }, 'titleId'],
    ['a language that is none', { language: 'klingon!' }, 'language'],
  ])('refuses metadata with %s and names the field', async (_name, change, field) => {
    const answer = await tus().create({ ...fields('video'), ...change }, 100);
    expect(answer).toMatchObject({ status: 400, body: { code: 'uploads.metadata_invalid' } });
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ path: field }));
  });

  it('asks which episode a file is of', async () => {
    const series = await draft(owner, 'series');
    expect((await tus().create({ ...fields('video'), titleId: series }, 100)).body).toMatchObject({
      code: 'uploads.metadata_invalid',
      errors: [{ path: 'playableId' }],
    });
  });

  it('refuses what is too large, has no length, is no UTF-8 or speaks another version', async () => {
    expect(await tus().create(fields('subtitles'), 1e9)).toMatchObject({ status: 413, body: { code: 'uploads.too_large' } });
    expect(await tus().create(fields('video'), 1e14)).toMatchObject({ status: 413 });
    expect((await tus().send('POST', TUS_PATH, {})).status).toBe(400);
    const old = await tus().send('POST', TUS_PATH, { 'tus-resumable': '0.2.2' });
    expect(old).toMatchObject({ status: 412, body: { code: 'uploads.version_unsupported' } });
    expect([old.headers.get('tus-version'), old.headers.get('tus-resumable')]).toEqual(['1.0.0', '1.0.0']);
    const broken = `titleId ${btoa(titleId)},kind ${btoa('video')},filename ${btoa('\xff\xfe')}`;
    expect(await tus().send('POST', TUS_PATH, { 'upload-length': '9', 'upload-metadata': broken })).toMatchObject({
      status: 400,
      body: { code: 'uploads.metadata_invalid', errors: [{ path: 'filename' }] },
    });
    const location = (await tus().create(fields('video'), 100)).headers.get('location') ?? '';
    const plain = { 'upload-offset': '0', 'content-type': 'text/plain' };
    expect((await tus().send('PATCH', location, plain, Buffer.from('x'))).status).toBe(415);
    expect(await tus().create(fields('video'), 0)).toMatchObject({ status: 422, body: { code: 'uploads.empty_file' } });
  });
});

describe('a file that is not what it was offered as', () => {
  const SRT = '1\n00:00:01,000 --> 00:00:02,000\nSalom\n';
  const bad: readonly (readonly [string, string, string, () => Promise<Uint8Array>])[] = [
    ['a text renamed to .mp4', 'video', 'uploads.not_media', async () => Buffer.from('Dear all,\nthis is a letter.\n')],
    ['a large text', 'video', 'uploads.not_media', async () => Buffer.from('Dear all,\n'.repeat(100_000))],
    ['a truncated film', 'video', 'uploads.truncated', async () => readFile(await media.cut(await media.film('t.mp4'), 't-cut.mp4', 0.7))],
    ['sound alone', 'video', 'uploads.no_video_track', async () => readFile(await media.film('song.mkv', { picture: false }))],
    [
      'a playlist of a local file',
      'video',
      'uploads.playlist_refused',
      async () => Buffer.from('#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n'),
    ],
    [
      'a hundred tracks',
      'video',
      'uploads.too_many_tracks',
      async () => {
        const film = await media.film('one.mkv', { durationSec: 2, size: '64x64' });
        await media.ffmpeg(
          '-i',
          film,
          '-map',
          '0:v',
          ...Array.from({ length: 99 }, () => ['-map', '0:a']).flat(),
          '-c',
          'copy',
          media.at('hundred.mkv'),
        );
        return readFile(media.at('hundred.mkv'));
      },
    ],
    ['subtitles with a bad line', 'subtitles', 'uploads.subtitles_invalid', async () => Buffer.from(`${SRT}\n2\nsoon --> later\nbad\n`)],
    ['a film as subtitles', 'subtitles', 'uploads.wrong_kind', async () => readFile(await media.film('s.mp4', { durationSec: 1 }))],
    ['a film as a poster', 'poster', 'uploads.wrong_kind', async () => readFile(media.at('s.mp4'))],
    [
      'a script as a poster',
      'poster',
      'uploads.not_media',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    [
      'a broken picture',
      'poster',
      'uploads.image_invalid',
      async () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(5000, 7)]),
    ],
  ];
  it.each(bad)('%s as %s: %s, and no trace on disk', async (_name, kind, code, make) => {
    const { id, last } = await tus().upload(fields(kind), await make());
    expect(await settled(id)).toMatchObject({ status: 'refused', code });
    if (last.status >= 300) expect(last).toMatchObject({ status: 422, body: { code } });
    for (let tries = 0; tries < 40 && (await filesOf(id)).length > 0; tries += 1) await sleep(25);
    expect(await filesOf(id)).toEqual([]);
  });

  it('is stopped at its first part when that tells already', async () => {
    const { last, id } = await tus().upload(fields('video'), Buffer.from('#EXTM3U\n'.repeat(400_000)));
    expect(last).toMatchObject({ status: 422, body: { code: 'uploads.playlist_refused' } });
    expect(await listed(id)).toMatchObject({ status: 'refused', code: 'uploads.playlist_refused' });
  });
});

describe('pictures', () => {
  it('are made anew in fixed sizes and shown on the title', async () => {
    await media.ffmpeg('-f', 'lavfi', '-i', 'testsrc2=s=800x1200', '-frames:v', '1', media.at('poster.png'));
    const { id } = await tus().upload(fields('poster', { filename: 'poster.png' }), await readFile(media.at('poster.png')));
    expect(await settled(id)).toMatchObject({ status: 'accepted' });
    const title = await createCatalog(app.core).api.findAuthored(app.db, owner as AccountId, titleId);
    expect(title?.poster).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{32}$/), widths: [240, 480, 720] });
    expect(
      (await readdir(path.join(app.dataDir, 'media', 'images'))).filter((name) => name.startsWith(title?.poster?.hash ?? '?')),
    ).toHaveLength(3);
  });
});
