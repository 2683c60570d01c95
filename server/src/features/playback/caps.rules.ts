import type { Entitlements, PlaybackSession, Tier } from '@app/contracts';
import type { MediaPackage } from '../../media/media-package.ts';

/** What a session may receive at most. */
export type Caps = {
  /** Lines of the picture. */
  readonly maxHeight: number;
  /** Bits per second of the picture. */
  readonly maxBitrate: number;
  readonly maxChannels: number;
};

export type QualityCaps = { readonly [T in Tier]?: number | undefined };
type Limits = Pick<Entitlements, 'maxHeight' | 'maxBitrate' | 'surroundSound'>;

const STEREO = 2;
const SURROUND = 8;

/** The lesser of what the plan gives and what the author allows to that plan (decisions.md, Q15). */
export function capsOf(plan: Tier, limits: Limits, author: QualityCaps): Caps {
  return {
    maxHeight: Math.min(limits.maxHeight, author[plan] ?? Number.POSITIVE_INFINITY),
    maxBitrate: limits.maxBitrate,
    maxChannels: limits.surroundSound ? SURROUND : STEREO,
  };
}

/** What is bought plays as well as it is there, whatever plan the buyer is on (Q30). */
export const OWNED_CAPS: Caps = { maxHeight: 4320, maxBitrate: 1_000_000_000, maxChannels: SURROUND };

type Video = Pick<MediaPackage['video'][number], 'id' | 'height' | 'bitrate'>;
type Renditions = {
  readonly video: readonly Video[];
  readonly audio: readonly Pick<MediaPackage['audio'][number], 'id' | 'channels'>[];
  readonly text: readonly Pick<MediaPackage['text'][number], 'id'>[];
  readonly storyboard: { readonly index: string } | null;
};

const fits = (video: Pick<Video, 'height' | 'bitrate'>, caps: Caps): boolean =>
  video.height <= caps.maxHeight && video.bitrate <= caps.maxBitrate;

export const STORYBOARD_ID = 'storyboard';

/** Ids of all renditions that the caps let through; nothing else is listed and nothing else is served. */
export function allowedRenditions(pkg: Renditions, caps: Caps): ReadonlySet<string> {
  return new Set([
    ...pkg.video.filter((video) => fits(video, caps)).map(({ id }) => id),
    ...pkg.audio.filter(({ channels }) => channels <= caps.maxChannels).map(({ id }) => id),
    ...pkg.text.map(({ id }) => id),
    ...(pkg.storyboard === null ? [] : [STORYBOARD_ID]),
  ]);
}

export type PlanLimits = { readonly code: Tier; readonly amount: number; readonly rank: number; readonly limits: Limits };

/** Levels from the best down: with the cheapest plan that opens each one the caps close. A level that no plan opens is left out. */
export function qualitiesOf(
  video: readonly Video[],
  caps: Caps,
  plans: readonly PlanLimits[],
  author: QualityCaps,
): PlaybackSession['qualities'] {
  const byPrice = [...plans].sort((a, b) => a.amount - b.amount || a.rank - b.rank);
  return [...video]
    .sort((a, b) => b.height - a.height || b.bitrate - a.bitrate)
    .flatMap((level): PlaybackSession['qualities'] => {
      const { height, bitrate } = level;
      if (fits(level, caps)) return [{ height, bitrate, requiredPlan: null }];
      const opening = byPrice.find(({ code, limits }) => fits(level, capsOf(code, limits, author)));
      return opening === undefined ? [] : [{ height, bitrate, requiredPlan: opening.code }];
    });
}
