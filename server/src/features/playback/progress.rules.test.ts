import { expect, it } from '@jest/globals';
import { isFinished, latestOf, startPositionSec, supersedes } from './progress.rules.ts';

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
