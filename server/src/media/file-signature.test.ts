import { describe, expect, it } from '@jest/globals';
import { readSignature, refusalBySignature } from './file-signature.ts';

const bytes = (...parts: readonly (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('readSignature', () => {
  it.each([
    ['Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3], 'webm'), { type: 'media', demuxer: 'matroska' }],
    ['MP4', bytes([0, 0, 0, 24], 'ftypisom'), { type: 'media', demuxer: 'mov' }],
    ['AVIF, which is no film', bytes([0, 0, 0, 24], 'ftypavif'), { type: 'image', format: 'avif' }],
    ['AVI', bytes('RIFF', [0, 0, 0, 0], 'AVI '), { type: 'media', demuxer: 'avi' }],
    ['WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), { type: 'image', format: 'webp' }],
    ['MP3 without a tag', bytes([0xff, 0xfb, 0x90, 0x64]), { type: 'media', demuxer: 'mp3' }],
    ['ADTS', bytes([0xff, 0xf1, 0x50, 0x80]), { type: 'media', demuxer: 'aac' }],
    ['UTF-16 text, not MP3', bytes([0xff, 0xfe, 0x41, 0]), { type: 'text' }],
    ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { type: 'image', format: 'png' }],
    [
      'a transport stream',
      Buffer.concat(Array.from({ length: 3 }, () => Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187)]))),
      { type: 'media', demuxer: 'mpegts' },
    ],
    ['WebVTT', bytes('WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n'), { type: 'text', isSubtitles: true }],
    ['HLS behind a mark and blank lines', bytes('\ufeff\n\n#EXTM3U\n'), { type: 'playlist' }],
    ['an address', bytes('https://example.uz/film.mp4'), { type: 'playlist' }],
    ['a program', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), { type: 'unknown' }],
    ['a few bytes', bytes([1, 2]), { type: 'unknown' }],
  ])('knows %s', (_name, head, expected) => {
    expect(readSignature(head)).toMatchObject(expected);
  });

  it('never lets a playlist through as anything', () => {
    for (const kind of ['video', 'audio', 'subtitles', 'poster', 'backdrop'] as const) {
      expect(refusalBySignature(readSignature(bytes('#EXTM3U\n')), kind)).toBe('uploads.playlist_refused');
    }
  });
});
