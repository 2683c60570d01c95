import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filmOf, madeSeconds, SIDE_CARS } from '../catalog/films.ts';
import { TITLES } from '../catalog/titles.ts';
import { compose } from '../sound/compose.ts';
import { SCORES } from '../sound/scores.ts';
import { toWav } from '../sound/wav.ts';
import { filmGraph } from './graph.ts';
import { linesOf } from './lines.ts';
import { PICTURE_SIZES } from './plan.ts';
import { FRAMES_PER_SEC, planShots } from './shots.ts';
import { spreadCues, toSubRip } from './subtitles.ts';

const plans = TITLES.flatMap((title) => (title.episodes ?? [undefined]).map((episode) => filmOf(title, episode))).filter(
  (plan) => plan !== null,
);

describe('camera moves', () => {
  it('fill the film to the frame and never leave the backdrop', () => {
    const heights = fc.constantFrom(...Object.values(PICTURE_SIZES));
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), heights, fc.string(), (seconds, size, seed) => {
        const shots = planShots(seconds, size, seed);
        expect(shots.reduce((sum, { frames }) => sum + frames, 0)).toBe(seconds * FRAMES_PER_SEC);
        for (const { frames, width, height, fromX, fromY, stepX, stepY } of shots) {
          for (const n of [0, frames]) {
            expect(fromX + stepX * n).toBeGreaterThanOrEqual(0);
            expect(fromY + stepY * n).toBeGreaterThanOrEqual(0);
            expect(fromX + stepX * n + size[0]).toBeLessThanOrEqual(width);
            expect(fromY + stepY * n + size[1]).toBeLessThanOrEqual(height);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('films of the catalogue', () => {
  it('are two long ones in 1080p with three languages and two scripts, the rest short', () => {
    const long = plans.filter(({ seconds }) => seconds > 120);
    expect(long).toHaveLength(2);
    for (const { height, sounds, subtitles } of long) {
      expect(height).toBe(1080);
      expect(sounds.map(({ language }) => language).sort()).toEqual(['en', 'ru', 'uz']);
      expect(new Set(sounds.map(({ score }) => score)).size).toBe(3);
      expect(subtitles).toEqual(expect.arrayContaining(['uz', 'ru']));
    }
    expect(plans.filter(({ seconds }) => seconds <= 120).every(({ seconds }) => seconds >= 12 && seconds <= 40)).toBe(true);
    expect(madeSeconds()).toBeLessThan(950);
  });

  it('differ from episode to episode and have a line for every subtitle', () => {
    expect(new Set(plans.map(filmGraph)).size).toBe(plans.length);
    for (const { art, subtitles } of plans) for (const language of subtitles) expect(linesOf(art, language).length).toBeGreaterThan(4);
    for (const language of SIDE_CARS.subtitles) expect(linesOf(SIDE_CARS.title, language).length).toBeGreaterThan(4);
  });
});

describe('subtitles', () => {
  it('are SubRip with times inside the film, in order and apart', () => {
    const cues = spreadCues(['a', 'b', 'c'], 30);
    expect(toSubRip(cues).split('\n').slice(0, 3)).toEqual(['1', '00:00:06,000 --> 00:00:11,500', 'a']);
    for (const [i, cue] of cues.entries()) {
      expect(cue.endSec).toBeLessThanOrEqual(30);
      expect(cue.startSec).toBeGreaterThanOrEqual(cues[i - 1]?.endSec ?? 0);
    }
  });
});

describe('music', () => {
  it('is the same for the same seed, neither silent nor clipped, and ends in silence', () => {
    for (const score of Object.values(SCORES)) {
      const { left, right } = compose(score, 4, 'seed');
      const peak = [...left, ...right].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(peak).toBeGreaterThan(0.3);
      expect(peak).toBeLessThanOrEqual(0.71);
      expect(Math.abs(left.at(-1) ?? 1)).toBeLessThan(0.01);
    }
    expect(toWav(compose(SCORES.maqom, 2, 'x')).equals(toWav(compose(SCORES.maqom, 2, 'x')))).toBe(true);
    expect(toWav(compose(SCORES.maqom, 2, 'x')).equals(toWav(compose(SCORES.maqom, 2, 'y')))).toBe(false);
  });
});
