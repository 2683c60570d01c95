import type { Tier } from '@app/contracts';
import { DAY_MS } from '@app/kernel';

/** A price of a plan; it never changes, another one is another row. */
export type PlanPrice = {
  readonly id: string;
  readonly planCode: Tier;
  readonly priceMinor: number;
  /** What it buys. */
  readonly hours: number;
  readonly announcedMs: number;
  /** From when it counts for those who had the plan before; their notice may say later. */
  readonly effectiveMs: number;
};

/** That an account was told of a price, and from when on it pays it. */
export type PriceNotice = { readonly priceId: string; readonly effectiveMs: number };

/** Subscribers hear of a price at least this long before they pay it (S13). */
export const PRICE_NOTICE_MS = 30 * DAY_MS;

const byAnnouncement = (a: PlanPrice, b: PlanPrice) => a.announcedMs - b.announcedMs || (a.id < b.id ? -1 : 1);

/** What somebody pays who comes now. @throws Error for a plan without prices. */
export function priceForNew(prices: readonly PlanPrice[]): PlanPrice {
  const latest = [...prices].sort(byAnnouncement).at(-1);
  if (latest === undefined) throw new Error('a plan has no price');
  return latest;
}

/**
 * What a subscriber pays who has had the plan since `sinceMs`: the price of then, until one that they were told of takes effect.
 * A lower price counts at once. Nobody pays a price that they were not told of.
 */
export function priceForSubscriber(
  prices: readonly PlanPrice[],
  notices: readonly PriceNotice[],
  sinceMs: number,
  atMs: number,
): PlanPrice {
  const known = [...prices].sort(byAnnouncement);
  const later = known.filter(({ announcedMs }) => announcedMs > sinceMs && announcedMs <= atMs);
  const first = known.filter(({ announcedMs }) => announcedMs <= sinceMs).at(-1) ?? known[0] ?? priceForNew(prices);
  return later.reduce((price, next) => {
    const notice = notices.find(({ priceId }) => priceId === next.id);
    const isDue = notice !== undefined && notice.effectiveMs <= atMs;
    return isDue || next.priceMinor < price.priceMinor ? next : price;
  }, first);
}

/** From when on a subscriber pays a price that they are told of at `toldMs`. */
export const effectiveFor = (price: Pick<PlanPrice, 'effectiveMs'>, toldMs: number): number =>
  Math.max(price.effectiveMs, toldMs + PRICE_NOTICE_MS);
