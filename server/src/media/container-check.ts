import type { FileHandle } from 'node:fs/promises';
import type { Demuxer } from './file-signature.ts';

/** More boxes or clusters than any honest file of the allowed length has; the rest is left to the decoder. */
const MOST_ELEMENTS = 200_000;

/** Whether the container says of itself that bytes are missing at its end. Cheap: reads headers only. */
export async function isCutShort(file: FileHandle, demuxer: Demuxer, sizeBytes: number): Promise<boolean> {
  const read = async (position: number, length: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  if (demuxer === 'mov') return isMovCutShort(read, sizeBytes);
  if (demuxer === 'matroska') return isMatroskaCutShort(read, sizeBytes);
  if (demuxer === 'avi' || demuxer === 'wav') return isRiffCutShort(await read(0, 8), sizeBytes);
  return false;
}

type Read = (position: number, length: number) => Promise<Buffer>;

/** ISO/IEC 14496-12 §4.2: boxes end where they say; without `moov` nothing plays, without `mdat` nothing is there to play. */
async function isMovCutShort(read: Read, sizeBytes: number): Promise<boolean> {
  const seen = new Set<string>();
  let position = 0;
  for (let count = 0; position + 8 <= sizeBytes && count < MOST_ELEMENTS; count += 1) {
    const header = await read(position, 16);
    const type = header.toString('latin1', 4, 8);
    const short = header.readUInt32BE(0);
    const size = short === 1 && header.length === 16 ? Number(header.readBigUInt64BE(8)) : short === 0 ? sizeBytes - position : short;
    if (size < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type)) break;
    if (position + size > sizeBytes) return true;
    seen.add(type);
    position += size;
  }
  return !(seen.has('moov') && (seen.has('mdat') || seen.has('moof')));
}

const SEGMENT = 0x18538067;

/** RFC 9559: the Segment states its size, unless it was streamed. */
async function isMatroskaCutShort(read: Read, sizeBytes: number): Promise<boolean> {
  let position = 0;
  for (let count = 0; position < sizeBytes && count < 16; count += 1) {
    const header = await read(position, 12);
    const idLength = vintLength(header[0] ?? 0);
    if (idLength > 4 || header.length < idLength + 1) return true;
    const sizeLength = vintLength(header[idLength] ?? 0);
    if (sizeLength > 8 || header.length < idLength + sizeLength) return true;
    const size = vintValue(header.subarray(idLength, idLength + sizeLength));
    const isSegment = header.readUIntBE(0, idLength) === SEGMENT;
    // Unknown size: the duration is compared with the last packets instead.
    if (size === null) return false;
    position += idLength + sizeLength + size;
    if (position > sizeBytes) return true;
    if (isSegment) return false;
  }
  return true;
}

/** RFC 8794 §4: leading zero bits tell the width. */
function vintLength(first: number): number {
  return Math.clz32(first) - 24 + 1;
}

function vintValue(bytes: Buffer): number | null {
  const width = bytes.length;
  let value = BigInt((bytes[0] ?? 0) & ((1 << (8 - width)) - 1));
  for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte);
  return value === (1n << BigInt(7 * width)) - 1n ? null : Number(value);
}

function isRiffCutShort(header: Buffer, sizeBytes: number): boolean {
  const stated = header.length < 8 ? 0 : header.readUInt32LE(4);
  // 0 and values near 2^32 are what streaming writers leave there.
  return stated > 0 && stated < 0xffff_f000 && sizeBytes < stated + 8 - 1;
}
