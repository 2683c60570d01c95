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

/** An account at an instant, with the prices that it was told of. */
export type Situation = {
  readonly plans: readonly PlanRecord[];
  readonly account: Holdings & { readonly notices: readonly PriceNotice[] };
  readonly atMs: number;
};

/** A plan at a price. */
export type Deal = { readonly plan: PlanRecord; readonly price: PlanPrice };

/** What this account pays for the plan: its protected price where it has the plan, else the price for everybody. */
export function priceFor({ plans, account, atMs }: Situation, plan: PlanRecord): PlanPrice {
  const run = runsOf(timeline(account, rankIn(plans))).at(-1);
  const isSubscriber = run !== undefined && run.planCode === plan.code && atMs < graceEnd(account, run.endsMs);
  return isSubscriber ? priceForSubscriber(plan.prices, account.notices, run.firstPaidMs, atMs) : priceForNew(plan.prices);
}

/** What a payment at this instant would add, by adding it. */
function afterPaying({ plans, account, atMs }: Situation, { plan, price }: Deal) {
  const { hours, priceMinor } = price;
  // Sorts behind every id there is; no invoice has the empty one.
  const grant: Grant = { id: '~', invoiceId: '' as InvoiceId, planCode: plan.code, hours, priceMinor, paidMs: atMs, renewsMs: null };
  const lots = timeline({ ...account, grants: [...account.grants, grant] }, rankIn(plans));
  const bought = lots.find((lot) => lot.grant === grant);
  if (bought === undefined) throw new Error('a payment gives no time');
  return {
    startsMs: bought.startMs,
    endsMs: bought.endMs,
    convertedHours: Math.round((bought.endMs - bought.startMs) / HOUR_MS) - hours,
  };
}

/** Choosing a plan where no paid time is left. */
function choiceWithoutTime(situation: Situation, deal: Deal): Choice {
  const { state, plan: current } = standingAt(situation.plans, situation.account, situation.atMs);
  const paid = afterPaying(situation, deal);
  if (state !== 'grace' || deal.plan.rank < current.rank) return { change: 'start', ...paid };
  return { change: deal.plan.code === current.code ? 'extend' : 'upgrade', ...paid };
}

/** What choosing a plan would mean. */
export function choiceOf(situation: Situation, deal: Deal): Choice {
  const { plans, account, atMs } = situation;
  const { plan, price } = deal;
  const none: Choice = { change: 'none', startsMs: atMs, endsMs: null, convertedHours: 0 };
  const rankOf = rankIn(plans);
  const isCovered = account.given.some((one) => one.startsMs <= atMs && one.endsMs === null && rankOf(one.planCode) >= plan.rank);
  if (isCovered) return none;

  const lots = timeline(account, rankOf);
  const last = lots.at(-1);
  const running = lots.find(({ endMs }) => endMs > atMs);
  const isLowest = plan.code === lowestPlan(plans).code;
  if (last === undefined || running === undefined) return isLowest ? none : choiceWithoutTime(situation, deal);
  const rank = rankOf(running.grant.planCode);
  if (plan.rank >= rank) return { change: plan.rank === rank ? 'extend' : 'upgrade', ...afterPaying(situation, deal) };
  const isCancelled = wishAt(account, atMs)?.kind === 'cancel';
  const isDecided = isLowest ? isCancelled : !isCancelled && planAfter(account, last, atMs) === plan.code;
  if (isDecided) return none;
  const startsMs = last.endMs;
  return { change: 'downgrade', startsMs, endsMs: isLowest ? null : startsMs + price.hours * HOUR_MS, convertedHours: 0 };
}
