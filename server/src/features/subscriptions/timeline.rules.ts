import type { Tier } from '@app/contracts';
import { DAY_MS, HOUR_MS, type InvoiceId } from '@app/kernel';
import type { PlanPeriod } from './entitlement.rules.ts';

/** A paid invoice's worth of a plan. */
export type Grant = {
  readonly id: string;
  readonly invoiceId: InvoiceId;
  readonly planCode: Tier;
  readonly hours: number;
  /** What was paid, in minor units. */
  readonly priceMinor: number;
  readonly paidMs: number;
  /** End of the paid time that it renews, where the saved card was asked for it; null for what somebody bought by hand. */
  readonly renewsMs: number | null;
};

/** What the person wants at the end of the paid time; the latest counts. */
export type Wish = { readonly kind: 'cancel' | 'downgrade' | 'resume'; readonly planCode: Tier | null; readonly atMs: number };

/** A renewal by saved card that is prepared, under way or given up. */
export type Renewal = {
  readonly periodEndsMs: number;
  readonly invoiceId: InvoiceId | null;
  /** How many of `ATTEMPTS_MS` are behind us. */
  readonly attempts: number;
  /** Whether the last attempt's outcome is not known yet. */
  readonly charging: boolean;
  readonly givenUpMs: number | null;
};

/** All that the plan of an account follows from. Revoked grants are not here: a payment that was taken back counts as never made. */
export type Holdings = {
  readonly grants: readonly Grant[];
  readonly wishes: readonly Wish[];
  readonly renewals: readonly Renewal[];
  /** Plans that nobody pays for. */
  readonly given: readonly PlanPeriod[];
};

/** A stretch of paid time of one grant. */
export type Lot = { readonly grant: Grant; readonly startMs: number; readonly endMs: number };

export type RankOf = (planCode: Tier) => number;

/** How long everything still plays while a renewal by card is tried again. */
export const GRACE_MS = 3 * DAY_MS;

const byPayment = (a: Grant, b: Grant) => a.paidMs - b.paidMs || (a.id < b.id ? -1 : 1);
const lengthOf = ({ startMs, endMs }: Pick<Lot, 'startMs' | 'endMs'>) => endMs - startMs;

/** Whole hours of `grant`'s plan that unused time is worth, by what was paid for either (decisions.md Q20). Exact: no floating point. */
export function convertedHours(unused: readonly Lot[], grant: Pick<Grant, 'hours' | 'priceMinor'>): number {
  // The worth of all lots as one fraction of minor units.
  let [worth, per] = [0n, 1n];
  for (const lot of unused) {
    const lotPer = BigInt(lot.grant.hours) * BigInt(HOUR_MS);
    worth = worth * lotPer + BigInt(lot.grant.priceMinor) * BigInt(lengthOf(lot)) * per;
    per *= lotPer;
  }
  return Number((worth * BigInt(grant.hours)) / (per * BigInt(grant.priceMinor)));
}

/** The end of paid time as it stands; null before the first payment. */
export const endOf = (lots: readonly Lot[]): number | null => lots.at(-1)?.endMs ?? null;

/** The wish that holds at an instant: what was bought by hand since then is a new decision, and a downgrade that was paid for has come. */
export function wishAt({ grants, wishes }: Pick<Holdings, 'grants' | 'wishes'>, atMs: number): Wish | null {
  const latest = wishes
    .filter((wish) => wish.atMs <= atMs)
    .sort((a, b) => a.atMs - b.atMs)
    .at(-1);
  if (latest === undefined || latest.kind === 'resume') return null;
  const since = grants.filter(({ paidMs }) => paidMs > latest.atMs && paidMs <= atMs);
  const isOver = since.some(({ renewsMs }) => latest.kind === 'downgrade' || renewsMs === null);
  return isOver ? null : latest;
}

/** Until when grace lasts after the end of paid time; that very end when there is none. */
export function graceEnd(holdings: Omit<Holdings, 'given'>, endMs: number): number {
  const renewal = holdings.renewals.find(({ periodEndsMs }) => periodEndsMs === endMs);
  const given = { grants: holdings.grants, wishes: holdings.wishes };
  if (renewal === undefined || wishAt(given, endMs)?.kind === 'cancel') return endMs;
  const cancelled = holdings.wishes.find(({ kind, atMs }) => kind === 'cancel' && atMs > endMs);
  return Math.max(endMs, Math.min(endMs + GRACE_MS, renewal.givenUpMs ?? Infinity, cancelled?.atMs ?? Infinity));
}

/** The plan that is to go on after the paid time: the one chosen for then, else the last one. */
export const planAfter = (holdings: Pick<Holdings, 'grants' | 'wishes'>, last: Lot, atMs: number): Tier =>
  wishAt(holdings, atMs)?.planCode ?? last.grant.planCode;

/** Where time that is paid for at `paidMs` begins when none is left: days of grace that were enjoyed come out of it. */
function beginning(grant: Grant, before: Omit<Holdings, 'given'>, lots: readonly Lot[]): number {
  const last = lots.at(-1);
  if (last === undefined) return grant.paidMs;
  const graceMs = graceEnd(before, last.endMs);
  const isRenewal = grant.renewsMs === last.endMs;
  const isInGrace = grant.paidMs < graceMs && planAfter(before, last, last.endMs) === grant.planCode;
  return isRenewal || isInGrace ? grant.paidMs - Math.min(grant.paidMs - last.endMs, graceMs - last.endMs) : grant.paidMs;
}

/** Where a given plan covers an instant and is worth as much, paid time waits for its end. */
function afterGiven(fromMs: number, planCode: Tier, given: readonly PlanPeriod[], rankOf: RankOf): number {
  const covering = given.find(
    (one) => one.startsMs <= fromMs && one.endsMs !== null && one.endsMs > fromMs && rankOf(one.planCode) >= rankOf(planCode),
  );
  return covering?.endsMs ?? fromMs;
}

/**
 * Paid time, one plan at a time, in order. Each payment adds its hours to the hours of its plan; what is left of lower plans becomes
 * hours of it, and what is left of higher ones runs first. A later payment changes nothing that has been.
 */
export function timeline({ grants, wishes, renewals, given }: Holdings, rankOf: RankOf): readonly Lot[] {
  let lots: readonly Lot[] = [];
  const ordered = [...grants].sort(byPayment);
  for (const [index, grant] of ordered.entries()) {
    const { paidMs } = grant;
    const past = lots.filter(({ startMs }) => startMs < paidMs).map((lot) => ({ ...lot, endMs: Math.min(lot.endMs, paidMs) }));
    const left = lots.filter(({ endMs }) => endMs > paidMs).map((lot) => ({ ...lot, startMs: Math.max(lot.startMs, paidMs) }));
    const rank = rankOf(grant.planCode);
    const kept = left.filter((lot) => rankOf(lot.grant.planCode) >= rank);
    const lower = left.filter((lot) => rankOf(lot.grant.planCode) < rank);
    const bought = { grant, startMs: 0, endMs: (grant.hours + convertedHours(lower, grant)) * HOUR_MS };
    const before = { grants: ordered.slice(0, index), wishes, renewals };
    let atMs = left.length === 0 ? beginning(grant, before, lots) : paidMs;
    const ahead = [...kept, bought].map((lot): Lot => {
      const startMs = afterGiven(atMs, lot.grant.planCode, given, rankOf);
      atMs = startMs + lengthOf(lot);
      return { grant: lot.grant, startMs, endMs: atMs };
    });
    lots = [...past, ...ahead];
  }
  return lots;
}
