import { describe, expect, it } from '@jest/globals';
import { seeded } from '../../../test/seeded.ts';
import {
  countsAsView,
  isFinished,
  latestOf,
  type Position,
  playedMs,
  reportedAtMs,
  startPositionSec,
  supersedes,
} from './progress.rules.ts';

const random = seeded(20_261_123);

it('finishes nothing that has no length, and starts over what was finished', () => {
  expect(isFinished(0, 0)).toBe(false);
  expect([isFinished(94.9, 100), isFinished(95, 100)]).toEqual([false, true]);
  expect(startPositionSec(null, 100)).toBe(0);
  expect(startPositionSec({ positionSec: 95, atMs: 1 }, 100)).toBe(0);
  expect(startPositionSec({ positionSec: 94, atMs: 1 }, 100)).toBe(94);
});

it('takes what is newer, but no look-in for a place in the film', () => {
  const at = (positionSec: number, atMs: number) => ({ positionSec, atMs });
  expect(supersedes(at(5, 1), null)).toBe(true);
  expect([supersedes(at(70, 1), at(80, 1)), supersedes(at(70, 2), at(80, 1))]).toEqual([false, true]);
  expect([supersedes(at(59, 2), at(60, 1)), supersedes(at(60, 2), at(60, 1)), supersedes(at(5, 2), at(59, 1))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(latestOf(at(80, 1), null)).toEqual(at(80, 1));
});

describe('positions', () => {
  const position = (): Position => ({ positionSec: Math.floor(random() * 300), atMs: Math.floor(random() * 50) });

  it('once past the first minute never fall back to a look-in, and never to older news', () => {
    for (let round = 0; round < 500; round += 1) {
      let before = position();
      for (const next of Array.from({ length: 8 }, position)) {
        const kept = latestOf(before, next) ?? next;
        expect(kept.atMs).toBeGreaterThanOrEqual(before.atMs);
        if (before.positionSec >= 60) expect(kept.positionSec).toBeGreaterThanOrEqual(60);
        before = kept;
      }
    }
  });

  it('change nothing when a report is repeated', () => {
    for (let round = 0; round < 200; round += 1) {
      const [first, second] = [position(), position()];
      const kept = latestOf(first, second);
      expect(latestOf(kept, second)).toEqual(kept);
      expect(supersedes(first, first)).toBe(false);
    }
  });

  it('are never from the future', () => {
    expect(reportedAtMs('2030-01-01T00:00:00.000Z', 5)).toBe(5);
    expect(reportedAtMs(undefined, 7)).toBe(7);
    expect(reportedAtMs('1970-01-01T00:00:00.003Z', 7)).toBe(3);
  });

  it('count as a view after half a minute or a tenth', () => {
    expect([countsAsView(29, 6000), countsAsView(30, 6000), countsAsView(2, 20), countsAsView(1.9, 20)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('what counts as played between two beats', () => {
  const last = { positionSec: 100, atMs: 50_000 };
  const beat = (state: 'playing' | 'paused' | 'buffering', positionSec: number, atMs = 80_000) =>
    playedMs({ state, positionSec, atMs }, last);

  it('is all of the time for a player that says it plays', () => {
    expect([beat('playing', 130), beat('playing', 100), beat('playing', 20)]).toEqual([30_000, 30_000, 30_000]);
  });
  it('is how far the film went on for one that says it does not', () => {
    expect([beat('paused', 100), beat('paused', 110), beat('buffering', 112.5)]).toEqual([0, 10_000, 12_500]);
  });
  it('is never more than the time that passed, and never less than none', () => {
    expect([beat('paused', 4000), beat('paused', 20), beat('playing', 130, 49_000), beat('paused', 130, 49_000)]).toEqual([
      30_000, 0, 0, 0,
    ]);
  });
});
