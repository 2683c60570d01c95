/** The parts of ISO/IEC 14496-12 (fragmented MP4) that cutting into CMAF segments needs. */

export type Box = { readonly type: string; readonly bytes: Buffer };

const LARGEST_BOX = 256 * 1024 * 1024;

/** Top-level boxes of a stream, each whole. @throws RangeError on a box that cannot be. */
export async function* readBoxes(chunks: AsyncIterable<Buffer>): AsyncGenerator<Box> {
  let pending: Buffer[] = [];
  let length = 0;
  let needed = 8;
  for await (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    while (length >= needed) {
      const joined = pending.length === 1 && pending[0] !== undefined ? pending[0] : Buffer.concat(pending);
      pending = [joined];
      const size = joined.readUInt32BE(0);
      if (size < 8 || size > LARGEST_BOX) throw new RangeError(`box of ${size} bytes`);
      if (joined.length < size) {
        needed = size;
        break;
      }
      yield { type: joined.toString('latin1', 4, 8), bytes: joined.subarray(0, size) };
      pending = [joined.subarray(size)];
      length -= size;
      needed = 8;
    }
  }
}

/** Content of the box at `path` (`['traf', 'tfdt']`) below `box`, header excluded; shares memory with it. Null when absent. */
export function findBox(box: Buffer, path: readonly string[], headerBytes = 8): Buffer | null {
  const [wanted, ...rest] = path;
  let position = headerBytes;
  while (position + 8 <= box.length) {
    const size = box.readUInt32BE(position);
    if (size < 8 || position + size > box.length) return null;
    const child = box.subarray(position, position + size);
    if (child.toString('latin1', 4, 8) === wanted) return rest.length === 0 ? child.subarray(8) : findBox(child, rest);
    position += size;
  }
  return null;
}

function requireBox(box: Buffer, path: readonly string[]): Buffer {
  const found = findBox(box, path);
  if (found === null) throw new RangeError(`no ${path.join('/')}`);
  return found;
}

/** Sets sequence number (§8.8.5) and decode time (§8.8.12, version 1) of a fragment in place. */
export function placeFragment(moof: Buffer, sequence: number, decodeTime: number): void {
  requireBox(moof, ['mfhd']).writeUInt32BE(sequence, 4);
  const tfdt = requireBox(moof, ['traf', 'tfdt']);
  if (tfdt[0] !== 1) throw new RangeError('tfdt of version 0');
  tfdt.writeBigUInt64BE(BigInt(decodeTime), 4);
}

const DATA_OFFSET = 0x1;
const FIRST_SAMPLE_FLAGS = 0x4;
const SAMPLE_DURATION = 0x100;
const SAMPLE_SIZE = 0x200;
const SAMPLE_FLAGS = 0x400;
const SAMPLE_OFFSET = 0x800;
const DEFAULT_SIZE = 0x10;

export function sampleCount(moof: Buffer): number {
  return requireBox(moof, ['traf', 'trun']).readUInt32BE(4);
}

/** Sizes of a fragment's samples, in bytes (§8.8.8; the default of §8.8.7 when the run names none). */
export function sampleSizes(moof: Buffer): readonly number[] {
  const trun = requireBox(moof, ['traf', 'trun']);
  const flags = trun.readUIntBE(1, 3);
  const count = trun.readUInt32BE(4);
  if ((flags & SAMPLE_SIZE) === 0) return Array.from({ length: count }, () => defaultSampleSize(requireBox(moof, ['traf', 'tfhd'])));
  const width = 4 * [SAMPLE_DURATION, SAMPLE_SIZE, SAMPLE_FLAGS, SAMPLE_OFFSET].filter((flag) => flags & flag).length;
  const first = 8 + (flags & DATA_OFFSET ? 4 : 0) + (flags & FIRST_SAMPLE_FLAGS ? 4 : 0) + (flags & SAMPLE_DURATION ? 4 : 0);
  return Array.from({ length: count }, (_, index) => trun.readUInt32BE(first + index * width));
}

function defaultSampleSize(tfhd: Buffer): number {
  const flags = tfhd.readUIntBE(1, 3);
  if ((flags & DEFAULT_SIZE) === 0) throw new RangeError('no sample size');
  // Before it: track id, then base offset (8), description index and duration where flagged.
  return tfhd.readUInt32BE(8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0) + (flags & 0x8 ? 4 : 0));
}

/** `default-base-is-moof`, default duration and default flags. */
const TFHD_FLAGS = 0x020000 | 0x8 | 0x20;
/** Depends on no other sample: every sample of sound can be a start. */
const SYNC_SAMPLE = 0x02000000;

/** A `moof` and `mdat` of samples of equal duration that all are sync samples: sound. */
export function makeFragment(fragment: {
  readonly sequence: number;
  readonly decodeTime: number;
  readonly sampleDuration: number;
  readonly samples: readonly Buffer[];
}): Buffer {
  const { sequence, decodeTime, sampleDuration, samples } = fragment;
  const trunBytes = 8 + 12 + 4 * samples.length;
  const trafBytes = 8 + 24 + 20 + trunBytes;
  const moofBytes = 8 + 16 + trafBytes;
  const traf = box(
    'traf',
    box('tfhd', u32(TFHD_FLAGS), u32(1), u32(sampleDuration), u32(SYNC_SAMPLE)),
    box('tfdt', u32(0x01000000), u64(decodeTime)),
    box('trun', u32(DATA_OFFSET | SAMPLE_SIZE), u32(samples.length), u32(moofBytes + 8), ...samples.map((sample) => u32(sample.length))),
  );
  return Buffer.concat([box('moof', box('mfhd', u32(0), u32(sequence)), traf), box('mdat', ...samples)]);
}

/** ISO/IEC 23000-19 §7.2: structural brands for fragments with signed composition offsets. */
export const INIT_BRANDS = box('ftyp', Buffer.from('iso6'), u32(0), Buffer.from('iso6cmf2cmfcdash'));
export const SEGMENT_BRANDS = box('styp', Buffer.from('msdh'), u32(0), Buffer.from('msdhcmfs'));

/** RFC 6381 string of an init segment's only track. */
export function codecsOf(init: Buffer): string {
  const at = init.indexOf('avcC', 0, 'latin1');
  if (at === -1) return 'mp4a.40.2';
  return `avc1.${init.toString('hex', at + 5, at + 8)}`;
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(8 + parts.reduce((sum, part) => sum + part.length, 0)), Buffer.from(type, 'latin1'), ...parts]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
