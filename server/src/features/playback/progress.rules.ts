import { SECOND_MS } from '@app/kernel';

/** Share of a playable after which it counts as seen: it leaves "continue watching" and starts over. */
export const FINISHED_SHARE = 0.95;
/** A stop before this second never overwrites a later one: it is somebody who looked in, not somebody who began again (C10). */
export const LOOK_IN_SEC = 60;

export type Position = { readonly positionSec: number; readonly atMs: number };

export function isFinished(positionSec: number, durationSec: number): boolean {
  return durationSec > 0 && positionSec >= durationSec * FINISHED_SHARE;
}

/** Whether `next` takes the place of `kept`: newer by the device's clock, and no mere look-in. */
export function supersedes(next: Position, kept: Position | null): boolean {
  if (kept === null) return true;
  if (next.atMs <= kept.atMs) return false;
  return next.positionSec >= LOOK_IN_SEC || kept.positionSec < LOOK_IN_SEC;
}

/** Folds reports in any order of arrival into the position to keep. */
export function latestOf(kept: Position | null, next: Position | null): Position | null {
  if (next === null) return kept;
  return supersedes(next, kept) ? next : kept;
}

/** Where to start: the kept position, or the beginning when there is none or the end was reached. */
export function startPositionSec(kept: Position | null, durationSec: number): number {
  if (kept === null || isFinished(kept.positionSec, durationSec)) return 0;
  return Math.min(kept.positionSec, durationSec);
}

/** Devices' clocks run ahead: a report from the future would lock out every later one. */
export function reportedAtMs(at: string | undefined, nowMs: number): number {
  const told = at === undefined ? nowMs : Date.parse(at);
  return Math.min(told, nowMs);
}

/** Where a player is, and when it said so by the server's clock. */
type Beat = { readonly positionSec: number; readonly atMs: number };

/**
 * Milliseconds played between two beats: all of the time when the later one says that it plays. What does not say so counts by how
 * far the position went on, so a film that is watched by a client that calls itself paused is still watched.
 */
export function playedMs(beat: Beat & { readonly state: 'playing' | 'paused' | 'buffering' }, last: Beat): number {
  const passedMs = Math.max(0, beat.atMs - last.atMs);
  if (beat.state === 'playing') return passedMs;
  return Math.min(passedMs, Math.max(0, (beat.positionSec - last.positionSec) * SECOND_MS));
}

/** What a profile must have played of a title, in seconds or share, to count as a view (decisions.md, Q44). */
const VIEW_SEC = 30;
const VIEW_SHARE = 0.1;

export function countsAsView(playedSec: number, durationSec: number): boolean {
  return playedSec >= Math.min(VIEW_SEC, durationSec * VIEW_SHARE);
}
