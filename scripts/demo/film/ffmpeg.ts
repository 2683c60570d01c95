import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/** Below everything that a viewer waits for. */
const NICENESS = 10;
const LOG_TAIL_CHARS = 2000;

/** Runs ffmpeg at low priority; FFMPEG_PATH names another binary. @throws Error with the end of its log. */
export async function runFfmpeg(args: readonly string[], signal: AbortSignal): Promise<void> {
  const child = spawn(process.env['FFMPEG_PATH'] || 'ffmpeg', ['-hide_banner', '-nostdin', '-v', 'error', '-y', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  if (child.pid !== undefined) lowerPriority(child.pid);
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_TAIL_CHARS);
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${log.trim()}`);
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It has ended already, or the system knows no priorities: the film is made all the same.
  }
}
