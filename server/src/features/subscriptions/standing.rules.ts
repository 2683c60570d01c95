import type { Subscription, Tier } from '@app/contracts';
import { effectivePlan, lowestPlan, lowestPlanSince, type PlanPeriod, type PlanRecord } from './entitlement.rules.ts';
import { graceEnd, type Holdings, type Lot, planAfter, type RankOf, timeline, wishAt } from './timeline.rules.ts';

/** Touching stretches of one plan, as one. */
export type Run = PlanPeriod & { readonly endsMs: number; readonly firstPaidMs: number };

type Period = PlanPeriod & { readonly source: 'paid' | 'grace' | 'given' };

/** How an account stands with us at an instant. */
export type Standing = {
  readonly plan: PlanRecord;
  readonly state: Subscription['state'];
  /** Null when the plan has been the lowest since the account was made. */
  readonly startedMs: number | null;
  readonly endsMs: number | null;
  readonly graceEndsMs: number | null;
  /** Plan that follows when that is another one. */
  readonly nextPlan: Tier | null;
  /** End of all paid time, and the plan to be paid for then; null where there is none, or the person does not want to go on. */
  readonly renewal: { readonly atMs: number; readonly planCode: Tier } | null;
};

/** Plans that are gone rank below all. */
export const rankIn =
  (plans: readonly PlanRecord[]): RankOf =>
  (planCode) =>
    plans.find(({ code }) => code === planCode)?.rank ?? -1;

export function runsOf(lots: readonly Lot[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { grant, startMs, endMs } of lots) {
    const last = runs.at(-1);
    if (last?.planCode === grant.planCode && last.endsMs === startMs) runs[runs.length - 1] = { ...last, endsMs: endMs };
    else runs.push({ planCode: grant.planCode, startsMs: startMs, endsMs: endMs, firstPaidMs: grant.paidMs });
  }
  return runs;
}

/** Days of grace after the end of all paid time, if there are any. */
function graceOf(holdings: Holdings, lots: readonly Lot[]): Period[] {
  const last = lots.at(-1);
  if (last === undefined) return [];
  const endsMs = graceEnd(holdings, last.endMs);
  if (endsMs === last.endMs) return [];
  return [{ planCode: planAfter(holdings, last, last.endMs), startsMs: last.endMs, endsMs, source: 'grace' }];
}

/** Every span in which the account has a plan: what was paid for, grace, and what was given. */
export function periodsOf(plans: readonly PlanRecord[], holdings: Holdings): readonly Period[] {
  const lots = timeline(holdings, rankIn(plans));
  return [
    ...runsOf(lots).map((run) => ({ ...run, source: 'paid' as const })),
    ...graceOf(holdings, lots),
    ...holdings.given.map((one) => ({ ...one, source: 'given' as const })),
  ];
}

type Moment = {
  readonly plans: readonly PlanRecord[];
  readonly holdings: Holdings;
  readonly lots: readonly Lot[];
  readonly atMs: number;
};

/** The plan that comes when the run of `current` that ends at `endsMs` is over; null when it is the same one. */
function follower({ plans, holdings, lots, atMs }: Moment, current: Tier, endsMs: number): Tier | null {
  const queued = runsOf(lots).find(({ startsMs }) => startsMs === endsMs);
  const wish = wishAt(holdings, atMs);
  const wished = wish?.kind === 'cancel' ? lowestPlan(plans).code : (wish?.planCode ?? current);
  const next = queued?.planCode ?? wished;
  return next === current ? null : next;
}

type Span = Pick<Standing, 'state' | 'startedMs' | 'endsMs' | 'graceEndsMs' | 'nextPlan' | 'renewal'>;

function graceSpan({ lots }: Moment, { planCode, startsMs, endsMs }: Period): Span {
  const run = runsOf(lots).at(-1);
  const startedMs = run?.planCode === planCode ? run.startsMs : startsMs;
  return { state: 'grace', startedMs, endsMs: startsMs, graceEndsMs: endsMs, nextPlan: null, renewal: { atMs: startsMs, planCode } };
}

function paidSpan(moment: Moment, run: Pick<Run, 'planCode' | 'startsMs' | 'endsMs'>, last: Lot): Span {
  const { holdings, atMs } = moment;
  const isCancelled = wishAt(holdings, atMs)?.kind === 'cancel';
  return {
    state: isCancelled && run.endsMs === last.endMs ? 'ending' : 'active',
    startedMs: run.startsMs,
    endsMs: run.endsMs,
    graceEndsMs: null,
    nextPlan: follower(moment, run.planCode, run.endsMs),
    renewal: isCancelled ? null : { atMs: last.endMs, planCode: planAfter(holdings, last, atMs) },
  };
}

export function standingAt(plans: readonly PlanRecord[], holdings: Holdings, atMs: number): Standing {
  const lots = timeline(holdings, rankIn(plans));
  const periods = periodsOf(plans, holdings);
  const { plan, period } = effectivePlan(plans, periods, atMs);
  const nothing = { endsMs: null, graceEndsMs: null, nextPlan: null, renewal: null };
  if (period === null) return { ...nothing, plan, state: 'free', startedMs: lowestPlanSince(periods, atMs) };
  const { source, startsMs, endsMs } = period;
  const last = lots.at(-1);
  // What was paid for has an end, and is of a lot.
  if (source === 'given' || endsMs === null || last === undefined) return { ...nothing, plan, state: 'given', startedMs: startsMs, endsMs };
  const moment = { plans, holdings, lots, atMs };
  return { plan, ...(source === 'grace' ? graceSpan(moment, period) : paidSpan(moment, { ...period, endsMs }, last)) };
}
