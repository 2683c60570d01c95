import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTitleBodySchema, endpoints } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCast } from '../../../test/cast.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { createMediaFolder, decode, TOOL_PATHS } from '../../../test/test-media.ts';
import { createTusClient } from '../../../test/tus-client.ts';
import { createMediaTools } from '../../media/media-tools.ts';
import { createTranscoding } from './index.ts';

jest.setTimeout(180_000);

const main = new URL('../../main.ts', import.meta.url).pathname;

let app: TestApp;
let media: Awaited<ReturnType<typeof createMediaFolder>>;
let worker: ChildProcess | null = null;
beforeAll(async () => {
  [app, media] = await Promise.all([startTestApp(), createMediaFolder()]);
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await app.stop();
  await media.remove();
});

function startWorker(): ChildProcess {
  const settings = Object.entries(app.config).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(settings), SAHNA_ROLE: 'worker' },
    stdio: 'ignore',
  });
}

/** The encoder that the worker runs now; Linux tells it in /proc. */
async function encoderOf(parent: number): Promise<number | null> {
  const children = (await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => '')).trim().split(' ').map(Number);
  for (const pid of children.filter((child) => child > 0))
    if ((await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'ffmpeg') return pid;
  return null;
}

const isAlive = async (pid: number) => (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null))?.includes(') Z ') === false;

/** Every byte of a segment belongs to a whole box. */
function isWhole(bytes: Buffer): boolean {
  let position = 0;
  while (position + 8 <= bytes.length) position += Math.max(8, bytes.readUInt32BE(position));
  return position === bytes.length;
}

/** Reads whatever the manifest names, over and over, as a player would. Tells what was wrong with it. */
function watch(manifestUrl: string) {
  const seen = new Map<string, string>();
  const faults: string[] = [];
  let stopped = false;
  const base = new URL('.', new URL(manifestUrl, app.url)).href;
  const running = (async () => {
    while (!stopped) {
      const manifest = await (await fetch(new URL(manifestUrl, app.url))).text();
      const ids = [...manifest.matchAll(/<Representation id="([^"]+)"/g)].map(([, id]) => id);
      for (const id of ids) {
        for (let number = 1; number <= 6 && !stopped; number += 1) {
          const url = `${base}${id}/${String(number).padStart(5, '0')}.m4s`;
          const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
          if (answer?.status !== 200) {
            await answer?.body?.cancel();
            break;
          }
          const bytes = Buffer.from(await answer.arrayBuffer());
          const hash = createHash('sha256').update(bytes).digest('hex');
          if (!isWhole(bytes)) faults.push(`${id}/${number} is not whole`);
          if ((seen.get(url) ?? hash) !== hash) faults.push(`${id}/${number} has changed`);
          seen.set(url, hash);
        }
      }
      await sleep(50);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await running;
      return { faults, read: seen.size };
    },
  };
}

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('kill -9', () => {
  onLinux('of worker and encoder in the middle of a film costs at most a segment, and no reader ever sees half of one', async () => {
    const cast = await createCast(app);
    const author = await cast.signIn('creator');
    const body = CreateTitleBodySchema.parse({ kind: 'film', texts: { uz: { title: 'Sinov' } }, originalLanguage: 'uz', year: 2026 });
    const titleId: TitleId = await cast.catalog.createTitle(app.db, author.user.id, body);
    const playableId = (await cast.catalog.getOwnedTitle(app.db, author.user.id, titleId)).playables[0]?.id as PlayableId;
    const transcoding = createTranscoding({
      ...app.core,
      storage: cast.storage,
      tools: createMediaTools(TOOL_PATHS),
      catalog: cast.catalog,
    }).api;
    const film = await media.film('film.mkv', { durationSec: 16, size: '1280x720', rate: '25', audio: ['rus', 'uzb'] });
    await createTusClient(app.url, author.token).upload({ titleId, kind: 'video', filename: 'film.mkv' }, await readFile(film));

    worker = startWorker();
    const state = async () => (await transcoding.listProcessing(app.db, titleId)).sources[0];
    const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 1200; tries += 1) {
        if (await holds()) return;
        await sleep(50);
      }
      throw new Error(`never came: ${what}; ${JSON.stringify(await state())}`);
    };
    await until('playable', async () => (await state())?.playable === true);
    const session = await app.call(endpoints.playback.createPlaybackSession, { body: { playableId } }, { token: author.token });
    expect(session.status).toBe(201);
    const reader = watch(session.body.manifestUrl);
    const ladderProgress = async () => (await state())?.rungs.find(({ id }) => id === 'v720')?.progress ?? 0;

    const encoder = await encoderOf(worker.pid ?? 0);
    worker.kill('SIGKILL');
    if (encoder !== null) await until('death of the orphan', async () => !(await isAlive(encoder)));
    worker = startWorker();
    await until('ladder', async () => (await ladderProgress()) > 0.1);

    const second = await encoderOf(worker.pid ?? 0);
    if (second !== null) process.kill(second, 'SIGKILL');
    const reached = await ladderProgress();
    await until('continuing', async () => (await ladderProgress()) > reached);

    worker.kill('SIGKILL');
    worker = startWorker();
    await until('end', async () => (await state())?.status === 'ready' || (await state())?.status === 'failed');

    expect(await state()).toMatchObject({ status: 'ready', code: null, progress: 1 });
    const { faults, read } = await reader.stop();
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(8);
    const pkg = (await cast.catalog.findPlayable(app.db, playableId))?.package;
    expect(pkg?.video.map(({ height, segmentCount }) => [height, segmentCount])).toEqual([
      [240, 8],
      [360, 8],
      [480, 8],
      [720, 8],
    ]);
    for (const id of ['v240', 'v720', '2']) {
      const keys = await cast.storage.list(`${pkg?.prefix}/${id}`);
      const parts = await Promise.all(
        [`${pkg?.prefix}/${id}/init.mp4`, ...keys.filter((key) => key.endsWith('.m4s'))].map((key) => cast.storage.read(key)),
      );
      const { timestamps } = await decode(await media.write(`${id}.mp4`, Buffer.concat(parts)));
      const steps = new Set(timestamps.slice(1).map((time, index) => time - (timestamps[index] ?? 0)));
      expect([...steps]).toEqual([id === '2' ? 1024 : 1000]);
      if (id !== '2') expect(timestamps).toHaveLength(400);
    }
  });
});
