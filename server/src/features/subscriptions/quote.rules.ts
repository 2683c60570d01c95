import type { SubscriptionQuote } from '@app/contracts';
import { HOUR_MS, type InvoiceId } from '@app/kernel';
import { lowestPlan, type PlanRecord } from './entitlement.rules.ts';
import { type PlanPrice, type PriceNotice, priceForNew, priceForSubscriber } from './price.rules.ts';
import { rankIn, runsOf, standingAt } from './standing.rules.ts';
import { type Grant, graceEnd, type Holdings, planAfter, timeline, wishAt } from './timeline.rules.ts';

/** What choosing a plan would change. `endsMs` null: no end. */
export type Choice = {
  readonly change: SubscriptionQuote['change'];
  readonly startsMs: number;
  readonly endsMs: number | null;
  readonly convertedHours: number;
};

/** What this account pays for the plan: its protected price where it has the plan, else the price for everybody. */
export function priceFor(
  plans: readonly PlanRecord[],
  plan: PlanRecord,
  holdings: Holdings,
  notices: readonly PriceNotice[],
  atMs: number,
): PlanPrice {
  const run = runsOf(timeline(holdings, rankIn(plans))).at(-1);
  const isSubscriber = run !== undefined && run.planCode === plan.code && atMs < Math.max(run.endsMs, graceEnd(holdings, run.endsMs));
  return isSubscriber ? priceForSubscriber(plan.prices, notices, run.firstPaidMs, atMs) : priceForNew(plan.prices);
}

/** What a payment at this instant would add, by adding it. */
function afterPaying(plans: readonly PlanRecord[], holdings: Holdings, plan: PlanRecord, price: PlanPrice, atMs: number) {
  const { hours, priceMinor } = price;
  // Sorts behind every id there is; no invoice has the empty one.
  const grant: Grant = { id: '~', invoiceId: '' as InvoiceId, planCode: plan.code, hours, priceMinor, paidMs: atMs, renewsMs: null };
  const lots = timeline({ ...holdings, grants: [...holdings.grants, grant] }, rankIn(plans));
  const bought = lots.find((lot) => lot.grant === grant);
  if (bought === undefined) throw new Error('a payment gives no time');
  return {
    startsMs: bought.startMs,
    endsMs: bought.endMs,
    convertedHours: Math.round((bought.endMs - bought.startMs) / HOUR_MS) - hours,
  };
}

/** What choosing `plan` now would mean. */
export function choiceOf(plans: readonly PlanRecord[], holdings: Holdings, plan: PlanRecord, price: PlanPrice, atMs: number): Choice {
  const none: Choice = { change: 'none', startsMs: atMs, endsMs: null, convertedHours: 0 };
  const rankOf = rankIn(plans);
  const isCovered = holdings.given.some((one) => one.startsMs <= atMs && one.endsMs === null && rankOf(one.planCode) >= plan.rank);
  if (isCovered) return none;

  const lots = timeline(holdings, rankOf);
  const last = lots.at(-1);
  const running = lots.find(({ endMs }) => endMs > atMs);
  const isLowest = plan.code === lowestPlan(plans).code;
  if (last === undefined || running === undefined) {
    const { state, plan: current } = standingAt(plans, holdings, atMs);
    if (isLowest) return none;
    const paid = () => afterPaying(plans, holdings, plan, price, atMs);
    if (state !== 'grace' || plan.rank < current.rank) return { change: 'start', ...paid() };
    return { change: plan.code === current.code ? 'extend' : 'upgrade', ...paid() };
  }
  const rank = rankOf(running.grant.planCode);
  if (plan.rank >= rank) return { change: plan.rank === rank ? 'extend' : 'upgrade', ...afterPaying(plans, holdings, plan, price, atMs) };
  const isCancelled = wishAt(holdings, atMs)?.kind === 'cancel';
  const isDecided = isLowest ? isCancelled : !isCancelled && planAfter(holdings, last, atMs) === plan.code;
  if (isDecided) return none;
  const startsMs = last.endMs;
  return { change: 'downgrade', startsMs, endsMs: isLowest ? null : startsMs + price.hours * HOUR_MS, convertedHours: 0 };
}
