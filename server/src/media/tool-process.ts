import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type ToolLimits = {
  readonly wallMs: number;
  /** Longest time without a byte on any output. */
  readonly stallMs: number;
  /** Sum over all outputs. */
  readonly outputBytes: number;
};

export type ToolRun = {
  /** Binary and arguments, sandbox included. */
  readonly command: readonly [string, ...string[]];
  readonly limits: ToolLimits;
  /** 0 to 19, higher gives way to others; absent or 0: as we ourselves. */
  readonly niceness?: number;
  /** Ends the tool when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** What the tool reads as `pipe:0`; absent: nothing. */
  readonly input?: Readable;
  /** One consumer per output, in the order of `outputPipe`. A consumer that throws ends the tool. */
  readonly outputs: readonly ((chunks: AsyncIterable<Buffer>) => Promise<void>)[];
};

export type ToolFailure = 'exit' | 'timeout' | 'stalled' | 'output_too_large' | 'aborted' | 'not_found';

/** A tool that did not end well. `stderr` is for the log and for the adapter's own reading; it names paths and never leaves the server. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly reason: ToolFailure;
  readonly stderr: string;

  constructor(reason: ToolFailure, stderr: string, options: { cause?: unknown } = {}) {
    super(`tool failed: ${reason}`, options);
    this.reason = reason;
    this.stderr = stderr;
  }
}

/** ffmpeg's name of the n-th output (0-based): descriptor 1, then 3, 4, …, since 2 is for messages. */
export function outputPipe(index: number): string {
  return `pipe:${index === 0 ? 1 : index + 2}`;
}

const STDERR_KEPT = 16 * 1024;

/**
 * Runs a tool in a process group of its own and resolves with its messages once it ended well and every output was consumed.
 * @throws ToolError, or what a consumer threw.
 */
export async function runTool(run: ToolRun): Promise<string> {
  if (run.signal?.aborted) throw new ToolError('aborted', '');
  const [binary, ...args] = run.command;
  const extra = run.outputs.slice(1).map(() => 'pipe' as const);
  const child = spawn(binary, args, {
    stdio: [run.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...extra],
    detached: process.platform !== 'win32',
    windowsHide: true,
    // Nothing of our environment (secrets!) goes to a process that reads hostile bytes.
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', AV_LOG_FORCE_NOCOLOR: '1' },
  });

  yieldToOthers(child, run.niceness ?? 0);

  let reason: ToolFailure | null = null;
  let consumerError: unknown;
  const stop = (why: ToolFailure): void => {
    reason ??= why;
    killGroup(child);
  };
  const watch = watchLimits(run.limits, stop);
  const onAbort = (): void => stop('aborted');
  run.signal?.addEventListener('abort', onAbort, { once: true });

  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => {
      reason ??= 'not_found';
      resolve();
    });
    child.once('close', (code) => {
      if (code !== 0) reason ??= 'exit';
      resolve();
    });
  });
  const consumed = run.outputs.map(async (consume, index) => {
    try {
      await consume(watch.count(outputOf(child, index)));
    } catch (error) {
      // A stream torn by our own kill is no news.
      if (reason === null) consumerError ??= error;
      killGroup(child);
    }
  });
  // A tool that has read enough closes its end: EPIPE is its right.
  const fed = run.input === undefined || child.stdin === null ? Promise.resolve() : pipeline(run.input, child.stdin).catch(() => undefined);

  await Promise.all([ended, ...consumed, fed]);
  watch.end();
  run.signal?.removeEventListener('abort', onAbort);
  if (consumerError !== undefined) throw consumerError;
  if (reason !== null) throw new ToolError(reason, stderr);
  return stderr;
}

/**
 * A process group of its own is a scheduling group of its own too (sched(7), autogroup): `nice` then counts only inside it, and an
 * encoder would get as much of the machine as the whole API. So the group's own value is set; elsewhere nothing happens.
 */
function yieldToOthers({ pid }: ChildProcess, niceness: number): void {
  if (process.platform !== 'linux' || pid === undefined || niceness === 0) return;
  writeFile(`/proc/${pid}/autogroup`, String(niceness)).catch(() => undefined);
}

function watchLimits(limits: ToolLimits, stop: (why: ToolFailure) => void) {
  let bytes = 0;
  const wall = setTimeout(() => stop('timeout'), limits.wallMs);
  let stall = setTimeout(() => stop('stalled'), limits.stallMs);
  return {
    count: async function* (stream: Readable): AsyncGenerator<Buffer> {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > limits.outputBytes) stop('output_too_large');
        clearTimeout(stall);
        stall = setTimeout(() => stop('stalled'), limits.stallMs);
        yield chunk;
      }
    },
    end: (): void => {
      clearTimeout(wall);
      clearTimeout(stall);
    },
  };
}

function outputOf(child: ChildProcess, index: number): Readable {
  const stream: Readable | Writable | null | undefined = child.stdio[index === 0 ? 1 : index + 2];
  // `stdio` asked for a pipe at this place, and descriptors above 2 are duplex.
  return stream as Readable;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago (ESRCH).
  }
}
