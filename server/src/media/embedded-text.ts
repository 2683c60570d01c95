import { asAppError } from './encode.ts';
import type { EncodeInput } from './encode-args.ts';
import { inputArgs, type MediaTools, QUIET } from './media-tools.ts';
import { outputPipe, ToolError } from './tool-process.ts';

const LIMITS = { wallMs: 60 * 60_000, stallMs: 20 * 60_000, outputBytes: 64 * 1024 ** 2 } as const;

/** Text tracks of a file as WebVTT, in the order of `streams`, each still to be parsed and sanitized. Reads the file once. @throws AppError `transcoding.*` */
export async function extractText(
  tools: MediaTools,
  input: EncodeInput,
  streams: readonly number[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const collected: Buffer[][] = streams.map(() => []);
  const outputs = collected.map((chunks) => async (stream: AsyncIterable<Buffer>) => {
    for await (const chunk of stream) chunks.push(chunk);
  });
  const args = [
    ...QUIET,
    ...inputArgs(input),
    ...streams.flatMap((stream, index) => ['-map', `0:${stream}`, '-c:s', 'webvtt', '-f', 'webvtt', outputPipe(index)]),
  ];
  try {
    await tools.ffmpeg({ args, limits: LIMITS, niceness: 5, signal, outputs });
  } catch (error) {
    throw error instanceof ToolError ? asAppError(error) : error;
  }
  return collected.map((chunks) => Buffer.concat(chunks).toString('utf8'));
}
