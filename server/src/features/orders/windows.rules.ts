import { DAY_MS, HOUR_MS, MINUTE_MS } from '@app/kernel';
import type { OrderFacts } from './orders.types.ts';

/** Ticket holders come in this long before the start (decisions.md, Q31). */
export const DOORS_MS = 30 * MINUTE_MS;
/** What a session that runs when the right ends may take beyond the length of the film (Q29). */
const GRACE_MS = HOUR_MS;
/** How much of the feature has to be played for the clock of a rent to start (Q29). */
const STARTED_AFTER_MS = MINUTE_MS;

/** From when to when an order opens its title; both clocks of a rent or a replay. Null: no such limit. */
export type Windows = {
  readonly opensMs: number;
  readonly startBeforeMs: number | null;
  /** Null also until it is started. */
  readonly finishBeforeMs: number | null;
  /** The first instant at which it does not open any more. */
  readonly endsMs: number | null;
};

type Facts = Pick<OrderFacts, 'kind' | 'releaseAt' | 'startWithinDays' | 'finishWithinHours' | 'paidAt' | 'startedAt'>;

/** Null while nothing is paid. Exact to the millisecond: access follows the clock, whatever has or has not run meanwhile. */
export function windowsOf({ kind, releaseAt, startWithinDays, finishWithinHours, paidAt, startedAt }: Facts): Windows | null {
  if (paidAt === null) return null;
  const paidMs = paidAt.getTime();
  const releaseMs = releaseAt?.getTime() ?? paidMs;
  const opensMs = Math.max(paidMs, kind === 'ticket' ? releaseMs - DOORS_MS : releaseMs);
  if (kind === 'buy' || kind === 'preorder') return { opensMs, startBeforeMs: null, finishBeforeMs: null, endsMs: null };
  const startBeforeMs = (kind === 'ticket' ? releaseMs : opensMs) + startWithinDays * DAY_MS;
  const finishBeforeMs = startedAt === null ? null : startedAt.getTime() + finishWithinHours * HOUR_MS;
  return { opensMs, startBeforeMs, finishBeforeMs, endsMs: finishBeforeMs ?? startBeforeMs };
}

/** Whether the title opens: not yet, now, or not any more. */
export function phaseOf({ opensMs, endsMs }: Windows, nowMs: number): 'early' | 'open' | 'over' {
  if (endsMs !== null && nowMs >= endsMs) return 'over';
  return nowMs < opensMs ? 'early' : 'open';
}

/** Until when a session that begins now may run: whoever began in time sees the end. Null: as long as any session. */
export function sessionEndMs({ endsMs }: Pick<Windows, 'endsMs'>, durationSec: number): number | null {
  return endsMs === null ? null : endsMs + durationSec * 1000 + GRACE_MS;
}

/** Whether that much of a feature is a start; of one shorter than the limit it is all of it. */
export function countsAsStart(playedMs: number, durationSec: number): boolean {
  return playedMs >= Math.min(STARTED_AFTER_MS, durationSec * 1000);
}

/**
 * Whether playing at `atMs` starts the clock of the order. Of a ticket only the replay does: whoever watches the event itself keeps
 * the whole replay.
 */
export function startsClock(order: Facts, atMs: number, durationSec: number): boolean {
  const windows = windowsOf(order);
  if (windows === null || order.startedAt !== null || phaseOf(windows, atMs) === 'early') return false;
  if (order.kind !== 'ticket' || order.releaseAt === null) return true;
  return atMs >= order.releaseAt.getTime() + durationSec * 1000;
}

/** Of several rights to one title the one to use: an open one, for good before for a time, one whose clock runs before one untouched. */
export function bestRight<R extends Windows>(rights: readonly R[], nowMs: number): R | null {
  const rank = (right: R): number[] => [
    phaseOf(right, nowMs) === 'open' ? 0 : 1,
    right.endsMs === null ? 0 : 1,
    right.finishBeforeMs === null ? 1 : 0,
    -(right.endsMs ?? 0),
  ];
  const compare = (a: R, b: R): number => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((value, place) => value - (right[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
  };
  return rights.filter((right) => phaseOf(right, nowMs) !== 'over').sort(compare)[0] ?? null;
}
