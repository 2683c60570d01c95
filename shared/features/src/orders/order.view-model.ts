import type { Order } from '@app/contracts';

/** One line about the time of an order; the zone is the one that it was announced in, null for the reader's own. */
export type OrderClock = {
  readonly kind: 'opens' | 'moved' | 'startBefore' | 'finishBefore' | 'refundable';
  readonly at: string;
  readonly zone: string | null;
};

type Times = Pick<
  Order,
  'state' | 'releaseAt' | 'releaseZone' | 'promisedAt' | 'startBefore' | 'finishBefore' | 'refundableUntil' | 'refundReason'
>;

/** What there is to know about the time of an order: when it opens or what runs out, then until when the money can be had back. */
export function orderClocks(order: Times): readonly OrderClock[] {
  if (order.refundReason !== null) return [];
  const own = (kind: OrderClock['kind'], at: string | null): OrderClock[] => (at === null ? [] : [{ kind, at, zone: null }]);
  return [...openingOf(order), ...windowOf(order).flatMap(([kind, at]) => own(kind, at)), ...own('refundable', order.refundableUntil)];
}

function openingOf({ state, releaseAt, releaseZone, promisedAt }: Times): OrderClock[] {
  if (state !== 'waiting_release' || releaseAt === null) return [];
  const opens: OrderClock = { kind: 'opens', at: releaseAt, zone: releaseZone };
  return promisedAt === null || promisedAt === releaseAt ? [opens] : [opens, { kind: 'moved', at: promisedAt, zone: releaseZone }];
}

/** Of both clocks the one that runs: to finish once it was started, to start before that. */
function windowOf({ state, startBefore, finishBefore }: Times): (readonly [OrderClock['kind'], string | null])[] {
  if (state !== 'active') return [];
  return finishBefore === null ? [['startBefore', startBefore]] : [['finishBefore', finishBefore]];
}

/** The other clock of what is not started yet: how many hours it will run. Empty where it runs already, or there is none. */
export function hoursToFinish({
  state,
  startBefore,
  finishBefore,
  finishWithinHours,
}: Pick<Order, 'state' | 'startBefore' | 'finishBefore' | 'finishWithinHours'>): readonly number[] {
  return state === 'active' && startBefore !== null && finishBefore === null && finishWithinHours != null ? [finishWithinHours] : [];
}
