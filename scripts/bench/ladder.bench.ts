import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeRenditions } from '../../server/src/media/encode.ts';
import { planLadder, type Rung, segmentGrid } from '../../server/src/media/ladder.rules.ts';
import { createLocalStorage } from '../../server/src/media/local-storage.ts';
import { createMediaTools } from '../../server/src/media/media-tools.ts';
import { probeMedia } from '../../server/src/media/probe.ts';
import { type Bench, median } from './lib/figure.ts';

const DURATION_SEC = 16;
const ROUNDS = 3;

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** A moving 1080p picture with detail and noise at 23 Mb/s, coded as editors write their masters (performance.md, M3). */
async function makeClip(path: string): Promise<void> {
  const picture = `testsrc2=size=1920x1080:rate=30:duration=${DURATION_SEC},noise=alls=12:allf=t`;
  const args = [
    '-hide_banner',
    '-loglevel',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    picture,
    '-f',
    'lavfi',
    '-i',
    `sine=440:duration=${DURATION_SEC}`,
  ];
  await run('ffmpeg', [
    ...args,
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-b:v',
    '23M',
    '-maxrate',
    '25M',
    '-bufsize',
    '46M',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    path,
  ]);
}

/** The shape to beat: the source is decoded and scaled anew for every rung, at the same settings. */
async function encodeEachRung(source: string, folder: string, rungs: readonly Rung[]): Promise<void> {
  for (const { id, width, height, maxBitrate } of rungs) {
    const rate = ['-crf', '23', '-maxrate', String(maxBitrate), '-bufsize', String(2 * maxBitrate)];
    const grid = ['-g', '60', '-keyint_min', '60', '-sc_threshold', '0'];
    const args = [
      '-hide_banner',
      '-loglevel',
      'error',
      '-y',
      '-i',
      source,
      '-map',
      '0:v:0',
      '-vf',
      `scale=${width}:${height}:flags=bicubic,format=yuv420p`,
    ];
    await run('ffmpeg', [...args, '-c:v', 'libx264', '-preset', 'veryfast', ...rate, ...grid, join(folder, `${id}.mp4`)]);
  }
}

export const bench: Bench = {
  name: 'ladder',
  description: 'Encoding the whole ladder of a 1080p clip, against one ffmpeg per rung (M3)',
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sahna-bench-ladder-'));
    try {
      const source = join(folder, 'clip.mp4');
      await makeClip(source);
      const tools = createMediaTools({ ffmpegPath: 'ffmpeg', ffprobePath: 'ffprobe' });
      const probe = await probeMedia(tools, source, 'video');
      if (probe.video === null) throw new Error('the clip has no picture');
      const grid = segmentGrid(probe.video.frameRate);
      const rungs = planLadder(probe.video);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const storage = createLocalStorage(join(folder, `storage-${round}`));
        const video = probe.video;
        const encode = (pass: 'first' | 'ladder', chosen: readonly Rung[]) =>
          encodeRenditions(
            { tools, storage },
            {
              pass,
              input: { path: source, demuxer: probe.demuxer },
              prefix: 'packages/bench',
              grid,
              durationSec: probe.durationSec,
              video: { source: video, rungs: chosen },
              audio: [],
            },
          );
        ours.push(
          await seconds(async () => {
            await encode('first', rungs.slice(0, 1));
            await encode('ladder', rungs.slice(1));
          }),
        );
        const out = join(folder, `each-${round}`);
        await mkdir(out);
        theirs.push(await seconds(() => encodeEachRung(source, out, rungs)));
      }
      return [
        {
          name: 'ladder',
          value: median(ours),
          unit: 's',
          reference: { name: 'one-ffmpeg-per-rung', value: median(theirs) },
          bar: 'at most 0.70 of one ffmpeg per rung',
        },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
