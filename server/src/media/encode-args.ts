import type { Demuxer } from './file-signature.ts';
import { AUDIO_BITRATE, frameCount, type Grid, type Rung } from './ladder.rules.ts';
import { inputArgs, QUIET } from './media-tools.ts';
import type { ProbedVideo } from './probe.rules.ts';
import { AAC_FRAME, AUDIO_RATE } from './segment-writer.ts';
import { outputPipe } from './tool-process.ts';

/** `first`: as soon as possible. `ladder`: as small as the time allows. Closed on purpose: a preset never comes from outside. */
export type EncodePass = 'first' | 'ladder';

export type EncodeInput = { readonly path: string; readonly demuxer: Demuxer };

export type EncodePlan = {
  readonly pass: EncodePass;
  readonly input: EncodeInput;
  readonly grid: Grid;
  readonly durationSec: number;
  /** Segments before this one (from 1) are there already. */
  readonly firstSegment: number;
  readonly video: { readonly source: ProbedVideo /** Lowest first. */; readonly rungs: readonly Rung[] } | null;
  /** Streams of the input; one output each. */
  readonly audioStreams: readonly number[];
};

/** 23 is x264's own default: what needs fewer bits than the rung allows gets fewer. */
const QUALITY = '23';
const PRESETS = { first: 'superfast', ladder: 'veryfast' } as const;
const SCALERS = { first: 'fast_bilinear', ladder: 'bicubic' } as const;

/**
 * Where a run begins to decode, in seconds of the film: half a segment before the first one that is wanted, so that rounding of
 * timestamps at the seek and the sound encoder's run-up are over when it counts.
 */
function runUp(plan: EncodePlan): { readonly seekSec: number; readonly marginSec: number } {
  const { segmentTicks, timescale } = plan.grid;
  if (plan.firstSegment === 1) return { seekSec: 0, marginSec: 0 };
  const startTicks = (plan.firstSegment - 1) * segmentTicks;
  return { seekSec: (startTicks - segmentTicks / 2) / timescale, marginSec: segmentTicks / 2 / timescale };
}

/** AAC frames of the run: `firstFrame` begins at or after the seek point, `frameCount` is the film's whole number of them. */
export function audioRange(plan: EncodePlan): { readonly firstFrame: number; readonly frameCount: number } {
  const { seekSec } = runUp(plan);
  return { firstFrame: Math.ceil((seekSec * AUDIO_RATE) / AAC_FRAME), frameCount: Math.ceil((plan.durationSec * AUDIO_RATE) / AAC_FRAME) };
}

/** One ffmpeg run: outputs are the rungs in their order, then the sound tracks in theirs. Every value is ours or a checked number. */
export function encodeArgs(plan: EncodePlan): readonly string[] {
  const { seekSec } = runUp(plan);
  const rungs = plan.video?.rungs ?? [];
  return [
    ...QUIET,
    ...(seekSec > 0 ? ['-ss', seekSec.toFixed(6)] : []),
    ...inputArgs(plan.input),
    ...(plan.video === null ? [] : ['-filter_complex', videoGraph(plan, plan.video)]),
    ...rungs.flatMap((rung, index) => [...videoOutput(plan, rung), ...fragmentedMp4(index)]),
    ...plan.audioStreams.flatMap((stream, index) => [...audioOutput(plan, stream), ...fragmentedMp4(rungs.length + index)]),
  ];
}

/** One decode; each rung is scaled from the next higher one, which costs half of scaling each from the source. */
function videoGraph(plan: EncodePlan, { source, rungs }: NonNullable<EncodePlan['video']>): string {
  const { frameRate } = plan.grid;
  const start = [
    ...(source.isInterlaced ? ['bwdif=mode=send_frame:deint=all'] : []),
    // A grid from the film's own zero: a run that begins later finds the same frames (VFR sources, late first frames).
    `fps=fps=${frameRate.num}/${frameRate.den}:round=near:start_time=${runUp(plan).marginSec.toFixed(6)}`,
    'setpts=PTS-STARTPTS',
  ].join(',');
  const descending = [...rungs].reverse();
  const steps = descending.map((rung, index) => {
    const isLast = index === descending.length - 1;
    const from = index === 0 ? `[0:${source.streamIndex}]${start},` : `[next${index}]`;
    const picture = `scale=${rung.width}:${rung.height}:flags=${SCALERS[plan.pass]},setsar=1,format=yuv420p`;
    return `${from}${picture}${isLast ? `[${rung.id}]` : `,split=2[${rung.id}][next${index + 1}]`}`;
  });
  return steps.join(';');
}

function videoOutput(plan: EncodePlan, rung: Rung): readonly string[] {
  const { framesPerSegment, timescale } = plan.grid;
  const frames = frameCount(plan.grid, plan.durationSec) - (plan.firstSegment - 1) * framesPerSegment;
  const gop = String(framesPerSegment);
  return [
    '-map',
    `[${rung.id}]`,
    '-frames:v',
    String(frames),
    '-c:v',
    'libx264',
    '-preset',
    PRESETS[plan.pass],
    '-profile:v',
    'high',
    '-crf',
    QUALITY,
    '-maxrate',
    String(rung.maxBitrate),
    '-bufsize',
    String(2 * rung.maxBitrate),
    '-g',
    gop,
    '-keyint_min',
    gop,
    '-sc_threshold',
    '0',
    '-flags:v',
    '+cgop',
    '-video_track_timescale',
    String(timescale),
    // Signed offsets let the first picture's time be 0 without an edit list (ISO/IEC 23000-19 §7.5.17).
    '-movflags',
    '+empty_moov+default_base_moof+frag_keyframe+negative_cts_offsets',
  ];
}

function audioOutput(plan: EncodePlan, stream: number): readonly string[] {
  const { seekSec } = runUp(plan);
  const { firstFrame, frameCount: frames } = audioRange(plan);
  const first = firstFrame * AAC_FRAME - Math.round(seekSec * AUDIO_RATE);
  const end = frames * AAC_FRAME - Math.round(seekSec * AUDIO_RATE);
  return [
    '-map',
    `0:${stream}`,
    // Silence before a late start, in gaps and after an early end: every track is as long as the film and on its clock.
    '-af',
    `aresample=${AUDIO_RATE}:async=1:first_pts=0,apad,atrim=start_sample=${first}:end_sample=${end},asetpts=PTS-STARTPTS`,
    '-c:a',
    'aac',
    '-b:a',
    String(AUDIO_BITRATE),
    '-ac',
    '2',
    '-ar',
    String(AUDIO_RATE),
    '-movflags',
    '+empty_moov+default_base_moof',
    '-frag_duration',
    '250000',
  ];
}

function fragmentedMp4(output: number): readonly string[] {
  const anonymous = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flush_packets', '1'];
  return [...anonymous, '-f', 'mp4', outputPipe(output)];
}
