import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SUBTITLES = `WEBVTT

00:00.000 --> 00:20.000
The first line
`;

export type TestMedia = { readonly folder: string; readonly film: string; readonly dub: string; readonly subtitles: string };

/** A film of 20 seconds in 360 lines with one sound, a second sound, and subtitles that are there from the first second. */
export async function makeMedia(): Promise<TestMedia> {
  const folder = await mkdtemp(join(tmpdir(), 'sahna-e2e-media-'));
  const film = join(folder, 'film.mp4');
  const dub = join(folder, 'dub.m4a');
  const subtitles = join(folder, 'film.en.vtt');
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=24:d=20'];
  const sound = (hertz: number) => ['-f', 'lavfi', '-i', `sine=${hertz}:d=20`];
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  await run('ffmpeg', ['-v', 'error', '-y', ...picture, ...sound(440), ...codecs, '-metadata:s:a:0', 'language=eng', film]);
  await run('ffmpeg', ['-v', 'error', '-y', ...sound(880), '-c:a', 'aac', dub]);
  await writeFile(subtitles, SUBTITLES);
  return { folder, film, dub, subtitles };
}

/** Six seconds in 1080 lines of a picture that stands still, so that all of its qualities are made within seconds. */
export async function makeWideFilm(): Promise<Pick<TestMedia, 'folder' | 'film'>> {
  const folder = await mkdtemp(join(tmpdir(), 'sahna-e2e-wide-'));
  const film = join(folder, 'film.mp4');
  const sources = ['-f', 'lavfi', '-i', 'smptehdbars=s=1920x1080:r=24:d=6', '-f', 'lavfi', '-i', 'sine=440:d=6'];
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...sources,
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-pix_fmt',
    'yuv420p',
    '-c:a',
    'aac',
    film,
  ]);
  return { folder, film };
}
