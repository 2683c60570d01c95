import type { ErrorCode, UploadKind } from '@app/contracts';

/** ffmpeg demuxers that we let near a file, named by what the bytes say. */
export const DEMUXERS = ['matroska', 'mov', 'avi', 'mpegts', 'mpeg', 'flv', 'ogg', 'flac', 'wav', 'mp3', 'aac'] as const;
export type Demuxer = (typeof DEMUXERS)[number];

export type FileSignature =
  | { readonly type: 'media'; readonly demuxer: Demuxer }
  | { readonly type: 'image'; readonly format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' }
  /** A list of other files: HLS, DASH, concat, PLS, a link file. Never opened (FFmpeg CVE-2016-1897 class). */
  | { readonly type: 'playlist' }
  | { readonly type: 'text'; readonly isSubtitles: boolean }
  | { readonly type: 'unknown' };

/** Bytes that `readSignature` wants; fewer are fine for a shorter file. */
export const SIGNATURE_BYTES = 4096;

const TS_PACKET = 188;
const M2TS_PACKET = 192;

/** What a file is, by its first bytes. Its name is never asked. */
export function readSignature(head: Buffer): FileSignature {
  return binarySignature(head) ?? textSignature(head);
}

function binarySignature(head: Buffer): FileSignature | null {
  const ascii = (start: number, end: number) => head.toString('latin1', start, end);
  if (head.length < 4) return null;
  if (head.readUInt32BE(0) === 0x1a45dfa3) return media('matroska');
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(ascii(4, 8))) {
    return ascii(4, 8) === 'ftyp' && ['avif', 'avis'].includes(ascii(8, 12)) ? { type: 'image', format: 'avif' } : media('mov');
  }
  if (ascii(0, 4) === 'RIFF') {
    const form = ascii(8, 12);
    if (form === 'AVI ') return media('avi');
    if (form === 'WAVE') return media('wav');
    if (form === 'WEBP') return { type: 'image', format: 'webp' };
    return { type: 'unknown' };
  }
  if (ascii(0, 3) === 'FLV') return media('flv');
  if (ascii(0, 4) === 'OggS') return media('ogg');
  if (ascii(0, 4) === 'fLaC') return media('flac');
  if (ascii(0, 3) === 'ID3') return media('mp3');
  if (head.readUInt32BE(0) === 0x000001ba) return media('mpeg');
  if (head.readUIntBE(0, 3) === 0xffd8ff) return { type: 'image', format: 'jpeg' };
  if (head.readUInt32BE(0) === 0x89504e47) return { type: 'image', format: 'png' };
  if (ascii(0, 4) === 'GIF8') return { type: 'image', format: 'gif' };
  if (isTransportStream(head)) return media('mpegts');
  const word = head.readUInt16BE(0);
  if ((word & 0xfff6) === 0xfff0) return media('aac');
  if ((word & 0xffe0) === 0xffe0 && (word & 0x0006) !== 0) return word === 0xfffe ? null : media('mp3');
  return null;
}

function media(demuxer: Demuxer): FileSignature {
  return { type: 'media', demuxer };
}

function isTransportStream(head: Buffer): boolean {
  const syncsAt = (first: number, size: number) => [0, 1, 2].every((packet) => head[first + packet * size] === 0x47);
  return syncsAt(0, TS_PACKET) || syncsAt(4, M2TS_PACKET);
}

const PLAYLIST_STARTS = [
  /^(#EXTM3U|ffconcat\s|\[playlist\]|\[Reference\]|\[InternetShortcut\]|<asx\b)/i,
  /^(<\?xml[^>]*>\s*(<!--[\s\S]*?-->\s*)*)?<(MPD|smil|playlist|SmoothStreamingMedia)\b/i,
  // A link file (.strm), or a concat list without its header.
  /^(file|https?|ftp|rtmps?|rtsp|smb|concat|data|subfile):\S*[^\S\n]*(\n|$)/i,
  /^file\s+['"/\w]/i,
];

function textSignature(head: Buffer): FileSignature {
  const bom = head.length >= 2 ? head.readUInt16BE(0) : 0;
  const encoding = bom === 0xfffe || bom === 0xfeff ? 'utf-16' : 'latin1';
  const isWide = encoding === 'utf-16';
  // Text has no NUL outside UTF-16.
  if (!isWide && head.includes(0)) return { type: 'unknown' };
  const text = isWide
    ? new TextDecoder(bom === 0xfffe ? 'utf-16le' : 'utf-16be').decode(head)
    : head.toString('utf8').replace(/^\ufeff/, '');
  const start = text.trimStart();
  if (PLAYLIST_STARTS.some((pattern) => pattern.test(start))) return { type: 'playlist' };
  const controls = [...head.subarray(0, 1024)].filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (!isWide && controls > 0) return { type: 'unknown' };
  return { type: 'text', isSubtitles: SUBTITLES.test(text) };
}

const SUBTITLES = /^WEBVTT|^\[Script Info\]|\d\s*-->\s*\d/im;

/** Why a file that begins like this cannot be what it was offered as; null when it may be. */
export function refusalBySignature(signature: FileSignature, kind: UploadKind): ErrorCode | null {
  if (signature.type === 'playlist') return 'uploads.playlist_refused';
  if (signature.type === 'unknown') return 'uploads.not_media';
  const wanted = kind === 'poster' || kind === 'backdrop' ? 'image' : kind === 'subtitles' ? 'text' : 'media';
  if (signature.type === wanted) return null;
  // Any text is no media; a text that is subtitles is only in the wrong place.
  return signature.type === 'text' && !signature.isSubtitles ? 'uploads.not_media' : 'uploads.wrong_kind';
}
