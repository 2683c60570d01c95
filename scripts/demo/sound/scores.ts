import type { VoiceName } from './voices.ts';

/** How a title sounds: a mode on a root, a tempo, who leads and who answers. */
export type Score = {
  readonly rootHz: number;
  /** Semitones above the root. */
  readonly mode: readonly number[];
  readonly beatsPerMin: number;
  readonly lead: VoiceName;
  /** Chord roots as degrees of the mode, one a bar. */
  readonly chords: readonly number[];
  /** Beats of a bar on which the drum falls; none when empty. */
  readonly drum: readonly number[];
  /** Share of half-beats that the lead plays. */
  readonly density: number;
};

const MINOR = [0, 2, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const HIJAZ = [0, 1, 4, 5, 7, 8, 10];
const PENTATONIC = [0, 3, 5, 7, 10];

export const SCORES = {
  maqom: { rootHz: 146.8, mode: HIJAZ, beatsPerMin: 84, lead: 'dutar', chords: [0, 0, 3, 1], drum: [0, 1.5, 2.5], density: 0.72 },
  waltz: { rootHz: 164.8, mode: MINOR, beatsPerMin: 96, lead: 'piano', chords: [0, 3, 4, 0], drum: [], density: 0.5 },
  chimes: { rootHz: 196, mode: MAJOR, beatsPerMin: 72, lead: 'bells', chords: [0, 4, 5, 3], drum: [], density: 0.42 },
  steppe: { rootHz: 130.8, mode: PENTATONIC, beatsPerMin: 104, lead: 'dutar', chords: [0, 2, 3, 0], drum: [0, 1, 2, 3], density: 0.8 },
  mountains: { rootHz: 174.6, mode: PENTATONIC, beatsPerMin: 60, lead: 'flute', chords: [0, 3, 2, 0], drum: [], density: 0.36 },
  harp: { rootHz: 196, mode: MAJOR, beatsPerMin: 88, lead: 'harp', chords: [0, 5, 3, 4], drum: [], density: 0.7 },
  noir: { rootHz: 138.6, mode: MINOR, beatsPerMin: 66, lead: 'piano', chords: [0, 5, 3, 4], drum: [0], density: 0.4 },
  duduk: { rootHz: 155.6, mode: HIJAZ, beatsPerMin: 58, lead: 'flute', chords: [0, 0, 1, 0], drum: [], density: 0.4 },
  roof: { rootHz: 174.6, mode: DORIAN, beatsPerMin: 118, lead: 'guitar', chords: [0, 3, 4, 3], drum: [0, 1, 2, 3], density: 0.6 },
  neon: { rootHz: 110, mode: MINOR, beatsPerMin: 124, lead: 'synth', chords: [0, 5, 2, 6], drum: [0, 1, 2, 3], density: 0.62 },
  volt: { rootHz: 98, mode: DORIAN, beatsPerMin: 112, lead: 'synth', chords: [0, 0, 3, 4], drum: [0, 0.75, 2, 2.75], density: 0.7 },
  swing: { rootHz: 146.8, mode: DORIAN, beatsPerMin: 92, lead: 'guitar', chords: [1, 4, 0, 0], drum: [0, 2], density: 0.56 },
  sea: { rootHz: 130.8, mode: DORIAN, beatsPerMin: 76, lead: 'piano', chords: [0, 2, 3, 5], drum: [], density: 0.6 },
} as const satisfies Record<string, Score>;

export type ScoreName = keyof typeof SCORES;
