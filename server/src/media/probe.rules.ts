import { AppError } from '@app/contracts';
import { z } from 'zod';
import { isAudioCodec, isTextCodec, isVideoCodec } from './codecs.rules.ts';
import type { Demuxer } from './file-signature.ts';
import { type FrameRate, nearestFrameRate } from './ladder.rules.ts';
import type { AudioRendition, TextTrack } from './media-package.ts';

const number = z.coerce.number().optional().catch(undefined);
const flags = z.record(z.string(), z.number()).default({});

const StreamSchema = z.object({
  index: z.int(),
  codec_type: z.string().default('unknown'),
  codec_name: z.string().default('unknown'),
  codec_tag_string: z.string().default(''),
  width: z.int().default(0),
  height: z.int().default(0),
  sample_aspect_ratio: z.string().optional(),
  field_order: z.string().default('progressive'),
  color_transfer: z.string().default(''),
  r_frame_rate: z.string().default('0/0'),
  avg_frame_rate: z.string().default('0/0'),
  channels: z.int().default(0),
  start_time: number,
  duration: number,
  disposition: flags,
  tags: z.record(z.string(), z.string()).default({}),
  side_data_list: z.array(z.looseObject({ rotation: z.number().optional() })).default([]),
});
type Stream = z.output<typeof StreamSchema>;

/** What we read of `ffprobe -show_streams -show_format -show_packets -of json`. */
export const FfprobeSchema = z.object({
  streams: z.array(StreamSchema).default([]),
  format: z.object({ start_time: number, duration: number }).default({}),
  packets: z.array(z.object({ stream_index: z.int(), pts_time: number, duration_time: number })).default([]),
});
export type Ffprobe = z.output<typeof FfprobeSchema>;

export type ProbedVideo = {
  readonly streamIndex: number;
  readonly codec: string;
  /** As shown: rotation and pixel aspect applied. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: FrameRate;
  readonly isInterlaced: boolean;
  /** PQ or HLG. */
  readonly isHdr: boolean;
};

export type ProbedAudio = {
  readonly streamIndex: number;
  readonly codec: string;
  readonly channels: number;
  readonly language: string;
  readonly label: string | null;
  readonly kind: AudioRendition['kind'];
};

export type ProbedText = {
  readonly streamIndex: number;
  readonly language: string;
  readonly label: string | null;
  readonly kind: TextTrack['kind'];
};

/** What a file of picture or sound holds that we can use. */
export type ProbeResult = {
  readonly demuxer: Demuxer;
  /** Of the picture; of the longest sound track when there is none. */
  readonly durationSec: number;
  readonly video: ProbedVideo | null;
  readonly audio: readonly ProbedAudio[];
  readonly text: readonly ProbedText[];
};

export const PROBE_LIMITS = { streams: 64, audio: 16, text: 40, minSec: 1, maxSec: 12 * 3600, pixels: 8192 * 4320, side: 8192 } as const;

/** @throws AppError `uploads.*` when the file cannot be used as what it was offered as. */
export function readProbe(raw: Ffprobe, demuxer: Demuxer, kind: 'video' | 'audio'): Omit<ProbeResult, 'durationSec'> {
  const { streams } = raw;
  const audio = streams.filter((stream) => stream.codec_type === 'audio');
  const text = streams.filter((stream) => stream.codec_type === 'subtitle' && isTextCodec(stream.codec_name));
  refuseCount(streams.length, PROBE_LIMITS.streams);
  refuseCount(audio.length, PROBE_LIMITS.audio);
  refuseCount(text.length, PROBE_LIMITS.text);
  if (streams.length === 0) throw new AppError('uploads.not_media');

  const picture = streams.find((stream) => stream.codec_type === 'video' && stream.disposition['attached_pic'] !== 1);
  if (kind === 'video' && picture === undefined) throw new AppError('uploads.no_video_track');
  if (kind === 'audio' && audio.length === 0) throw new AppError('uploads.wrong_kind');
  const usable = audio.filter((stream) => isAudioCodec(stream.codec_name) && !isEncrypted(stream));
  if (audio.length > 0 && usable.length === 0)
    throw new AppError('uploads.unsupported_codec', { codec: audio[0]?.codec_name ?? 'unknown' });
  return {
    demuxer,
    video: kind === 'video' && picture !== undefined ? readVideo(picture) : null,
    audio: readAudio(usable),
    text: kind === 'video' ? text.map(readText) : [],
  };
}

function refuseCount(count: number, max: number): void {
  if (count > max) throw new AppError('uploads.too_many_tracks', { count, max });
}

