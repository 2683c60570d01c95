import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createMediaFolder, decode, TOOL_PATHS } from '../../test/test-media.ts';
import { type EncodeRequest, encodeRenditions } from './encode.ts';
import { planLadder, segmentCount, segmentGrid } from './ladder.rules.ts';
import { createLocalStorage } from './local-storage.ts';
import { createMediaTools } from './media-tools.ts';
import { probeMedia } from './probe.ts';

jest.setTimeout(60_000);

const tools = createMediaTools(TOOL_PATHS);
let media: Awaited<ReturnType<typeof createMediaFolder>>;
beforeAll(async () => {
  media = await createMediaFolder();
});
afterAll(() => media.remove());

/** Plans a film whole: every rung and every sound track in one run. */
async function planFilm(file: string, name: string) {
  const probe = await probeMedia(tools, file, 'video');
  if (probe.video === null) throw new Error('no picture');
  const grid = segmentGrid(probe.video.frameRate);
  const root = media.at(name);
  const request: EncodeRequest = {
    pass: 'first',
    input: { path: file, demuxer: probe.demuxer },
    prefix: 'packages/film',
    grid,
    durationSec: probe.durationSec,
    video: { source: probe.video, rungs: planLadder(probe.video) },
    audio: probe.audio.map(({ streamIndex }, index) => ({ id: String(index + 1), streamIndex })),
  };
  const storage = createLocalStorage(root);
  const join = async (id: string): Promise<string> => {
    const keys = (await storage.list(`packages/film/${id}`)).filter((key) => key.endsWith('.m4s'));
    const parts = await Promise.all([`packages/film/${id}/init.mp4`, ...keys].map((key) => readFile(path.join(root, key))));
    await writeFile(media.at(`${name}-${id}.mp4`), Buffer.concat(parts));
    return media.at(`${name}-${id}.mp4`);
  };
  return { probe, grid, request, storage, join };
}

const steps = (timestamps: readonly number[]) => [...new Set(timestamps.slice(1).map((time, index) => time - (timestamps[index] ?? 0)))];

describe('encodeRenditions', () => {
  it('continues after a kill at any point as if nothing had happened: same grid, every frame once, nothing rewritten', async () => {
    const file = await media.film('long.mkv', { durationSec: 11, size: '640x360', rate: '30000/1001', audio: ['rus', 'uzb'] });
    const { grid, request, storage, join, probe } = await planFilm(file, 'resumed');
    for (const killAfter of [1, 5, 4]) {
      const killer = new AbortController();
      let written = 0;
      const onSegment = (): void => {
        written += 1;
        if (written === killAfter) killer.abort();
      };
      await expect(encodeRenditions({ tools, storage }, { ...request, onSegment, signal: killer.signal })).rejects.toMatchObject({
        code: 'transcoding.encoder_failed',
      });
    }
    const before = new Map(await Promise.all((await storage.list('packages')).map(async (key) => [key, await storage.read(key)] as const)));

    const encoded = await encodeRenditions({ tools, storage }, request);

    for (const [key, bytes] of before) expect((await storage.read(key)).equals(bytes)).toBe(true);
    const count = segmentCount(grid, probe.durationSec);
    expect(encoded.map(({ id, segmentCount: segments }) => [id, segments])).toEqual([
      ['v240', count],
      ['v360', count],
      ['1', count],
      ['2', count],
    ]);
    for (const id of ['v240', 'v360']) {
      const { frames, timestamps } = await decode(await join(id));
      expect(frames).toBe(Math.round((probe.durationSec * 30000) / 1001));
      expect(steps(timestamps)).toEqual([grid.frameTicks]);
    }
    for (const id of ['1', '2']) {
      const { frames, timestamps } = await decode(await join(id));
      expect(frames).toBe(Math.ceil((probe.durationSec * 48000) / 1024));
      expect(steps(timestamps)).toEqual([1024]);
    }
  });

  it('starts every segment at its place on the grid, with CMAF brands and an init segment below 1 KB', async () => {
    const { grid, request, storage } = await planFilm(await media.film('grid.mp4', { durationSec: 5, rate: '25' }), 'grid');
    const encoded = await encodeRenditions({ tools, storage }, request);
    expect(encoded.map(({ codecs }) => codecs)).toEqual([expect.stringMatching(/^avc1\.6400[0-9a-f]{2}$/), 'mp4a.40.2']);
    const decodeTime = async (id: string, number: number) => {
      const bytes = await storage.read(`packages/film/${id}/0000${number}.m4s`);
      expect(bytes.toString('latin1', 4, 12)).toBe('stypmsdh');
      return Number(bytes.readBigUInt64BE(bytes.indexOf('tfdt') + 8));
    };
    expect(await decodeTime('v180', 3)).toBe(2 * grid.segmentTicks);
    const soundSec = (await decodeTime('1', 3)) / 48_000;
    expect(soundSec).toBeGreaterThanOrEqual(4);
    expect(soundSec).toBeLessThan(4 + 1024 / 48_000);
    for (const id of ['v180', '1']) expect((await storage.read(`packages/film/${id}/init.mp4`)).length).toBeLessThan(1024);
  });

  it('brings a variable frame rate to a constant one', async () => {
    const base = await media.film('base.mp4', { durationSec: 4, rate: '30' });
    // Drops two of three pictures in the second half: 30 then 10 a second, with their old times.
    await media.ffmpeg(
      '-i',
      base,
      '-vf',
      "select='lt(t,2)+not(mod(n,3))'",
      '-vsync',
      'vfr',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      media.at('vfr.mkv'),
    );
    const { grid, request, storage, join } = await planFilm(media.at('vfr.mkv'), 'vfr');
    await encodeRenditions({ tools, storage }, { ...request, audio: [] });
    const { timestamps } = await decode(await join('v180'));
    expect(steps(timestamps)).toEqual([grid.frameTicks]);
  });
});
