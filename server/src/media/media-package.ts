import { LanguageSchema } from '@app/contracts';
import { z } from 'zod';

/** Name of a folder inside the package: `v720`, `1`, `101`, `storyboard`. Safe as a path segment and as an XML id. */
export const RenditionIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/);

/** `growing`: playable from the start, later segments are still being written. */
const RenditionStateSchema = z.enum(['growing', 'complete']);

const VideoRenditionSchema = z.object({
  id: RenditionIdSchema,
  /** Lines of the encoded picture: what a plan's greatest height is compared with. */
  height: z.int().positive(),
  width: z.int().positive(),
  /** RFC 6381. */
  codecs: z.string(),
  /** Bits per second, upper bound. */
  bitrate: z.int().positive(),
  /** `24` or `30000/1001`. */
  frameRate: z.string().regex(/^\d+(\/\d+)?$/),
  /** Segments there are when complete; how many are expected while growing. */
  segmentCount: z.int().nonnegative(),
  state: RenditionStateSchema,
});
export type VideoRendition = z.infer<typeof VideoRenditionSchema>;

const AudioRenditionSchema = z.object({
  /** Digits only, since DASH wants a number as AdaptationSet@id (ISO/IEC 23009-1 §5.3.3.2): track, set and folder have one name. */
  id: z.string().regex(/^[1-9][0-9]{0,3}$/),
  language: LanguageSchema,
  label: z.string().nullable(),
  kind: z.enum(['main', 'dub', 'commentary', 'description']),
  channels: z.int().min(1).max(8),
  codecs: z.string(),
  bitrate: z.int().positive(),
  segmentCount: z.int().nonnegative(),
  state: RenditionStateSchema,
});
export type AudioRendition = z.infer<typeof AudioRenditionSchema>;

const TextTrackSchema = z.object({
  /** Digits only, as for sound. The file is `<id>/subtitles.vtt`. */
  id: z.string().regex(/^[1-9][0-9]{0,3}$/),
  language: LanguageSchema,
  label: z.string().nullable(),
  kind: z.enum(['subtitles', 'captions', 'forced']),
});
export type TextTrack = z.infer<typeof TextTrackSchema>;

/**
 * What can be played of one playable, and where it lies: `<prefix>/<renditionId>/<file>` in the object storage.
 * Video and sound: `init.mp4` and `00001.m4s`, `00002.m4s`, …; a segment exists as a whole or not at all and never changes.
 */
export const MediaPackageSchema = z.object({
  /** Grows with every change; a player with an older one loads the manifest again. */
  version: z.int().positive(),
  /** `packages/<sourceId>`. */
  prefix: z.string().regex(/^packages\/[A-Za-z0-9-]{1,64}$/),
  durationSec: z.number().positive(),
  /** Nominal length of every segment: `duration / timescale` seconds. */
  segment: z.object({ timescale: z.int().positive(), duration: z.int().positive() }),
  /** Lowest first. */
  video: z.array(VideoRenditionSchema),
  audio: z.array(AudioRenditionSchema),
  text: z.array(TextTrackSchema),
  /** `storyboard/index.vtt`, a WebVTT file of sprite regions; null until it is made. */
  storyboard: z.object({ index: z.string() }).nullable(),
});
export type MediaPackage = z.infer<typeof MediaPackageSchema>;

export const INIT_FILE = 'init.mp4';
export const SUBTITLES_FILE = 'subtitles.vtt';

/** `00007.m4s` for 7; numbers begin at 1. */
export function segmentFile(number: number): string {
  return `${String(number).padStart(5, '0')}.m4s`;
}

/** The number in `00007.m4s`, or null when the name is no segment's. */
export function segmentNumber(file: string): number | null {
  const digits = /^([0-9]{5,7})\.m4s$/.exec(file)?.[1];
  return digits === undefined ? null : Number(digits);
}
