import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';

export type MediaTools = { readonly FFMPEG_PATH: string; readonly FFPROBE_PATH: string; readonly from: 'environment' | 'system' | 'npm' };

const require = createRequire(import.meta.url);

/**
 * The system's ffmpeg, else the older one from npm.
 * @throws Error when there is neither.
 */
export function findMediaTools(env: NodeJS.ProcessEnv): MediaTools {
  if (env.FFMPEG_PATH && env.FFPROBE_PATH) return { FFMPEG_PATH: env.FFMPEG_PATH, FFPROBE_PATH: env.FFPROBE_PATH, from: 'environment' };
  if (runs('ffmpeg') && runs('ffprobe')) return { FFMPEG_PATH: 'ffmpeg', FFPROBE_PATH: 'ffprobe', from: 'system' };
  try {
    return { FFMPEG_PATH: npmBinary('@ffmpeg-installer/ffmpeg'), FFPROBE_PATH: npmBinary('@ffprobe-installer/ffprobe'), from: 'npm' };
  } catch (cause) {
    throw new Error('ffmpeg is not installed, and npm has none for this platform: install it, or set FFMPEG_PATH and FFPROBE_PATH', {
      cause,
    });
  }
}

function npmBinary(name: string): string {
  // Documented: both packages export the path of their binary.
  const { path } = require(name) as { path: string };
  // `npm ci --ignore-scripts` leaves out the package's own chmod.
  if (!runs(path)) chmodSync(path, 0o755);
  return path;
}

function runs(program: string): boolean {
  return spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;
}
