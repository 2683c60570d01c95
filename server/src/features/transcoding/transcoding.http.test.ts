import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTitleBodySchema, type Processing } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCast } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createMediaFolder, TOOL_PATHS } from '../../../test/test-media.ts';
import { createTusClient } from '../../../test/tus-client.ts';
import type { MediaPackage } from '../../media/media-package.ts';
import { createMediaTools } from '../../media/media-tools.ts';
import { createTranscoding } from './index.ts';

jest.setTimeout(120_000);

const SRT = '1\n00:00:01,000 --> 00:00:02,000\nСалом, <b>дунё</b>\n';

let app: TestApp;
let media: Awaited<ReturnType<typeof createMediaFolder>>;
let cast: Awaited<ReturnType<typeof createCast>>;
let author: Awaited<ReturnType<typeof cast.signIn>>;
beforeAll(async () => {
  [app, media] = await Promise.all([startTestApp({ worker: true }), createMediaFolder()]);
  cast = await createCast(app);
  author = await cast.signIn('creator');
});
afterAll(async () => {
  await app.stop();
  await media.remove();
});

const transcoding = () =>
  createTranscoding({ ...app.core, storage: cast.storage, tools: createMediaTools(TOOL_PATHS), catalog: cast.catalog }).api;

async function draft() {
  const body = CreateTitleBodySchema.parse({ kind: 'film', texts: { uz: { title: 'Sinov' } }, originalLanguage: 'uz', year: 2026 });
  const titleId = await cast.catalog.createTitle(app.db, author.user.id, body);
  const [playable] = (await cast.catalog.getOwnedTitle(app.db, author.user.id, titleId)).playables;
  if (playable === undefined) throw new Error('a film has one playable');
  return { titleId, playableId: playable.id };
}

async function upload(titleId: TitleId, kind: string, file: string, extra: Readonly<Record<string, string>> = {}): Promise<void> {
  const { last } = await createTusClient(app.url, author.token).upload(
    { titleId, kind, filename: path.basename(file), ...extra },
    await readFile(file),
  );
  expect(last.status).toBe(204);
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look();
    if (found !== null) return found;
    await sleep(100);
  }
  throw new Error('waited a minute in vain');
}

const finished = (titleId: TitleId, sources = 1): Promise<Processing> =>
  until(async () => {
    const processing = await transcoding().listProcessing(app.db, titleId);
    const done = processing.sources.filter(({ status }) => status === 'ready' || status === 'failed');
    return done.length === sources ? processing : null;
  });

async function packageOf(playableId: Awaited<ReturnType<typeof draft>>['playableId']): Promise<MediaPackage> {
  const playable = await cast.catalog.findPlayable(app.db, playableId);
  if (playable?.package == null) throw new Error('nothing plays');
  return playable.package;
}

