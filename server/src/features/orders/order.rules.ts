import type { OrderState } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import type { OrderFacts, RefundReason } from './orders.types.ts';
import { DOORS_MS, phaseOf, windowsOf } from './windows.rules.ts';

/** An order lapses when nobody has paid it for this long; Payme gives a transaction as much. */
export const UNPAID_MS = 12 * HOUR_MS;
/** How long the same cart is the same order (decisions.md, Q36). */
const SAME_CART_MS = 10 * 60 * 1000;
/** After purchase or release, while it was never started (Q28). */
const UNSTARTED_REFUND_MS = DAY_MS;
/** A release that moves further than this from what was promised is refunded unasked (Q27). */
const LONGEST_SLIP_MS = 90 * DAY_MS;

/** What each state may become. A provider's word is taken in every state in which money lies with us. */
const NEXT: Readonly<Record<OrderState, readonly OrderState[]>> = {
  awaiting_payment: ['paid', 'cancelled'],
  paid: ['waiting_release', 'active', 'refunding', 'refunded'],
  waiting_release: ['active', 'refunding', 'refunded'],
  // Back: an event that is put off after its doors had opened.
  active: ['waiting_release', 'expired', 'refunding', 'refunded'],
  expired: ['refunded'],
  refunding: ['refunded'],
  refunded: [],
  cancelled: [],
};

/** Paid, and neither over nor on its way back: what gives a right. */
export const LIVE: readonly OrderState[] = ['paid', 'waiting_release', 'active'];

export function mayBecome(from: OrderState, to: OrderState): boolean {
  return NEXT[from].includes(to);
}

/** States from which an order may get into this one, for conditional updates. */
export function statesBefore(to: OrderState): OrderState[] {
  // The keys of a record of states are states.
  return (Object.keys(NEXT) as OrderState[]).filter((from) => mayBecome(from, to));
}

const isLive = ({ state }: Pick<OrderFacts, 'state'>): boolean => LIVE.includes(state);

/** The state that follows by itself at `nowMs`; null when nothing does. */
export function whatIsDue(order: OrderFacts, nowMs: number): OrderState | null {
  if (order.state === 'awaiting_payment') return nowMs >= order.createdAt.getTime() + UNPAID_MS ? 'cancelled' : null;
  const windows = windowsOf(order);
  if (windows === null || !isLive(order)) return null;
  const phase = phaseOf(windows, nowMs);
  if (order.state === 'paid') return phase === 'early' ? 'waiting_release' : 'active';
  if (order.state === 'waiting_release') return phase === 'early' ? null : 'active';
  if (phase === 'early') return 'waiting_release';
  return phase === 'over' ? 'expired' : null;
}

/** When to look at the order again; null when nothing happens by itself any more. */
export function dueAtMs(order: OrderFacts): number | null {
  if (order.state === 'awaiting_payment') return order.createdAt.getTime() + UNPAID_MS;
  const windows = windowsOf(order);
  if (windows === null || !isLive(order)) return null;
  if (order.state === 'paid') return order.paidAt?.getTime() ?? null;
  return order.state === 'waiting_release' ? windows.opensMs : windows.endsMs;
}

/** Whether an unpaid order answers for the same cart again. */
export function isSameCart(order: Pick<OrderFacts, 'state' | 'createdAt'>, nowMs: number): boolean {
  return order.state === 'awaiting_payment' && nowMs < order.createdAt.getTime() + SAME_CART_MS;
}

const isMoved = ({ releaseAt, promisedAt }: OrderFacts): boolean => releaseAt?.getTime() !== promisedAt?.getTime();

/**
 * The first instant at which the buyer cannot cancel for a full refund any more; null when they never can (again). A film: a day after
 * purchase or release while it is not started, so at any time before the release. A ticket: half an hour before the start, when the
 * event was moved until its replay is over.
 */
export function refundableUntilMs(order: OrderFacts): number | null {
  const windows = windowsOf(order);
  if (windows === null || !isLive(order) || order.startedAt !== null) return null;
  if (order.kind !== 'ticket') return windows.opensMs + UNSTARTED_REFUND_MS;
  if (isMoved(order)) return windows.startBeforeMs;
  return (order.releaseAt?.getTime() ?? windows.opensMs) - DOORS_MS;
}

export function isRefundable(order: OrderFacts, nowMs: number): boolean {
  const untilMs = refundableUntilMs(order);
  return untilMs !== null && nowMs < untilMs;
}

/** What the offer says now of an order whose release is still ahead; null when the offer is gone with its title. */
export type OfferNow = { readonly releaseAt: Date | null; readonly withdrawnAt: Date | null };

export type SlipOutcome =
  | { readonly kind: 'none' | 'moved' | 'slipped' }
  | { readonly kind: 'refund'; readonly reason: Extract<RefundReason, 'slipped' | 'cancelled_by_author'> };

/** What becomes of a bought pre-order or ticket when its offer changed: people are told, or get their money back unasked. */
export function followOffer(order: OrderFacts, offer: OfferNow | null): SlipOutcome {
  if (offer === null || offer.withdrawnAt !== null || offer.releaseAt === null) return { kind: 'refund', reason: 'cancelled_by_author' };
  const nextMs = offer.releaseAt.getTime();
  const heldMs = order.releaseAt?.getTime() ?? null;
  if (nextMs === heldMs) return { kind: 'none' };
  if (nextMs - (order.promisedAt ?? offer.releaseAt).getTime() > LONGEST_SLIP_MS) return { kind: 'refund', reason: 'slipped' };
  // Whoever has a ticket has to know of an earlier start too.
  return { kind: order.kind === 'ticket' || heldMs === null || nextMs > heldMs ? 'slipped' : 'moved' };
}