/** @throws AppError `uploads.too_short`, `uploads.too_long`. */
export function checkDuration(durationSec: number): void {
  if (!(durationSec >= PROBE_LIMITS.minSec)) throw new AppError('uploads.too_short', { minSec: PROBE_LIMITS.minSec });
  if (durationSec > PROBE_LIMITS.maxSec) throw new AppError('uploads.too_long', { maxSec: PROBE_LIMITS.maxSec });
}

function readVideo(stream: Stream): ProbedVideo {
  if (!isVideoCodec(stream.codec_name) || isEncrypted(stream)) {
    throw new AppError('uploads.unsupported_codec', { codec: isEncrypted(stream) ? 'encrypted' : stream.codec_name });
  }
  const { width, height } = shownSize(stream);
  if (width < 16 || height < 16 || width > PROBE_LIMITS.side || height > PROBE_LIMITS.side || width * height > PROBE_LIMITS.pixels) {
    throw new AppError('uploads.unsupported_codec', { codec: stream.codec_name, width, height });
  }
  return {
    streamIndex: stream.index,
    codec: stream.codec_name,
    width,
    height,
    frameRate: nearestFrameRate(ratio(stream.avg_frame_rate) ?? ratio(stream.r_frame_rate) ?? 25),
    isInterlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order),
    isHdr: ['smpte2084', 'arib-std-b67'].includes(stream.color_transfer),
  };
}

function shownSize(stream: Stream): { width: number; height: number } {
  const aspect = ratio((stream.sample_aspect_ratio ?? '1:1').replace(':', '/')) ?? 1;
  // Wider pixels widen the picture, narrower ones make it taller: no direction throws lines away.
  const width = Math.round(aspect > 1 ? stream.width * aspect : stream.width);
  const height = Math.round(aspect < 1 ? stream.height / aspect : stream.height);
  const rotation = stream.side_data_list.find((one) => one.rotation !== undefined)?.rotation ?? Number(stream.tags['rotate'] ?? 0);
  return Math.abs(rotation) % 180 === 90 ? { width: height, height: width } : { width, height };
}

function readAudio(streams: readonly Stream[]): readonly ProbedAudio[] {
  const first = streams[0];
  return streams.map((stream) => ({
    streamIndex: stream.index,
    codec: stream.codec_name,
    channels: Math.max(1, stream.channels),
    language: readLanguage(tag(stream, 'language')),
    label: readLabel(tag(stream, 'title')),
    kind: audioKind(stream, first !== undefined && stream !== first && tag(stream, 'language') !== tag(first, 'language')),
  }));
}

function audioKind({ disposition }: Stream, isOtherLanguage: boolean): AudioRendition['kind'] {
  if (disposition['comment'] === 1) return 'commentary';
  if (disposition['visual_impaired'] === 1 || disposition['descriptions'] === 1) return 'description';
  return disposition['dub'] === 1 || (isOtherLanguage && disposition['original'] !== 1) ? 'dub' : 'main';
}

function readText(stream: Stream): ProbedText {
  const { disposition } = stream;
  return {
    streamIndex: stream.index,
    language: readLanguage(tag(stream, 'language')),
    label: readLabel(tag(stream, 'title')),
    kind:
      disposition['forced'] === 1
        ? 'forced'
        : disposition['hearing_impaired'] === 1 || disposition['captions'] === 1
          ? 'captions'
          : 'subtitles',
  };
}

function tag(stream: Stream, name: string): string | undefined {
  return stream.tags[name] ?? stream.tags[name.toUpperCase()];
}

/** ISO 639 of a container's tag, two letters where they exist (`eng` → `en`, also the bibliographic `rum` → `ro`); `und` when it tells nothing. */
export function readLanguage(value: string | undefined): string {
  try {
    const language = new Intl.Locale(value ?? 'und').language;
    return /^[a-z]{2,3}$/.test(language) ? language : 'und';
  } catch {
    return 'und';
  }
}

const LONGEST_LABEL = 80;

function readLabel(value: string | undefined): string | null {
  const label = (value ?? '')
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_LABEL);
  return label === '' ? null : label.toWellFormed();
}

/** Common Encryption (ISO/IEC 23001-7) and Apple's tags. */
function isEncrypted({ codec_tag_string: tagName }: Stream): boolean {
  return ['encv', 'enca', 'drms', 'drmi', 'p608'].includes(tagName);
}

/** `30000/1001` → 29.97; null for `0/0` and the like. */
function ratio(value: string): number | null {
  const [upper, lower] = value.split('/').map(Number);
  const result = (upper ?? 0) / (lower ?? 0);
  return Number.isFinite(result) && result > 0 ? result : null;
}
