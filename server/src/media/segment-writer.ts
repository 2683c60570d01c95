import { AppError } from '@app/contracts';
import {
  type Box,
  findBox,
  INIT_BRANDS,
  makeFragment,
  placeFragment,
  readBoxes,
  SEGMENT_BRANDS,
  sampleCount,
  sampleSizes,
} from './fmp4.ts';
import type { Grid } from './ladder.rules.ts';
import { INIT_FILE, segmentFile, segmentNumber } from './media-package.ts';
import type { Storage } from './storage.ts';

export const AUDIO_RATE = 48_000;
/** Samples of one AAC frame. */
export const AAC_FRAME = 1024;

export type SegmentSink = {
  readonly storage: Storage;
  /** `packages/<sourceId>/<renditionId>`. */
  readonly folder: string;
  readonly grid: Grid;
  /** Segments that are there already; what arrives for them is dropped. */
  readonly have: number;
  readonly onSegment: (number: number) => Promise<void> | void;
};

/** Segments of this folder that are there, counted from 1 without a gap. */
export async function countSegments(storage: Storage, folder: string): Promise<number> {
  const numbers = new Set((await storage.list(folder)).map((key) => segmentNumber(key.slice(folder.length + 1))));
  let count = 0;
  while (numbers.has(count + 1)) count += 1;
  return count;
}

/**
 * What a stream left behind. A last segment that is shorter than the grid is only right if the encoder ended well: one that died on the
 * way leaves such a stump too, which must not be published. So the caller stores it, once it knows.
 */
export type StreamEnd = { readonly storeLast: () => Promise<{ readonly segmentCount: number }> };

/**
 * Writes a stream of one-GOP fragments whose first belongs at segment `firstSegment` as CMAF segments.
 * @throws AppError `transcoding.encoder_failed` when the encoder left the grid or changed its parameters since the first run.
 */
export async function writeVideoSegments(sink: SegmentSink, firstSegment: number, chunks: AsyncIterable<Buffer>): Promise<StreamEnd> {
  const { grid } = sink;
  let number = firstSegment;
  let short: readonly Buffer[] | null = null;
  for await (const parts of fragments(sink, chunks)) {
    if (short !== null) throw new AppError('transcoding.encoder_failed', { reason: 'off_grid' });
    placeFragment(parts[0], number, (number - 1) * grid.segmentTicks);
    if (sampleCount(parts[0]) < grid.framesPerSegment) {
      short = parts;
    } else {
      await save(sink, number, parts);
      number += 1;
    }
  }
  return {
    storeLast: async () => {
      if (short !== null) await save(sink, number, short);
      return { segmentCount: Math.max(short === null ? number - 1 : number, sink.have) };
    },
  };
}

/**
 * Regroups AAC frames into segments on the pictures' grid. The stream's first frame is the encoder's priming and is dropped; the
 * next one is frame `firstFrame` of the film. Frames from `frameCount` on are dropped too. When `firstFrame` lies inside a segment,
 * that one must be there already: half a segment is never written.
 */
export async function writeAudioSegments(
  sink: SegmentSink,
  range: { readonly firstFrame: number; readonly frameCount: number },
  chunks: AsyncIterable<Buffer>,
): Promise<StreamEnd> {
  let number = segmentOfFrame(sink.grid, range.firstFrame);
  let first = range.firstFrame;
  let samples: Buffer[] = [];
  const flush = async (): Promise<void> => {
    const fragment = makeFragment({ sequence: number, decodeTime: first * AAC_FRAME, sampleDuration: AAC_FRAME, samples });
    await save(sink, number, [fragment]);
    number += 1;
    first += samples.length;
    samples = [];
  };
  let frame = range.firstFrame - 1;
  for await (const sample of samplesOf(sink, chunks)) {
    if (frame >= range.firstFrame && frame < range.frameCount) {
      if (frame === firstFrameOf(sink.grid, number + 1)) await flush();
      samples.push(sample);
    }
    frame += 1;
  }
  return {
    storeLast: async () => {
      if (samples.length > 0) await flush();
      return { segmentCount: Math.max(number - 1, sink.have) };
    },
  };
}

async function* samplesOf(sink: SegmentSink, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const [moof, mdat] of fragments(sink, chunks)) {
    let position = 8;
    for (const size of sampleSizes(moof)) {
      // A copy: the chunk that it came in may be far larger than the sample that we keep.
      yield Buffer.from(mdat.subarray(position, position + size));
      position += size;
    }
  }
}

/** First AAC frame of segment `number`: the one that begins at its start or next after. */
export function firstFrameOf(grid: Grid, number: number): number {
  return Math.ceil(((number - 1) * grid.segmentTicks * AUDIO_RATE) / (grid.timescale * AAC_FRAME));
}

/** Number of the segment that frame `frame` belongs to. */
function segmentOfFrame(grid: Grid, frame: number): number {
  return Math.floor((frame * AAC_FRAME * grid.timescale) / (grid.segmentTicks * AUDIO_RATE)) + 1;
}

/** Pairs of `moof` and `mdat`; the init segment that precedes them is stored on the way. */
async function* fragments(sink: SegmentSink, chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly [Buffer, Buffer]> {
  let moof: Buffer | null = null;
  for await (const box of readBoxes(chunks)) {
    if (box.type === 'moov') await saveInit(sink, box);
    else if (box.type === 'moof') moof = box.bytes;
    else if (box.type === 'mdat' && moof !== null) {
      yield [moof, box.bytes];
      moof = null;
    }
  }
}

async function saveInit({ storage, folder }: SegmentSink, moov: Box): Promise<void> {
  const key = `${folder}/${INIT_FILE}`;
  if ((await storage.find(key)) === null) {
    await storage.put(key, Buffer.concat([INIT_BRANDS, moov.bytes]));
    return;
  }
  // Players keep the init segment they have: a run with other parameter sets cannot continue it.
  const parameters = (bytes: Buffer) => findBox(bytes, ['trak', 'mdia', 'minf', 'stbl', 'stsd']);
  const old = await storage.read(key);
  const before = parameters(old.subarray(INIT_BRANDS.length));
  if (before === null || !parameters(moov.bytes)?.equals(before))
    throw new AppError('transcoding.encoder_failed', { reason: 'parameters_changed' });
}

async function save(sink: SegmentSink, number: number, parts: readonly Buffer[]): Promise<void> {
  if (number <= sink.have) return;
  await sink.storage.put(`${sink.folder}/${segmentFile(number)}`, Buffer.concat([SEGMENT_BRANDS, ...parts]));
  await sink.onSegment(number);
}
