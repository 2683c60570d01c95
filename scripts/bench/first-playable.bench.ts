import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../lib/root.ts';
import { type BenchServer, startBenchServer } from './lib/bench-server.ts';
import { type Creator, signUpCreator, startPlayback } from './lib/creator.ts';
import { type Bench, median } from './lib/figure.ts';

const run = promisify(execFile);
const ROUNDS = 3;
const PATIENCE_MS = 120_000;

/** Ten minutes that nobody could remux: MPEG-4 Part 2 in Matroska, cheap to make. */
async function makeLongFilm(folder: string): Promise<string> {
  const file = join(folder, 'ten-minutes.mkv');
  const source = ['-f', 'lavfi', '-i', 'testsrc2=size=1280x720:rate=25:duration=600', '-f', 'lavfi', '-i', 'sine=330:duration=600'];
  await run('ffmpeg', [
    '-hide_banner',
    '-loglevel',
    'error',
    '-y',
    ...source,
    '-c:v',
    'mpeg4',
    '-q:v',
    '8',
    '-c:a',
    'libopus',
    '-b:a',
    '64k',
    file,
  ]);
  return file;
}

async function fetchOk(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Fetches the manifest, the init segment and the first media segment of its first rendition, and has ffprobe decode a picture. */
async function firstSegmentDecodes(server: BenchServer, manifestUrl: string, folder: string): Promise<void> {
  const base = new URL(manifestUrl, server.url);
  const manifest = (await fetchOk(base.href)).toString('utf8');
  const id = /<Representation[^>]*\bid="(v\d+)"/.exec(manifest)?.[1];
  if (id === undefined) throw new Error('the manifest lists no picture');
  const parts = await Promise.all([fetchOk(new URL(`${id}/init.mp4`, base).href), fetchOk(new URL(`${id}/00001.m4s`, base).href)]);
  const file = join(folder, `${id}.mp4`);
  await writeFile(file, Buffer.concat(parts));
  const { stdout } = await run('ffprobe', [
    '-v',
    'error',
    '-count_frames',
    '-select_streams',
    'v',
    '-show_entries',
    'stream=nb_read_frames',
    '-of',
    'csv=p=0',
    file,
  ]);
  if (!(Number.parseInt(stdout, 10) > 0)) throw new Error('the first segment does not decode');
}

/** Seconds from the last acknowledged byte to a decodable first segment. */
async function firstPlayableSec(server: BenchServer, creator: Creator, file: string, folder: string): Promise<number> {
  const { titleId, playableId } = await creator.createFilm('Bench');
  const { lastByteMs } = await creator.upload(titleId, file);
  while (performance.now() - lastByteMs < PATIENCE_MS) {
    const session = await startPlayback(server, creator.token, playableId);
    if (session !== null) {
      await firstSegmentDecodes(server, session.manifestUrl, folder);
      const tookSec = (performance.now() - lastByteMs) / 1000;
      await fetch(`${server.url}/api/v1/playback/sessions/${session.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${creator.token}` },
      });
      return tookSec;
    }
    await sleep(25);
  }
  throw new Error('nothing was playable in two minutes');
}

export const bench: Bench = {
  name: 'first-playable',
  description: 'From the last uploaded byte to a first segment that decodes (M1)',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sahna-bench-first-'));
    const server = await startBenchServer({ worker: true });
    try {
      const creator = await signUpCreator(server);
      const long = await makeLongFilm(folder);
      const short = join(ROOT, 'scripts/demo/media/sintel-trailer.mkv');
      const shortSec: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) shortSec.push(await firstPlayableSec(server, creator, short, folder));
      const longSec = await firstPlayableSec(server, creator, long, folder);
      return [
        { name: 'first-playable-15s', value: median(shortSec), unit: 's', reference: null, bar: 'at most 3 s for the trailer' },
        {
          name: 'first-playable-10min',
          value: longSec,
          unit: 's',
          reference: { name: 'trailer', value: median(shortSec) },
          bar: 'about as soon as the trailer',
        },
      ];
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
