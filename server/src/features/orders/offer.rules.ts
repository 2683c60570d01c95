import type { AccessMode, ErrorCode, OrderKind, Tier } from '@app/contracts';
import { DAY_MS } from '@app/kernel';
import type { OfferRecord } from './orders.types.ts';

/** Version of the refund terms that orders made now keep; the clients have its words. */
export const TERMS_VERSION = '2026-11';
export const CURRENCY = 'UZS';
/** Fiscal facts of every film sold: a right of use of audiovisual works, VAT included (payme.md §6). */
export const FISCAL = { code: '10899001001000000', packageCode: '1501319', vatPercent: 12 } as const;

/** The kinds that are bought before something happens, so that an instant belongs to them. */
export const isDated = (kind: OrderKind): boolean => kind === 'preorder' || kind === 'ticket';

/** Whether a release may be put there: one ahead may be drawn forward to now, but what is out, or would be from the start, stays. */
export function mayReleaseAt(nextMs: number, knownMs: number | null, nowMs: number): boolean {
  return nextMs === knownMs || (knownMs ?? nextMs) > nowMs;
}

/** Most days of a replay (decisions.md, Q31): the contract's default is a rent's. */
const REPLAY_DAYS = 7;

/** Days in which a rent can be started, or in which a replay is there. */
export const startDays = (kind: OrderKind, asked: number): number => (kind === 'ticket' ? Math.min(asked, REPLAY_DAYS) : asked);

export type SoldTitle = {
  readonly accessMode: AccessMode;
  readonly tier: Tier;
  readonly closedCountries: readonly string[];
  readonly releaseAt: Date | null;
};

/** What buying depends on of the account: its plan. */
export type Membership = { readonly rank: number; readonly tiers: readonly Tier[] };

type Facts = Pick<
  OfferRecord,
  'kind' | 'priceMinor' | 'memberPriceMinor' | 'saleFrom' | 'saleTo' | 'releaseAt' | 'startWithinDays' | 'closedCountries' | 'withdrawnAt'
>;
type Window = { readonly fromMs: number | null; readonly toMs: number | null };

const latest = (...times: (number | null)[]): number | null => times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
const earliest = (...times: (number | null)[]): number | null =>
  times.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/**
 * When an offer is open: its own sale window, within what its kind allows. A pre-order ends with the release, a ticket with the replay;
 * a film that is not out yet can neither be rented nor bought.
 */
export function saleWindow(
  offer: Pick<Facts, 'kind' | 'saleFrom' | 'saleTo' | 'releaseAt' | 'startWithinDays'>,
  title: Pick<SoldTitle, 'releaseAt'>,
): Window {
  const fromMs = offer.saleFrom?.getTime() ?? null;
  const toMs = offer.saleTo?.getTime() ?? null;
  if (!isDated(offer.kind)) return { fromMs: latest(fromMs, title.releaseAt?.getTime() ?? null), toMs };
  const releaseMs = offer.releaseAt?.getTime() ?? null;
  if (releaseMs === null || offer.kind === 'preorder') return { fromMs, toMs: earliest(toMs, releaseMs) };
  return { fromMs, toMs: earliest(toMs, releaseMs + offer.startWithinDays * DAY_MS) };
}

export type SaleState = 'open' | 'closed' | 'abroad' | 'none';

/** Whether this offer is for sale here and now. `none`: it is not sold at all, as when plans alone open the title. */
export function saleStateOf(offer: Facts, title: SoldTitle, country: string, nowMs: number): SaleState {
  if (offer.withdrawnAt !== null || title.accessMode === 'plan') return 'none';
  if (offer.closedCountries.includes(country) || title.closedCountries.includes(country)) return 'abroad';
  const { fromMs, toMs } = saleWindow(offer, title);
  return (fromMs !== null && nowMs < fromMs) || (toMs !== null && nowMs >= toMs) ? 'closed' : 'open';
}

/** What somebody of this rank pays: members the lesser of both prices. */
export function priceFor({ priceMinor, memberPriceMinor }: Pick<Facts, 'priceMinor' | 'memberPriceMinor'>, rank: number): number {
  return rank > 0 && memberPriceMinor !== null ? Math.min(priceMinor, memberPriceMinor) : priceMinor;
}

/** Whether the plan in force opens the title without any order. */
export function isIncluded(title: Pick<SoldTitle, 'accessMode' | 'tier'>, { tiers }: Pick<Membership, 'tiers'>): boolean {
  return title.accessMode !== 'purchase' && tiers.includes(title.tier);
}

const REFUSAL = {
  none: 'orders.offer_not_found',
  closed: 'orders.offer_closed',
  abroad: 'orders.not_available_in_country',
} as const satisfies Record<Exclude<SaleState, 'open'>, ErrorCode>;

/** Kinds that are for good. */
const LASTING: readonly OrderKind[] = ['buy', 'preorder'];

/** Whether somebody who holds `held` has what they are about to buy: what is for good, or the same once more. */
export function ownsAlready(held: readonly OrderKind[], kind: OrderKind): boolean {
  return held.some((one) => LASTING.includes(one) || one === kind);
}

export type Purchase = {
  readonly kind: OrderKind;
  readonly sale: SaleState;
  /** Kinds of the orders of this title that the account has and that are not over. */
  readonly held: readonly OrderKind[];
  readonly isAuthor: boolean;
  readonly isIncluded: boolean;
  readonly confirmIncluded: boolean;
};

/** Why an order is refused; null when it is not. */
export function refusalOf({ kind, sale, held, isAuthor, isIncluded, confirmIncluded }: Purchase): ErrorCode | null {
  if (sale !== 'open') return REFUSAL[sale];
  if (isAuthor || ownsAlready(held, kind)) return 'orders.owned_already';
  return isIncluded && !confirmIncluded ? 'orders.included_in_plan' : null;
}
