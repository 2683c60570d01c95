import { open } from 'node:fs/promises';
import { AppError, type UploadKind } from '@app/contracts';
import { isCutShort } from './container-check.ts';
import { type Demuxer, readSignature, refusalBySignature, SIGNATURE_BYTES } from './file-signature.ts';
import { inputArgs, type MediaTools } from './media-tools.ts';
import { checkDuration, type Ffprobe, FfprobeSchema, type ProbeResult, readProbe } from './probe.rules.ts';
import { ToolError, type ToolLimits } from './tool-process.ts';

const LIMITS: ToolLimits = { wallMs: 60_000, stallMs: 60_000, outputBytes: 32 * 1024 ** 2 };

/**
 * Looks at a file's bytes and tells what of it can be encoded. `path` is made by the server.
 * @throws AppError `uploads.*` when it cannot be used as `kind`.
 */
export async function probeMedia(tools: MediaTools, path: string, kind: 'video' | 'audio', signal?: AbortSignal): Promise<ProbeResult> {
  const demuxer = await checkBytes(path, kind);
  const file: Subject = { tools, path, demuxer, signal };
  const raw = await ask(file, ['-show_streams', '-show_format']);
  const found = readProbe(raw, demuxer, kind);
  const durationSec = await measureDuration(file, raw, found.video?.streamIndex ?? found.audio[0]?.streamIndex ?? 0);
  checkDuration(durationSec);
  return { ...found, durationSec };
}

type Subject = {
  readonly tools: MediaTools;
  readonly path: string;
  readonly demuxer: Demuxer;
  readonly signal?: AbortSignal | undefined;
};

/** What the first bytes and the container's headers tell. @throws AppError `uploads.*` */
async function checkBytes(path: string, kind: UploadKind): Promise<Demuxer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new AppError('uploads.empty_file');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0);
    const signature = readSignature(buffer.subarray(0, bytesRead));
    const refusal = refusalBySignature(signature, kind);
    if (refusal !== null) throw new AppError(refusal);
    if (signature.type !== 'media') throw new AppError('uploads.not_media');
    if (await isCutShort(file, signature.demuxer, size)) throw new AppError('uploads.truncated');
    return signature.demuxer;
  } finally {
    await file.close();
  }
}

async function ask({ tools, path, demuxer, signal }: Subject, show: readonly string[]): Promise<Ffprobe> {
  const chunks: Buffer[] = [];
  const collect = async (stream: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of stream) chunks.push(chunk);
  };
  try {
    await tools.ffprobe({
      args: ['-loglevel', 'error', ...show, '-of', 'json', ...inputArgs({ path, demuxer })],
      limits: LIMITS,
      signal,
      outputs: [collect],
    });
    return FfprobeSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    if (error instanceof ToolError && error.reason === 'exit') throw refusalOf(error);
    throw error instanceof ToolError ? new AppError('transcoding.encoder_failed', {}, { cause: error }) : error;
  }
}

/** ffprobe tells apart only in words why it gave up. */
function refusalOf(error: ToolError): AppError {
  const codec = /Codec \(([\w-]{1,40})\) not on whitelist/.exec(error.stderr)?.[1];
  if (codec !== undefined) return new AppError('uploads.unsupported_codec', { codec }, { cause: error });
  if (/moov atom not found|End of file/.test(error.stderr)) return new AppError('uploads.truncated', {}, { cause: error });
  if (/max_streams|number of streams/i.test(error.stderr)) return new AppError('uploads.too_many_tracks', {}, { cause: error });
  return new AppError('uploads.not_media', {}, { cause: error });
}

/** Containers whose header tells each track's length; the others tell one for all, or guess. */
const EXACT: readonly Demuxer[] = ['mov'];
/** Share and seconds by which the last packets may fall short of the stated duration before bytes must be missing. */
const TAIL_SLACK = { share: 0.02, sec: 3 };
const TAIL_SEC = 10;

/** Length of one track from the file's own zero, in seconds. @throws AppError `uploads.truncated` when the packets end before the header says. */
async function measureDuration(file: Subject, raw: Ffprobe, streamIndex: number): Promise<number> {
  const { demuxer } = file;
  const start = raw.format.start_time ?? 0;
  const stated = raw.format.duration ?? 0;
  const stream = raw.streams.find(({ index }) => index === streamIndex);
  if (EXACT.includes(demuxer) && stream?.duration !== undefined) return stream.duration + (stream.start_time ?? 0) - start;
  const tail = Math.max(0, start + stated - TAIL_SEC);
  const packets = await readTail(file, tail);
  const ends = packets.map(({ stream_index, end }) => ({ stream_index, end: end - start }));
  const last = Math.max(0, ...ends.map(({ end }) => end));
  const isStatedInHeader = demuxer === 'matroska' || demuxer === 'flv';
  if (isStatedInHeader && stated > 0 && last < stated * (1 - TAIL_SLACK.share) - TAIL_SLACK.sec)
    throw new AppError('uploads.truncated', { statedSec: stated, foundSec: last });
  const own = Math.max(0, ...ends.filter(({ stream_index }) => stream_index === streamIndex).map(({ end }) => end));
  return own > 0 ? own : stated;
}

async function readTail(file: Subject, fromSec: number): Promise<readonly { readonly stream_index: number; readonly end: number }[]> {
  const show = ['-read_intervals', `${fromSec.toFixed(3)}%`, '-show_entries', 'packet=stream_index,pts_time,duration_time'];
  const { packets } = await ask(file, show);
  return packets.flatMap(({ stream_index, pts_time, duration_time }) =>
    pts_time === undefined ? [] : [{ stream_index, end: pts_time + (duration_time ?? 0) }],
  );
}
