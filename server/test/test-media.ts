import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const TOOL_PATHS = { ffmpegPath: process.env['FFMPEG_PATH'] ?? 'ffmpeg', ffprobePath: process.env['FFPROBE_PATH'] ?? 'ffprobe' };

export type FilmOptions = {
  readonly durationSec?: number;
  readonly size?: string;
  readonly rate?: string;
  /** ISO 639 codes, one sound track each; a different tone speaks in each. */
  readonly audio?: readonly string[];
  readonly picture?: boolean;
  /** SRT text to embed, by language. */
  readonly subtitles?: Readonly<Record<string, string>>;
  readonly codec?: 'libx264' | 'libvpx';
};

/** A folder of its own for a test file, and small films made in it. */
export async function createMediaFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'media-test-'));
  const at = (name: string) => path.join(folder, name);

  /** Synthesises a film; its container follows from the name. */
  async function film(name: string, options: FilmOptions = {}): Promise<string> {
    const { durationSec = 5, size = '320x180', rate = '24', audio = ['eng'], picture = true, subtitles = {}, codec = 'libx264' } = options;
    const texts = await Promise.all(
      Object.entries(subtitles).map(async ([language, text]) => {
        await writeFile(at(`${language}.srt`), text);
        return language;
      }),
    );
    const seconds = String(durationSec);
    const inputs = [
      ...(picture ? ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`] : []),
      ...audio.flatMap((_, index) => ['-f', 'lavfi', '-i', `sine=frequency=${440 + 220 * index}:duration=${seconds}:sample_rate=48000`]),
      ...texts.flatMap((language) => ['-i', at(`${language}.srt`)]),
    ];
    const total = (picture ? 1 : 0) + audio.length + texts.length;
    const languages = [
      ...audio.flatMap((language, index) => [`-metadata:s:a:${index}`, `language=${language}`]),
      ...texts.flatMap((language, index) => [`-metadata:s:s:${index}`, `language=${language}`]),
    ];
    const video = picture ? ['-c:v', codec, ...(codec === 'libx264' ? ['-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] : [])] : [];
    await ffmpeg(
      ...inputs,
      ...Array.from({ length: total }, (_, index) => ['-map', String(index)]).flat(),
      ...video,
      ...languages,
      at(name),
    );
    return at(name);
  }

  async function ffmpeg(...args: readonly string[]): Promise<void> {
    await run(TOOL_PATHS.ffmpegPath, ['-nostdin', '-y', '-loglevel', 'error', ...args]);
  }

  return {
    folder,
    at,
    film,
    ffmpeg,
    write: async (name: string, content: string | Uint8Array): Promise<string> => {
      await writeFile(at(name), content);
      return at(name);
    },
    /** The first bytes of a film, as if a copy had broken off. */
    cut: async (source: string, name: string, share: number): Promise<string> => {
      const bytes = await readFile(source);
      await writeFile(at(name), bytes.subarray(0, Math.floor(bytes.length * share)));
      return at(name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type DecodedStream = { readonly frames: number; readonly timestamps: readonly number[] };

/** Decodes a file whole and tells every frame's time, in the track's own ticks, from 0. @throws when anything in it is damaged. */
export async function decode(file: string): Promise<DecodedStream> {
  const args = ['-v', 'error', '-err_detect', 'explode', '-show_entries', 'frame=pts', '-of', 'csv=p=0', file];
  const { stdout, stderr } = await run(TOOL_PATHS.ffprobePath, args, { maxBuffer: 64 * 1024 ** 2 });
  if (stderr.trim() !== '') throw new Error(`damaged: ${stderr.slice(0, 500)}`);
  const times = stdout
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => Number.parseInt(line, 10));
  const first = times[0] ?? 0;
  return { frames: times.length, timestamps: times.map((time) => time - first) };
}