describe('an accepted film', () => {
  it('plays at once from its lowest rung, and grows into a whole package', async () => {
    const { titleId, playableId } = await draft();
    const film = await media.film('film.mkv', { durationSec: 7, size: '854x480', audio: ['rus', 'uzb'], subtitles: { tgk: SRT } });
    await upload(titleId, 'video', film);

    const first = await until(async () => (await cast.catalog.findPlayable(app.db, playableId))?.package ?? null);
    expect(first.video.map(({ id, state }) => [id, state])).toEqual([['v240', 'growing']]);
    expect(first.audio).toHaveLength(2);

    const { sources, ready } = await finished(titleId);
    expect(ready).toBe(true);
    expect(sources[0]).toMatchObject({ status: 'ready', playable: true, progress: 1, code: null, kind: 'video' });
    expect(sources[0]?.rungs.map(({ id, status }) => [id, status])).toEqual(
      ['v240', 'v360', 'v480', '1', '2', '101', 'storyboard'].map((id) => [id, 'ready']),
    );
    const pkg = await packageOf(playableId);
    expect(pkg.version).toBeGreaterThan(first.version);
    expect(pkg.video.map(({ height, segmentCount, state }) => [height, segmentCount, state])).toEqual([
      [240, 4, 'complete'],
      [360, 4, 'complete'],
      [480, 4, 'complete'],
    ]);
    expect(pkg.audio.map(({ id, language, kind }) => [id, language, kind])).toEqual([
      ['1', 'ru', 'main'],
      ['2', 'uz', 'dub'],
    ]);
    expect(pkg.text).toEqual([{ id: '101', language: 'tg', label: null, kind: 'subtitles' }]);
    expect((await cast.storage.read(`${pkg.prefix}/101/subtitles.vtt`)).toString()).toContain('Салом, <b>дунё</b>');
    expect((await cast.storage.read(`${pkg.prefix}/${pkg.storyboard?.index}`)).toString()).toContain('001.webp#xywh=0,0,160,90');
    const title = await cast.catalog.findAuthored(app.db, author.user.id, titleId);
    expect([title?.poster, title?.backdrop]).toEqual([expect.anything(), expect.anything()]);
  });

  it('takes in sound and subtitles of their own later, and before it is there, without touching its pictures', async () => {
    const { titleId, playableId } = await draft();
    await upload(titleId, 'subtitles', await media.write('early.srt', SRT), { language: 'kk', label: 'Қазақша' });
    await upload(titleId, 'video', await media.film('plain.mp4', { durationSec: 5, audio: ['eng'] }));
    await finished(titleId, 2);
    const before = await packageOf(playableId);
    expect(before.text).toEqual([{ id: '101', language: 'kk', label: 'Қазақша', kind: 'subtitles' }]);
    const picture = path.join(app.dataDir, 'media', before.prefix, 'v180', '00001.m4s');
    const { mtimeMs } = await stat(picture);

    await upload(titleId, 'audio', await media.film('dub.mp3', { durationSec: 3, picture: false }), { language: 'uz', label: 'Studiya' });
    await finished(titleId, 3);
    const pkg = await packageOf(playableId);
    expect(pkg.version).toBeGreaterThan(before.version);
    expect(pkg.audio.map(({ id, language, label, kind, segmentCount }) => [id, language, label, kind, segmentCount])).toEqual([
      ['1', 'en', null, 'main', 3],
      ['2', 'uz', 'Studiya', 'dub', 3],
    ]);
    expect((await stat(picture)).mtimeMs).toBe(mtimeMs);
  });

  it('is replaced by a newer one, which takes the side-car tracks over', async () => {
    const { titleId, playableId } = await draft();
    await upload(titleId, 'video', await media.film('old.mp4', { durationSec: 3 }));
    await upload(titleId, 'subtitles', await media.write('side.srt', SRT), { language: 'ru' });
    await finished(titleId, 2);
    const old = await packageOf(playableId);
    await upload(titleId, 'video', await media.film('new.mp4', { durationSec: 5 }));
    const pkg = await until(async () => {
      const now = await packageOf(playableId);
      return now.prefix !== old.prefix && now.text.length === 1 && now.video.every(({ state }) => state === 'complete') ? now : null;
    });
    expect(pkg).toMatchObject({ durationSec: expect.closeTo(5, 1), text: [{ language: 'ru' }] });
    expect(pkg.version).toBeGreaterThan(old.version);
  });

  it('leaves nothing behind when its media are deleted', async () => {
    const { titleId, playableId } = await draft();
    await upload(titleId, 'video', await media.film('gone.mp4', { durationSec: 2 }));
    const { sources } = await finished(titleId);
    await transcoding().deleteMedia(app.db, [playableId]);
    const traces = async () =>
      (await readdir(path.join(app.dataDir, 'media'), { recursive: true })).filter((name) =>
        sources.some(({ id, uploadId }) => name.includes(id) || name.includes(uploadId)),
      );
    await until(async () => ((await traces()).length === 0 ? true : null));
    expect(await transcoding().listProcessing(app.db, titleId)).toEqual({ ready: false, sources: [] });
  });
});
