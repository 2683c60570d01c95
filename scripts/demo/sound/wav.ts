import type { Stereo } from './compose.ts';
import { SAMPLE_RATE } from './voices.ts';

const HEADER_BYTES = 44;

/** 16-bit stereo RIFF/WAVE. */
export function toWav({ left, right }: Stereo): Buffer {
  const bytes = left.length * 4;
  const wav = Buffer.alloc(HEADER_BYTES + bytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(SAMPLE_RATE, 24);
  wav.writeUInt32LE(SAMPLE_RATE * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(bytes, 40);
  const pcm = new Int16Array(wav.buffer, wav.byteOffset + HEADER_BYTES, left.length * 2);
  for (let i = 0; i < left.length; i++) {
    pcm[i * 2] = Math.max(-1, Math.min(1, left[i] ?? 0)) * 32_767;
    pcm[i * 2 + 1] = Math.max(-1, Math.min(1, right[i] ?? 0)) * 32_767;
  }
  return wav;
}
