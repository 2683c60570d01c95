import type { Tier } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import type { PlanRecord } from './entitlement.rules.ts';
import { decentInstant } from './local-time.rules.ts';
import { periodsOf, rankIn } from './standing.rules.ts';
import { GRACE_MS, type Holdings, planAfter, type RankOf, type Renewal, timeline, wishAt } from './timeline.rules.ts';

/** What was told, so that nothing is told twice. `aboutMs` is the end that it was about. */
export type Told = { readonly kind: 'renewed' | 'ending_3' | 'ending_1' | 'ended'; readonly aboutMs: number };

/** Something to be done for an account at an instant. */
export type Step =
  /** Looks for a card that the renewal can be charged to. */
  | { readonly kind: 'arm'; readonly atMs: number; readonly endsMs: number }
  /** Charges it; `attempt` counts from 1. */
  | { readonly kind: 'charge'; readonly atMs: number; readonly endsMs: number; readonly attempt: number }
  /** Asks how a charge went. */
  | { readonly kind: 'poll'; readonly atMs: number; readonly endsMs: number }
  /** No further attempt is worth making. */
  | { readonly kind: 'give_up'; readonly atMs: number; readonly endsMs: number }
  | { readonly kind: 'tell'; readonly atMs: number; readonly told: Told; readonly planCode: Tier };

/** When a renewal is tried, from the end of the paid time on (S08). */
export const ATTEMPTS_MS: readonly number[] = [-DAY_MS, 0, DAY_MS, GRACE_MS];
/** Looked for this early, so that a day without workers leaves nobody without grace. */
const ARM_BEFORE_MS = 3 * DAY_MS;
/** The last attempt belongs to the end of grace; workers that were away longer do not charge those who have lost the plan. */
const LATEST_MS = GRACE_MS + HOUR_MS;
/** News that is older is told to nobody. */
const STALE_MS = 7 * DAY_MS;

/** The attempt that is next: those that were missed are passed over, all but the last. Null when none is left. */
export function nextAttempt(
  renewal: Pick<Renewal, 'attempts'>,
  endsMs: number,
  nowMs: number,
): { readonly attempt: number; readonly atMs: number } | null {
  const missed = ATTEMPTS_MS.filter((offsetMs) => endsMs + offsetMs <= nowMs).length - 1;
  const index = Math.max(renewal.attempts, missed);
  const offsetMs = ATTEMPTS_MS[index];
  return offsetMs === undefined || nowMs >= endsMs + LATEST_MS ? null : { attempt: index + 1, atMs: endsMs + offsetMs };
}

/** Whether a plan that is given, and is worth as much, covers the end of what is paid: nobody is charged for it then. */
function isGivenThen({ given }: Holdings, endsMs: number, rank: number, rankOf: RankOf): boolean {
  return given.some((one) => one.startsMs <= endsMs && (one.endsMs === null || one.endsMs > endsMs) && rankOf(one.planCode) >= rank);
}

function renewalSteps(plans: readonly PlanRecord[], holdings: Holdings, nowMs: number): Step[] {
  const rankOf = rankIn(plans);
  const last = timeline(holdings, rankOf).at(-1);
  if (last === undefined) return [];
  const endsMs = last.endMs;
  const renewal = holdings.renewals.find(({ periodEndsMs }) => periodEndsMs === endsMs);
  if (renewal?.charging === true) return [{ kind: 'poll', atMs: nowMs, endsMs }];
  if (wishAt(holdings, nowMs)?.kind === 'cancel') return [];
  if (isGivenThen(holdings, endsMs, rankOf(planAfter(holdings, last, nowMs)), rankOf)) return [];
  if (renewal === undefined) return nowMs < endsMs ? [{ kind: 'arm', atMs: endsMs - ARM_BEFORE_MS, endsMs }] : [];
  if (renewal.givenUpMs !== null) return [];
  const next = nextAttempt(renewal, endsMs, nowMs);
  if (next !== null) return [{ kind: 'charge', endsMs, ...next }];
  return [{ kind: 'give_up', atMs: Math.max(endsMs + GRACE_MS, Math.min(nowMs, endsMs + LATEST_MS)), endsMs }];
}

/** The span behind which there is nothing; null when a plan runs without an end, or none ever ran. */
function lastPeriod(plans: readonly PlanRecord[], holdings: Holdings) {
  const periods = periodsOf(plans, holdings);
  if (periods.some(({ endsMs }) => endsMs === null)) return null;
  const [last] = periods
    .flatMap((period) => (period.endsMs === null || period.endsMs <= period.startsMs ? [] : [{ ...period, endsMs: period.endsMs }]))
    .sort((a, b) => b.endsMs - a.endsMs);
  return last ?? null;
}

function reminders({ planCode, endsMs }: { planCode: Tier; endsMs: number }, zone: string, nowMs: number): Step[] {
  const of = (kind: 'ending_3' | 'ending_1', beforeMs: number, untilMs: number): Step[] => {
    const atMs = decentInstant(zone, Math.max(nowMs, endsMs - beforeMs));
    return atMs < untilMs ? [{ kind: 'tell', atMs, told: { kind, aboutMs: endsMs }, planCode }] : [];
  };
  // Later than that the second would come right after the first.
  return [...of('ending_3', 3 * DAY_MS, endsMs - 2 * DAY_MS), ...of('ending_1', DAY_MS, endsMs)];
}

function renewed(holdings: Holdings, nowMs: number): Step[] {
  return holdings.grants.flatMap(({ renewsMs, paidMs, planCode }): Step[] =>
    renewsMs === null || paidMs < nowMs - STALE_MS
      ? []
      : [{ kind: 'tell', atMs: paidMs, told: { kind: 'renewed', aboutMs: renewsMs }, planCode }],
  );
}

/** What a review knows besides the plan itself. `zone` is an IANA name; `leaving`: the person asked to be forgotten. */
export type ReviewFacts = { readonly told: readonly Told[]; readonly zone: string; readonly nowMs: number; readonly leaving: boolean };

/** All that is to be done for an account, what is due and what comes, by time. Done steps show in `holdings` or `told` and are not here. */
export function stepsOf(plans: readonly PlanRecord[], holdings: Holdings, { told, zone, nowMs, leaving }: ReviewFacts): readonly Step[] {
  const last = lastPeriod(plans, holdings);
  const ended: Step[] =
    last === null || last.endsMs < nowMs - STALE_MS
      ? []
      : [{ kind: 'tell', atMs: last.endsMs, told: { kind: 'ended', aboutMs: last.endsMs }, planCode: last.planCode }];
  const steps: Step[] = [
    ...renewalSteps(plans, holdings, nowMs),
    ...renewed(holdings, nowMs),
    // What is being renewed is not announced to end.
    ...(last === null || last.source === 'grace' ? [] : reminders(last, zone, nowMs)),
    ...ended,
  ];
  const isTold = (step: Step) =>
    step.kind === 'tell' && told.some(({ kind, aboutMs }) => kind === step.told.kind && aboutMs === step.told.aboutMs);
  // Who leaves is neither charged nor reminded; who stays after all finds it as after a time without workers.
  const isDone = (step: Step) => (leaving && step.kind !== 'poll') || isTold(step);
  return steps.filter((step) => !isDone(step)).sort((a, b) => a.atMs - b.atMs);
}
