import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MediaPackage } from '../src/media/media-package.ts';
import type { Storage } from '../src/media/storage.ts';

const run = promisify(execFile);
const FMP4 = [
  '-f',
  'hls',
  '-hls_time',
  '2',
  '-hls_list_size',
  '0',
  '-hls_segment_type',
  'fmp4',
  '-hls_fmp4_init_filename',
  'init.mp4',
  '-start_number',
  '1',
];

let made: Promise<{ readonly video: ReadonlyMap<string, Buffer>; readonly audio: ReadonlyMap<string, Buffer> }> | null = null;

async function encode(folder: string, args: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  await run('ffmpeg', [
    '-v',
    'error',
    '-nostdin',
    ...args,
    ...FMP4,
    '-hls_segment_filename',
    join(folder, '%05d.m4s'),
    join(folder, 'list.m3u8'),
  ]);
  const names = (await readdir(folder)).filter((name) => /\.(mp4|m4s)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

/** Eight seconds of picture and sound in two-second segments, encoded once per test process. */
async function encodeOnce() {
  const folders = await Promise.all(['video', 'audio'].map((name) => mkdtemp(join(tmpdir(), `sahna-${name}-`))));
  const [videoFolder = '', audioFolder = ''] = folders;
  const [video, audio] = await Promise.all([
    encode(videoFolder, [
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size=426x240:rate=24:duration=8',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-g',
      '48',
      '-sc_threshold',
      '0',
    ]),
    encode(audioFolder, ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=8', '-c:a', 'aac', '-ar', '48000', '-ac', '2']),
  ]);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  return { video, audio };
}

/** A real package in the storage: three rungs, stereo and 5.1 sound, subtitles and a storyboard. */
export async function makePackage(storage: Storage, sourceId: string): Promise<MediaPackage> {
  made ??= encodeOnce();
  const { video, audio } = await made;
  const prefix = `packages/${sourceId}`;
  const put = (id: string, files: ReadonlyMap<string, Buffer>) =>
    [...files].map(([name, bytes]) => storage.put(`${prefix}/${id}/${name}`, bytes));
  await Promise.all([
    ...['v240', 'v720', 'v1080'].flatMap((id) => put(id, video)),
    ...['1', '2'].flatMap((id) => put(id, audio)),
    storage.put(`${prefix}/101/subtitles.vtt`, Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nSalom\n')),
    storage.put(`${prefix}/storyboard/index.vtt`, Buffer.from('WEBVTT\n')),
  ]);
  const rung = (height: number, width: number, bitrate: number): MediaPackage['video'][number] => ({
    id: `v${height}`,
    height,
    width,
    codecs: 'avc1.64001f',
    bitrate,
    frameRate: '24',
    segmentCount: 4,
    state: 'complete',
  });
  const sound = (id: string, channels: number): MediaPackage['audio'][number] => ({
    id,
    language: 'uz',
    label: null,
    kind: 'main',
    channels,
    codecs: 'mp4a.40.2',
    bitrate: 128_000,
    segmentCount: 4,
    state: 'complete',
  });
  return {
    version: 1,
    prefix,
    durationSec: 8,
    segment: { timescale: 24000, duration: 48000 },
    video: [rung(240, 426, 400_000), rung(720, 1280, 3_000_000), rung(1080, 1920, 5_400_000)],
    audio: [sound('1', 2), sound('2', 6)],
    text: [{ id: '101', language: 'uz', label: null, kind: 'subtitles' }],
    storyboard: { index: 'storyboard/index.vtt' },
  };
}
