import type { Entitlements, Money, Tier } from '@app/contracts';
import type { Locale } from '@app/kernel';
import type { PlanPrice } from './price.rules.ts';

export type PlanText = { readonly name: string; readonly tagline: string };

export type PlanRecord = {
  readonly code: Tier;
  /** Higher ranks hold all that lower ones do. */
  readonly rank: number;
  /** What new subscribers pay; the latest of `prices`. */
  readonly price: Money;
  readonly prices: readonly PlanPrice[];
  readonly periodDays: number;
  readonly recommended: boolean;
  readonly entitlements: Entitlements;
  readonly texts: Readonly<Partial<Record<Locale, PlanText>>>;
  /** Where it is not sold. */
  readonly closedCountries: readonly string[];
  readonly fiscal: { readonly code: string; readonly packageCode: string; readonly vatPercent: number };
};

/** A span in which an account has a plan; the end is the first instant without it, null when there is none. */
export type PlanPeriod = { readonly planCode: Tier; readonly startsMs: number; readonly endsMs: number | null };

const byRank = (a: PlanRecord, b: PlanRecord) => a.rank - b.rank;
const covers = ({ startsMs, endsMs }: PlanPeriod, atMs: number) => startsMs <= atMs && (endsMs === null || atMs < endsMs);

/** The plan everybody has. @throws Error when there are no plans at all. */
export function lowestPlan(plans: readonly PlanRecord[]): PlanRecord {
  const [lowest] = [...plans].sort(byRank);
  if (lowest === undefined) throw new Error('there are no plans');
  return lowest;
}

/**
 * The plan in force at an instant: the highest of those whose period covers it, else the lowest of all, without a period.
 * Of several periods of that plan the one that ends last counts.
 */
export function effectivePlan<Period extends PlanPeriod>(
  plans: readonly PlanRecord[],
  periods: readonly Period[],
  atMs: number,
): { readonly plan: PlanRecord; readonly period: Period | null } {
  const lowest = lowestPlan(plans);
  const running = periods
    .filter((period) => covers(period, atMs))
    .flatMap((period) => plans.filter(({ code }) => code === period.planCode).map((plan) => ({ plan, period })))
    .sort((a, b) => byRank(b.plan, a.plan) || (b.period.endsMs ?? Infinity) - (a.period.endsMs ?? Infinity));
  const [best] = running;
  return best !== undefined && best.plan.rank > lowest.rank ? best : { plan: lowest, period: null };
}

/** When the lowest plan took over: at the end of the last period before `atMs`; null when there never was one. */
export function lowestPlanSince(periods: readonly PlanPeriod[], atMs: number): number | null {
  const ends = periods.flatMap(({ endsMs }) => (endsMs !== null && endsMs <= atMs ? [endsMs] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}

const cheapest = (plans: readonly PlanRecord[], isEnough: (entitlements: Entitlements) => boolean): PlanRecord | null =>
  [...plans].filter(({ entitlements }) => isEnough(entitlements)).sort((a, b) => a.price.amount - b.price.amount || byRank(a, b))[0] ??
  null;

/** The cheapest plan that plays titles of this tier; null when none does. */
export function cheapestForTier(plans: readonly PlanRecord[], tier: Tier): PlanRecord | null {
  return cheapest(plans, ({ tiers }) => tiers.includes(tier));
}

/** The cheapest plan that shows pictures of this height (pixels); null when none does. */
export function cheapestForHeight(plans: readonly PlanRecord[], height: number): PlanRecord | null {
  return cheapest(plans, ({ maxHeight }) => maxHeight >= height);
}
