import { AppError } from '@app/contracts';
import { audioRange, type EncodeInput, type EncodePass, type EncodePlan, encodeArgs } from './encode-args.ts';
import { codecsOf } from './fmp4.ts';
import { type Grid, type Rung, segmentCount } from './ladder.rules.ts';
import { INIT_FILE } from './media-package.ts';
import type { MediaTools } from './media-tools.ts';
import type { ProbedVideo } from './probe.rules.ts';
import { countSegments, type SegmentSink, type StreamEnd, writeAudioSegments, writeVideoSegments } from './segment-writer.ts';
import type { Storage } from './storage.ts';
import { ToolError, type ToolLimits } from './tool-process.ts';

export type EncodeRequest = {
  readonly pass: EncodePass;
  readonly input: EncodeInput;
  /** `packages/<sourceId>`; what is there already is kept and continued. */
  readonly prefix: string;
  readonly grid: Grid;
  readonly durationSec: number;
  readonly video: { readonly source: ProbedVideo; readonly rungs: readonly Rung[] } | null;
  readonly audio: readonly { readonly id: string; readonly streamIndex: number }[];
  /** 0 to 19; higher gives way to others. */
  readonly niceness?: number;
  readonly signal?: AbortSignal;
  /** A segment is there, as a whole. */
  readonly onSegment?: (renditionId: string, number: number) => Promise<void> | void;
};

/** What a rendition became. */
export type Encoded = { readonly id: string; readonly segmentCount: number; readonly codecs: string };

/**
 * Encodes renditions of one file into CMAF segments on one grid, continuing after the last segment that all of them have.
 * Segments that exist are never written again. @throws AppError `transcoding.*`
 */
export async function encodeRenditions(
  deps: { readonly tools: MediaTools; readonly storage: Storage },
  request: EncodeRequest,
): Promise<readonly Encoded[]> {
  const { storage } = deps;
  const ids = [...(request.video?.rungs ?? []).map(({ id }) => id), ...request.audio.map(({ id }) => id)];
  const have = await Promise.all(ids.map((id) => countSegments(storage, `${request.prefix}/${id}`)));
  const expected = segmentCount(request.grid, request.durationSec);
  const firstSegment = Math.min(...have) + 1;
  const counts = firstSegment > expected ? have : await runEncoder(deps, request, { ids, have, firstSegment });
  return Promise.all(
    ids.map(async (id, index) => {
      const count = counts[index] ?? 0;
      // Some seconds may miss at the end of an odd file; a film that breaks off is not what its creator gave us.
      if (count < Math.max(1, Math.floor(expected * LEAST_SHARE)))
        throw new AppError('transcoding.decode_failed', { segments: count, expected });
      return { id, segmentCount: count, codecs: codecsOf(await storage.read(`${request.prefix}/${id}/${INIT_FILE}`)) };
    }),
  );
}

const LEAST_SHARE = 0.9;

async function runEncoder(
  { tools, storage }: { readonly tools: MediaTools; readonly storage: Storage },
  request: EncodeRequest,
  { ids, have, firstSegment }: { readonly ids: readonly string[]; readonly have: readonly number[]; readonly firstSegment: number },
): Promise<readonly number[]> {
  const plan: EncodePlan = {
    pass: request.pass,
    input: request.input,
    grid: request.grid,
    durationSec: request.durationSec,
    firstSegment,
    video: request.video,
    audioStreams: request.audio.map(({ streamIndex }) => streamIndex),
  };
  const rungCount = request.video?.rungs.length ?? 0;
  const ends: StreamEnd[] = [];
  const outputs = ids.map((id, index) => async (chunks: AsyncIterable<Buffer>) => {
    const sink: SegmentSink = {
      storage,
      folder: `${request.prefix}/${id}`,
      grid: request.grid,
      have: have[index] ?? 0,
      onSegment: (number) => request.onSegment?.(id, number),
    };
    ends[index] =
      index < rungCount ? await writeVideoSegments(sink, firstSegment, chunks) : await writeAudioSegments(sink, audioRange(plan), chunks);
  });
  try {
    await tools.ffmpeg({
      args: encodeArgs(plan),
      limits: encodeLimits(request),
      niceness: request.niceness ?? 0,
      signal: request.signal,
      outputs,
    });
  } catch (error) {
    throw error instanceof ToolError ? asAppError(error) : error;
  }
  const last = await Promise.all(ends.map(({ storeLast }) => storeLast()));
  return last.map(({ segmentCount: count }) => count);
}

/** Generous for a slow machine at work on several films, short enough that a bomb or a hang ends by itself. */
function encodeLimits({ durationSec, video, audio }: EncodeRequest): ToolLimits {
  const bitsPerSec = (video?.rungs ?? []).reduce((sum, { maxBitrate }) => sum + maxBitrate, 0) + audio.length * 320_000;
  return {
    wallMs: 600_000 + durationSec * 60_000,
    stallMs: 600_000,
    outputBytes: 16 * 1024 ** 2 + Math.ceil((bitsPerSec / 8) * durationSec * 2),
  };
}

/** @returns the failure as the rest of the server knows it; ffmpeg's own words stay in `cause`, for the log. */
export function asAppError(error: ToolError): AppError {
  const options = { cause: error };
  switch (error.reason) {
    case 'timeout':
    case 'stalled':
      return new AppError('transcoding.timeout', {}, options);
    case 'output_too_large':
      return new AppError('transcoding.output_too_large', {}, options);
    default:
      return isBadInput(error.stderr)
        ? new AppError('transcoding.decode_failed', {}, options)
        : new AppError('transcoding.encoder_failed', {}, options);
  }
}

function isBadInput(stderr: string): boolean {
  return /Invalid data found when processing input|could not find codec parameters|moov atom not found|Error while decoding/i.test(stderr);
}
