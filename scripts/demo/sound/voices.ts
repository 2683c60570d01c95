import type { Random } from '../art/numbers.ts';

export const SAMPLE_RATE = 48_000;
const TAU = Math.PI * 2;

/** One note of one instrument, mono, about −1…1, ending in silence. */
export type Voice = (frequencyHz: number, seconds: number, r: Random) => Float32Array;

const samples = (seconds: number): Float32Array => new Float32Array(Math.ceil(seconds * SAMPLE_RATE));

/** A plucked string (Karplus & Strong 1983): noise that goes round a delay line and loses its edge. */
function string(damping: number, brightness: number): Voice {
  return (frequencyHz, seconds, r) => {
    const out = samples(seconds);
    const length = Math.max(2, Math.round(SAMPLE_RATE / frequencyHz));
    const line = Float32Array.from({ length }, () => r(-1, 1));
    for (let pass = 0; pass < 6 * (1 - brightness); pass++)
      for (let i = 1; i < length; i++) line[i] = ((line[i] ?? 0) + (line[i - 1] ?? 0)) / 2;
    for (let i = 0, at = 0; i < out.length; i++) {
      const next = at + 1 === length ? 0 : at + 1;
      const value = line[at] ?? 0;
      out[i] = value;
      line[at] = damping * 0.5 * (value + (line[next] ?? 0));
      at = next;
    }
    return release(out, 0.08);
  };
}

/** Sums of partials with their own decays: piano-like, bell-like, glassy. */
function struck(partials: readonly (readonly [ratio: number, level: number, decayPerSec: number])[]): Voice {
  return (frequencyHz, seconds) => {
    const out = samples(seconds);
    for (const [ratio, level, decay] of partials) {
      const step = (TAU * frequencyHz * ratio) / SAMPLE_RATE;
      const fall = Math.exp(-decay / SAMPLE_RATE);
      let gain = level;
      for (let i = 0; i < out.length; i++) {
        out[i] = (out[i] ?? 0) + Math.sin(step * i) * gain;
        gain *= fall;
      }
    }
    return attack(release(out, 0.1), 0.003);
  };
}

/** A held tone with a soft start, some breath and vibrato. */
const flute: Voice = (frequencyHz, seconds, r) => {
  const out = samples(seconds);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const vibrato = 1 + 0.004 * Math.sin(TAU * 5.1 * t) * Math.min(1, t * 2);
    phase += (TAU * frequencyHz * vibrato) / SAMPLE_RATE;
    out[i] = 0.7 * Math.sin(phase) + 0.16 * Math.sin(2 * phase) + 0.05 * Math.sin(3 * phase) + 0.02 * r(-1, 1);
  }
  return attack(release(out, 0.16), 0.07);
};

/** Two detuned saws through a gentle low-pass. */
const synth: Voice = (frequencyHz, seconds) => {
  const out = samples(seconds);
  let low = 0;
  for (let i = 0; i < out.length; i++) {
    const a = ((i * frequencyHz) / SAMPLE_RATE) % 1;
    const b = ((i * frequencyHz * 1.006) / SAMPLE_RATE) % 1;
    low += (a + b - 1 - low) * 0.11;
    out[i] = low;
  }
  return attack(release(out, 0.12), 0.01);
};

/** Slow chord tone for the ground under a melody. */
const pad: Voice = (frequencyHz, seconds) => {
  const out = samples(seconds);
  const step = (TAU * frequencyHz) / SAMPLE_RATE;
  for (let i = 0; i < out.length; i++) out[i] = 0.5 * Math.sin(step * i) + 0.3 * Math.sin(step * 1.003 * i) + 0.12 * Math.sin(step * 2 * i);
  return attack(release(out, seconds * 0.35), seconds * 0.3);
};

/** A frame drum; the frequency is that of its skin. */
const drum: Voice = (frequencyHz, seconds, r) => {
  const out = samples(seconds);
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    out[i] = Math.sin(TAU * frequencyHz * t * (1 + 0.5 * Math.exp(-t * 40))) * Math.exp(-t * 11) + r(-0.3, 0.3) * Math.exp(-t * 60);
  }
  return release(out, 0.02);
};

function attack(out: Float32Array, seconds: number): Float32Array {
  const length = Math.min(out.length, Math.ceil(seconds * SAMPLE_RATE));
  for (let i = 0; i < length; i++) out[i] = (out[i] ?? 0) * (i / length);
  return out;
}

function release(out: Float32Array, seconds: number): Float32Array {
  const length = Math.min(out.length, Math.ceil(seconds * SAMPLE_RATE));
  for (let i = 0; i < length; i++) out[out.length - 1 - i] = (out[out.length - 1 - i] ?? 0) * (i / length);
  return out;
}

export const VOICES = {
  dutar: string(0.996, 0.5),
  harp: string(0.9985, 0.1),
  guitar: string(0.997, 0.95),
  piano: struck([
    [1, 0.6, 1.6],
    [2, 0.28, 2.4],
    [3, 0.12, 3.4],
    [4.02, 0.06, 5],
    [6.1, 0.03, 8],
  ]),
  bells: struck([
    [1, 0.5, 1.2],
    [2.76, 0.3, 2.2],
    [5.4, 0.14, 4],
    [8.9, 0.05, 7],
  ]),
  flute,
  synth,
  pad,
  drum,
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof VOICES;
