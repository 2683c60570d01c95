import { type Random, random } from '../art/numbers.ts';
import type { Score } from './scores.ts';
import { SAMPLE_RATE, VOICES, type VoiceName } from './voices.ts';

export type Stereo = { readonly left: Float32Array; readonly right: Float32Array };

type Note = {
  readonly voice: VoiceName;
  readonly frequencyHz: number;
  readonly atSec: number;
  readonly seconds: number;
  readonly gain: number;
  readonly pan: number;
};

const BEATS_PER_BAR = 4;

function pitch(score: Score, degree: number): number {
  const size = score.mode.length;
  const octave = Math.floor(degree / size);
  const semitone = score.mode[degree - octave * size] ?? 0;
  return score.rootHz * 2 ** (octave + semitone / 12);
}

/** A phrase of two bars that the melody keeps coming back to: steps, seldom leaps, home at the end. */
function phrase(score: Score, r: Random): readonly (number | null)[] {
  let degree = score.mode.length;
  const slots = BEATS_PER_BAR * 4;
  return Array.from({ length: slots }, (_, i) => {
    if (i === slots - 1) return score.mode.length;
    if (r() > score.density) return null;
    degree += Math.round(r(-2.4, 2.4));
    degree = Math.min(Math.max(degree, score.mode.length - 3), score.mode.length * 2);
    return degree;
  });
}

function* notes(score: Score, seconds: number, r: Random): Generator<Note> {
  const beat = 60 / score.beatsPerMin;
  const bar = beat * BEATS_PER_BAR;
  const phrases = [phrase(score, r), phrase(score, r), phrase(score, r)];
  for (let index = 0, start = 0; start < seconds; index++, start += bar) {
    const chord = score.chords[index % score.chords.length] ?? 0;
    for (const [i, step] of [0, 2, 4].entries())
      yield { voice: 'pad', frequencyHz: pitch(score, chord + step), atSec: start, seconds: bar * 1.3, gain: 0.13, pan: i * 0.5 - 0.5 };
    yield { voice: 'harp', frequencyHz: pitch(score, chord) / 2, atSec: start, seconds: beat * 2.5, gain: 0.4, pan: 0 };
    for (const at of score.drum)
      yield {
        voice: 'drum',
        frequencyHz: at % 1 === 0 ? 74 : 128,
        atSec: start + at * beat,
        seconds: 0.4,
        gain: at === 0 ? 0.5 : 0.26,
        pan: 0.1,
      };
    const melody = phrases[[0, 0, 1, 0, 2, 1][(index >> 1) % 6] ?? 0] ?? [];
    const half = index % 2;
    for (let slot = 0; slot < BEATS_PER_BAR * 2; slot++) {
      const degree = melody[half * BEATS_PER_BAR * 2 + slot];
      if (degree === null || degree === undefined) continue;
      const atSec = start + slot * (beat / 2) + r(0, 0.012);
      yield {
        voice: score.lead,
        frequencyHz: pitch(score, degree),
        atSec,
        seconds: beat * 1.7,
        gain: 0.42 + r(0, 0.1),
        pan: 0.3 * Math.sin(slot),
      };
    }
  }
}

function add(track: Stereo, wave: Float32Array, { atSec, gain, pan }: Note): void {
  const from = Math.round(atSec * SAMPLE_RATE);
  const length = Math.min(wave.length, track.left.length - from);
  const left = gain * Math.cos((pan + 1) * (Math.PI / 4));
  const right = gain * Math.sin((pan + 1) * (Math.PI / 4));
  for (let i = 0; i < length; i++) {
    const value = wave[i] ?? 0;
    track.left[from + i] = (track.left[from + i] ?? 0) + value * left;
    track.right[from + i] = (track.right[from + i] ?? 0) + value * right;
  }
}

/** Four echoes of unequal length, crossed between the channels: a hall, cheaply. */
function reverberate({ left, right }: Stereo): void {
  for (const [seconds, gain] of [
    [0.0437, 0.3],
    [0.0713, 0.24],
    [0.1321, 0.2],
    [0.2417, 0.16],
  ] as const) {
    const delay = Math.round(seconds * SAMPLE_RATE);
    for (let i = delay; i < left.length; i++) {
      left[i] = (left[i] ?? 0) + (right[i - delay] ?? 0) * gain * 0.6;
      right[i] = (right[i] ?? 0) + (left[i - delay] ?? 0) * gain * 0.6;
    }
  }
}

/** Brings the loudest sample to −3 dB and fades both ends. */
function finish({ left, right }: Stereo, seconds: number): void {
  let peak = 0.001;
  for (const channel of [left, right]) for (const value of channel) peak = Math.max(peak, Math.abs(value));
  const gain = 0.7 / peak;
  for (const channel of [left, right])
    for (let i = 0; i < channel.length; i++) {
      const t = i / SAMPLE_RATE;
      channel[i] = (channel[i] ?? 0) * gain * Math.min(1, t / 0.4, (seconds - t) / 1.6);
    }
}

/** Music of a length; the same score, length and seed give the same samples. */
export function compose(score: Score, seconds: number, seed: string): Stereo {
  const length = Math.round(seconds * SAMPLE_RATE);
  const track: Stereo = { left: new Float32Array(length), right: new Float32Array(length) };
  const r = random(seed);
  const played = new Map<string, Float32Array>();
  for (const note of notes(score, seconds, r)) {
    const key = `${note.voice} ${note.frequencyHz} ${note.seconds}`;
    // A note that sounded before is not computed again: two thirds of the time of a two-minute track.
    const wave = played.get(key) ?? VOICES[note.voice](note.frequencyHz, note.seconds, random(key));
    played.set(key, wave);
    add(track, wave, note);
  }
  reverberate(track);
  finish(track, seconds);
  return track;
}
