import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { type Subscriber, subscribe } from '../../events/index.ts';
import { deletionWithdrawn } from '../accounts/index.ts';
import { invoicePaid, invoiceRefunded } from '../payments/index.ts';
import { askReview } from './reviews.repository.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { planEdited, subscriptionChanged } from './subscriptions.events.ts';

type Deps = { readonly db: Db; readonly clock: Clock; readonly kept: PlanCache };

/**
 * Caches forget a change when it is made, and here once more after its commit: a load that overlapped it, or a process that died
 * between the two, leaves nothing behind for longer than a moment.
 */
export function subscriptionsSubscribers({ db, clock, kept }: Deps): Subscriber[] {
  const forgetPaid = async ({ accountId, purpose }: { accountId: Parameters<PlanCache['forget']>[0]; purpose: string }) => {
    if (purpose === 'subscription') await kept.forget(accountId);
  };
  return [
    subscribe(subscriptionChanged, 'subscriptions.forget-changed', ({ accountId }) => kept.forget(accountId)),
    subscribe(planEdited, 'subscriptions.forget-plans', () => kept.forgetPlans()),
    // Nothing was charged or told while they were leaving.
    subscribe(deletionWithdrawn, 'subscriptions.go-on', ({ accountId }) => askReview(db, accountId, new Date(clock.now()))),
    subscribe(invoicePaid, 'subscriptions.forget-paid', forgetPaid),
    subscribe(invoiceRefunded, 'subscriptions.forget-refunded', forgetPaid),
  ];
}
