import type { LibraryEntry } from '@app/contracts';

/** Most titles that a profile keeps on its lists. */
export const WATCHLIST_LIMIT = 1000;

/** A device's clock may run ahead; a decision from the future would win for ever, so it counts as made now. */
export function decidedAtMs(updatedAt: string | undefined, nowMs: number): number {
  return updatedAt === undefined ? nowMs : Math.min(Date.parse(updatedAt), nowMs);
}

type Decision = { readonly status: LibraryEntry['status']; readonly atMs: number };

/** The later decision wins, whatever order they arrive in; of two at one instant the one that is there stays, so a replay changes nothing. */
export function latest(kept: Decision | null, next: Decision): Decision {
  return kept === null || next.atMs > kept.atMs ? next : kept;
}
