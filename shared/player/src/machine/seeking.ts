import type { Clock } from '@app/kernel';
import { clampPosition, heldStepSec, SEEK_QUIET_MS, SEEK_STEP_SEC } from '../seek.rules.ts';

type SeekingDeps = {
  readonly clock: Clock;
  readonly setTimer: (delayMs: number, run: () => void) => () => void;
  readonly positionSec: () => number;
  readonly durationSec: () => number;
  readonly onTarget: (targetSec: number | null) => void;
  readonly onCommit: (targetSec: number) => void;
};

export type Direction = -1 | 1;

/** Turns presses, holds and drags into one seek each. Nothing reaches the network before the viewer has decided. */
export type Seeking = {
  /** One press: ten seconds; presses in quick succession add up. */
  step(direction: Direction): void;
  /** A key that repeats while it is held: call for each repeat, the step grows with time. */
  hold(direction: Direction): void;
  /** The held key is up: goes there at once. */
  release(): void;
  /** A drag: shows the place, goes nowhere yet. */
  preview(targetSec: number): void;
  /** Goes to the previewed or added-up place now. */
  commit(): void;
  jump(targetSec: number): void;
  cancel(): void;
};

export function createSeeking({ clock, setTimer, positionSec, durationSec, onTarget, onCommit }: SeekingDeps): Seeking {
  let targetSec: number | null = null;
  let heldSince: number | null = null;
  let cancelTimer = (): void => undefined;

  function aim(nextSec: number): void {
    targetSec = clampPosition(nextSec, durationSec());
    onTarget(targetSec);
  }

  function commit(): void {
    cancelTimer();
    const goal = targetSec;
    cancel();
    if (goal !== null) onCommit(goal);
  }

  function cancel(): void {
    cancelTimer();
    heldSince = null;
    if (targetSec === null) return;
    targetSec = null;
    onTarget(null);
  }

  function commitSoon(): void {
    cancelTimer();
    cancelTimer = setTimer(SEEK_QUIET_MS, commit);
  }

  function move(direction: Direction, stepSec: number): void {
    aim((targetSec ?? positionSec()) + direction * stepSec);
    commitSoon();
  }

  return {
    step: (direction) => move(direction, SEEK_STEP_SEC),
    hold: (direction) => {
      heldSince ??= clock.now();
      move(direction, heldStepSec(clock.now() - heldSince, durationSec()));
    },
    release: () => {
      if (heldSince !== null) commit();
    },
    preview: (nextSec) => {
      cancelTimer();
      aim(nextSec);
    },
    jump: (nextSec) => {
      aim(nextSec);
      commit();
    },
    commit,
    cancel,
  };
}
