import type { TitleId } from '@app/kernel';
import type { OrderRecord } from './orders.types.ts';
import type { Right } from './rights.ts';
import { bestRight, windowsOf } from './windows.rules.ts';

type Sold = Pick<OrderRecord, 'id' | 'titleId' | 'kind' | 'releaseAt' | 'startWithinDays' | 'finishWithinHours' | 'paidAt' | 'startedAt'>;

/** What orders open; an order that is not paid opens nothing. */
export function rightsOf(orders: readonly Sold[]): Right[] {
  return orders.flatMap((order) => {
    const windows = windowsOf(order);
    return windows === null ? [] : [{ orderId: order.id, titleId: order.titleId, kind: order.kind, ...windows }];
  });
}

/** The best of these rights to the title, opened or still to open; null when there is none that is not over. */
export function rightTo(titleId: TitleId, rights: readonly Right[], nowMs: number): Right | null {
  return bestRight(
    rights.filter((right) => right.titleId === titleId),
    nowMs,
  );
}
