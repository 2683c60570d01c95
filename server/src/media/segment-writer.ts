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
 * Writes a stream of one-GOP fragments whose first belongs at segment `firstSegment` as CMAF segments. Returns how many there are in the end.
 * @throws AppError `transcoding.encoder_failed` when the encoder left the grid or changed its parameters since the first run.
 */
export async function writeVideoSegments(sink: SegmentSink, firstSegment: number, chunks: AsyncIterable<Buffer>): Promise<number> {
  const { grid } = sink;
  let number = firstSegment;
  let lastCount = grid.framesPerSegment;
  for await (const [moof, mdat] of fragments(sink, chunks)) {
    if (lastCount !== grid.framesPerSegment) throw new AppError('transcoding.encoder_failed', { reason: 'off_grid' });
    lastCount = sampleCount(moof);
    placeFragment(moof, number, (number - 1) * grid.segmentTicks);
    await save(sink, number, [moof, mdat]);
    number += 1;
  }
  return Math.max(number - 1, sink.have);
}

/**
 * Regroups AAC frames into segments on the pictures' grid. The stream's first frame is the encoder's priming and is dropped; the
 * next one is frame `firstFrame` of the film. Frames from `frameCount` on are dropped too. Returns how many segments there are.
 */
export async function writeAudioSegments(
  sink: SegmentSink,
  range: { readonly firstFrame: number; readonly frameCount: number },
  chunks: AsyncIterable<Buffer>,
): Promise<number> {
  let frame = range.firstFrame - 1;
  let number = segmentOfFrame(sink.grid, range.firstFrame);
  // A run begins inside a segment that is there already, or at the very first frame: half a segment is never written.
  let samples: Buffer[] = [];
  let first = range.firstFrame;
  const flush = async (): Promise<void> => {
    if (samples.length === 0) return;
    const fragment = makeFragment({ sequence: number, decodeTime: first * AAC_FRAME, sampleDuration: AAC_FRAME, samples });
    await save(sink, number, [fragment]);
    samples = [];
  };
  for await (const [moof, mdat] of fragments(sink, chunks)) {
    let position = 8;
    for (const size of sampleSizes(moof)) {
      const sample = mdat.subarray(position, position + size);
      position += size;
      if (frame >= range.firstFrame && frame < range.frameCount) {
        if (frame >= firstFrameOf(sink.grid, number + 1)) {
          await flush();
          number += 1;
          first = frame;
        }
        samples.push(Buffer.from(sample));
      }
      frame += 1;
    }
  }
  if (samples.length > 0) await flush();
  return Math.max(number, sink.have);
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
