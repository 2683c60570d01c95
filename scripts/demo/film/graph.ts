import { PALETTES } from '../art/palettes.ts';
import type { Weather } from '../art/weather.ts';
import { ART } from '../catalog/art.ts';
import { type FilmPlan, PICTURE_SIZES } from './plan.ts';
import { FRAMES_PER_SEC, planShots, type Shot } from './shots.ts';

/** One picture repeated for ever, a frame every 1/24 s; filters before it work once only. */
const HOLD = 'loop=loop=-1:size=1:start=0,settb=1/24,setpts=N';
const CARD_SEC = 6;

/** Pixels a frame at 720 lines; negative rises. */
const DRIFT: Readonly<Record<Weather, number>> = { snow: 2, rain: 17, sparks: -1.5, motes: -0.5 };

function shotChain(shot: Shot, [width, height]: readonly [number, number], index: number): string {
  const at = (from: number, step: number): string => (step === 0 ? String(from) : `${from}${step > 0 ? '+' : '-'}n`);
  const seconds = shot.frames / FRAMES_PER_SEC;
  const fades = `fade=t=in:st=0:d=0.5,fade=t=out:st=${(seconds - 0.5).toFixed(3)}:d=0.5`;
  return `[b${index}]scale=${shot.width}:${shot.height}:force_original_aspect_ratio=increase:flags=bicubic,${HOLD},trim=end_frame=${shot.frames},crop=${width}:${height}:x='${at(shot.fromX, shot.stepX)}':y='${at(shot.fromY, shot.stepY)}',${fades},format=yuv420p[s${index}]`;
}

/** An equaliser along the lower edge: few broad bars, so that it costs the encoder little. */
function equaliser(plan: FilmPlan, [width, height]: readonly [number, number]): readonly string[] {
  if (!plan.hasEqualiser) return [];
  const tone = PALETTES[ART[plan.art].palette].accent.slice(1);
  const tall = 2 * Math.round(height / 9);
  return [
    `[3:a]aformat=channel_layouts=mono,aresample=8000,showfreqs=s=64x40:mode=bar:fscale=lin:ascale=cbrt:averaging=3:colors=0x${tone},scale=${width}:${tall}:flags=neighbor,format=rgba,colorchannelmixer=aa=0.55[bars]`,
    `[sky][bars]overlay=x=0:y=${height - tall}:eof_action=pass[lit]`,
  ];
}

/**
 * Filter graph of a film. Inputs: 0 backdrop, 1 title card, 2 weather tile, 3 first sound; output `[out]`.
 * Written for ffmpeg 4.1 and later: no `xfade`, no per-frame `scale`. Enlarging is done once a shot; a frame costs a crop and two overlays.
 */
export function filmGraph(plan: FilmPlan): string {
  const size = PICTURE_SIZES[plan.height];
  const [width, height] = size;
  const shots = planShots(plan.seconds, size, `${plan.art}${plan.take}`);
  const indexes = shots.map((_, i) => i);
  const speed = (DRIFT[plan.weather] * height) / 720;
  const drift = speed > 0 ? `${height}-mod(n*${speed}\\,${height})` : `mod(n*${-speed}\\,${height})`;
  const bars = equaliser(plan, size);
  return [
    `[0:v]hue=h=${plan.hue},format=yuv444p,split=${shots.length}${indexes.map((i) => `[b${i}]`).join('')}`,
    ...shots.map((shot, i) => shotChain(shot, size, i)),
    `${indexes.map((i) => `[s${i}]`).join('')}concat=n=${shots.length}:v=1:a=0[reel]`,
    `[2:v]scale=${width}:${height},format=yuva420p,split=2[w0][w1]`,
    `[w0][w1]vstack,${HOLD},crop=${width}:${height}:x=0:y='${drift}'[air]`,
    `[reel][air]overlay=shortest=1[sky]`,
    ...bars,
    `[1:v]scale=${width}:${height},format=yuva420p,${HOLD},trim=end_frame=${CARD_SEC * FRAMES_PER_SEC},fade=t=in:st=0.6:d=0.9:alpha=1,fade=t=out:st=${CARD_SEC - 1.3}:d=1.2:alpha=1[card]`,
    `[${bars.length > 0 ? 'lit' : 'sky'}][card]overlay=eof_action=pass,setsar=1[out]`,
  ].join(';');
}
