import type { Readable } from 'node:stream';
import { DECODERS } from './codecs.rules.ts';
import type { Demuxer } from './file-signature.ts';
import type { Sandbox } from './sandbox.ts';
import { detectSandbox } from './sandbox.ts';
import { runTool, type ToolLimits } from './tool-process.ts';

/** The two binaries behind their walls. Only the builders of this folder make arguments for them. */
export type MediaTools = {
  readonly ffmpeg: (run: MediaToolRun) => Promise<string>;
  readonly ffprobe: (run: MediaToolRun) => Promise<string>;
  /** Walls of the sandbox that this machine has, for the log. */
  readonly walls: () => Promise<readonly string[]>;
};

export type MediaToolRun = {
  readonly args: readonly string[];
  readonly limits: ToolLimits;
  readonly niceness?: number;
  readonly signal?: AbortSignal | undefined;
  readonly input?: Readable;
  readonly outputs: readonly ((chunks: AsyncIterable<Buffer>) => Promise<void>)[];
};

/** Enough for a 4K ladder with its threads' stacks; a bomb ends here instead of at the machine's memory. */
const MEMORY_BYTES = 8 * 1024 ** 3;

export function createMediaTools(paths: { readonly ffmpegPath: string; readonly ffprobePath: string }): MediaTools {
  let detected: Promise<Sandbox> | null = null;
  const sandbox = (): Promise<Sandbox> => {
    detected ??= detectSandbox();
    return detected;
  };
  const run =
    (binary: string) =>
    async ({ args, niceness = 0, ...rest }: MediaToolRun): Promise<string> =>
      runTool({ ...rest, niceness, command: (await sandbox()).wrap([binary, ...args], { memoryBytes: MEMORY_BYTES, niceness }) });
  return { ffmpeg: run(paths.ffmpegPath), ffprobe: run(paths.ffprobePath), walls: async () => (await sandbox()).walls };
}

/**
 * How every hostile file is opened: no protocol but local files and pipes, the demuxer that its bytes named, decoders of the list.
 * `path` is made by the server; the `file:` prefix keeps a colon in it from being read as a protocol.
 */
export function inputArgs(input: { readonly path: string; readonly demuxer: Demuxer } | 'pipe'): readonly string[] {
  const guard = ['-protocol_whitelist', 'file,pipe', '-codec_whitelist', DECODERS.join(',')];
  return input === 'pipe' ? [...guard, '-f', 'mov', '-i', 'pipe:0'] : [...guard, '-f', input.demuxer, '-i', `file:${input.path}`];
}

export const QUIET = ['-hide_banner', '-loglevel', 'error'] as const;
