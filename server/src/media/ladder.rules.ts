/** Frames per second as a fraction. */
export type FrameRate = { readonly num: number; readonly den: 1 | 1001 };

/** One step of the ladder for one film. Sizes are even, pixels square. */
export type Rung = {
  /** `v720`. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Bits per second: average, and the upper bound that the manifest announces. */
  readonly bitrate: number;
  readonly maxBitrate: number;
};

/** Averages for 16:9 at up to 30 frames per second. 720 stays below Basic's 3.5 Mb/s (decisions.md §2). */
const STANDARD = [
  { height: 240, bitrate: 350_000 },
  { height: 360, bitrate: 700_000 },
  { height: 480, bitrate: 1_400_000 },
  { height: 720, bitrate: 2_800_000 },
  { height: 1080, bitrate: 5_000_000 },
  { height: 1440, bitrate: 9_000_000 },
  { height: 2160, bitrate: 16_000_000 },
] as const;

/** Ceilings of the plans, kept for whatever is this high or lower: Basic 3.5, Premium 8, Premium+ 25 Mb/s. */
const CEILINGS = [
  { height: 720, bitrate: 3_500_000 },
  { height: 1080, bitrate: 8_000_000 },
  { height: 2160, bitrate: 25_000_000 },
] as const;

/** Stereo AAC: what the encoder is asked for, and the upper bound that the manifest announces, since it keeps an average. */
export const AUDIO_BITRATE = 128_000;
export const AUDIO_MAX_BITRATE = 160_000;

/** A source this much higher than the best standard rung below it gets a rung of its own size. */
const OWN_RUNG_RATIO = 1.1;
const PEAK_RATIO = 1.07;
const FRAME_RATES: readonly FrameRate[] = [
  { num: 10, den: 1 },
  { num: 12, den: 1 },
  { num: 15, den: 1 },
  { num: 20, den: 1 },
  { num: 24000, den: 1001 },
  { num: 24, den: 1 },
  { num: 25, den: 1 },
  { num: 30000, den: 1001 },
  { num: 30, den: 1 },
  { num: 48, den: 1 },
  { num: 50, den: 1 },
  { num: 60000, den: 1001 },
  { num: 60, den: 1 },
];

/** Seconds of one group of pictures, nominally: `1001`-rates make it 2.002. */
const GOP_SEC = 2;

/** The constant rate that a source is brought to: the nearest usual one, never above 60. Even multiples are halved (120 → 60, 100 → 50). */
export function nearestFrameRate(framesPerSec: number): FrameRate {
  let rate = framesPerSec;
  while (rate > 60.5) rate /= 2;
  return FRAME_RATES.reduce((best, one) => (Math.abs(one.num / one.den - rate) < Math.abs(best.num / best.den - rate) ? one : best));
}

export type Grid = {
  readonly frameRate: FrameRate;
  readonly framesPerSegment: number;
  /** Ticks per second of pictures, and ticks of one frame and of one segment: whole numbers, so that no rounding gathers. */
  readonly timescale: number;
  readonly frameTicks: number;
  readonly segmentTicks: number;
};

/** The grid that all renditions of a film share: segment k (from 1) begins at `(k - 1) * segmentTicks`. */
export function segmentGrid(frameRate: FrameRate): Grid {
  // Whole rates get a thousand ticks a frame, so that sound can be compared with pictures in the same unit.
  const scale = frameRate.den === 1 ? 1000 : 1;
  const frameTicks = frameRate.den * scale;
  const framesPerSegment = Math.round(frameRate.num / frameRate.den) * GOP_SEC;
  return { frameRate, framesPerSegment, timescale: frameRate.num * scale, frameTicks, segmentTicks: framesPerSegment * frameTicks };
}

/** Whole frames of the film, at least one. */
export function frameCount(grid: Grid, durationSec: number): number {
  return Math.max(1, Math.floor((durationSec * grid.timescale) / grid.frameTicks + 0.5));
}

export function segmentCount(grid: Grid, durationSec: number): number {
  return Math.ceil(frameCount(grid, durationSec) / grid.framesPerSegment);
}

/** Rungs for a picture of this size as shown, lowest first, never larger than the picture itself; at least one. */
export function planLadder(source: { readonly width: number; readonly height: number; readonly frameRate: FrameRate }): readonly Rung[] {
  const height = even(source.height);
  const standard = STANDARD.map((one) => one.height).filter((rung) => rung <= height);
  const best = standard.at(-1) ?? 0;
  const top = STANDARD[STANDARD.length - 1]?.height ?? 0;
  const own = height > best * OWN_RUNG_RATIO && height < top ? [height] : [];
  return [...standard, ...own].map((rung) => makeRung(source, rung));
}

function makeRung(source: { readonly width: number; readonly height: number; readonly frameRate: FrameRate }, height: number): Rung {
  const width = Math.min(even(source.width), even((source.width * height) / source.height));
  const share = (width * height) / ((height * height * 16) / 9);
  const isFast = source.frameRate.num / source.frameRate.den > 31;
  // More pixels need more bits, but less than in proportion; so do twice the frames.
  const wanted = bitrateAt(height) * share ** 0.75 * (isFast ? 1.4 : 1);
  const ceiling = CEILINGS.find((one) => height <= one.height)?.bitrate ?? Number.POSITIVE_INFINITY;
  const maxBitrate = Math.round(Math.min(wanted * PEAK_RATIO, ceiling));
  return { id: `v${height}`, width, height, bitrate: Math.round(maxBitrate / PEAK_RATIO), maxBitrate };
}

/** Linear between the standard rungs; in proportion to the lines below the lowest. */
function bitrateAt(height: number): number {
  const upper = STANDARD.findIndex((one) => one.height >= height);
  const high = STANDARD[upper === -1 ? STANDARD.length - 1 : upper] ?? STANDARD[0];
  const low = STANDARD[upper - 1] ?? { height: 0, bitrate: 0 };
  const share = (height - low.height) / (high.height - low.height);
  return low.bitrate + share * (high.bitrate - low.bitrate);
}

/** Down to an even number, at least 2: 4:2:0 pictures have no odd sides. */
function even(value: number): number {
  return Math.max(2, Math.floor(value / 2) * 2);
}
