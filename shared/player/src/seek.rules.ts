/** Seconds that one press of a seek key moves. */
export const SEEK_STEP_SEC = 10;
/** A press this soon after the last one joins it: six presses in two seconds are one jump of a minute. */
export const SEEK_QUIET_MS = 500;

/** Step of a held key, by how long it has been held: it grows, and crosses even a long film within some seconds. */
export function heldStepSec(heldMs: number, durationSec: number): number {
  if (heldMs < 1000) return SEEK_STEP_SEC;
  const growth = heldMs < 2500 ? 2 : heldMs < 4500 ? 4 : 8;
  return Math.min(SEEK_STEP_SEC * growth, Math.max(SEEK_STEP_SEC, durationSec / 20));
}

/** A place that exists in the film. */
export function clampPosition(positionSec: number, durationSec: number): number {
  return Math.min(Math.max(0, positionSec), durationSec);
}
