import type { Clock } from '@app/kernel';
import type { Fulfilment } from '../payments/index.ts';
import { getHoldings, insertGrant, revokeGrant } from './holdings.repository.ts';
import { isUsedUp } from './refund.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';

/** What a paid invoice gives, and what a refund takes: one row, in one statement. Its subject is the price that was paid. */
export function createFulfilment({ clock, kept }: { readonly clock: Clock; readonly kept: PlanCache }): Fulfilment {
  return {
    settle: (db, { id, accountId, subjectId, amountMinor, paidAtMs }) =>
      insertGrant(db, { invoiceId: id, accountId, priceId: subjectId, amountMinor, paidAt: new Date(paidAtMs) }),
    reverse: (db, { id }) => revokeGrant(db, id, new Date(clock.now())),
    /** As long as something of it is left. */
    mayReverse: async (db, { id, accountId }) => {
      const holdings = await getHoldings(db, accountId);
      return !isUsedUp(holdings, id, (planCode) => holdings.ranks[planCode] ?? -1, clock.now());
    },
    changed: ({ accountId }) => kept.forget(accountId),
  };
}
