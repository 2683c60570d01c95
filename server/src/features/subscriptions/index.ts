import type { Clock } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Db, ModelInit } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { Payments } from '../payments/index.ts';
import { createAdminPlans } from './admin-plans.service.ts';
import { createEntitlements } from './entitlements.service.ts';
import { selectGrantsForExport } from './export.repository.ts';
import { createFulfilment } from './fulfilment.ts';
import { createGivenPlans } from './given-plans.service.ts';
import { createMySubscription } from './my-subscription.service.ts';
import { createPriceNotices } from './price-notices.service.ts';
import { createRenewals } from './renewals.service.ts';
import { createReviews } from './reviews.service.ts';
import { createSubscribe } from './subscribe.service.ts';
import { createPlanCache } from './subscriptions.cache.ts';
import { subscriptionsJobs } from './subscriptions.jobs.ts';
import { initSubscriptionModels } from './subscriptions.model.ts';
import { subscriptionsRoutes } from './subscriptions.routes.ts';
import { subscriptionsSubscribers } from './subscriptions.subscribers.ts';

export type { EffectiveEntitlements } from './entitlements.service.ts';
export {
  subscriptionEnded,
  subscriptionEnding,
  subscriptionPriceChange,
  subscriptionRenewalFailed,
  subscriptionRenewed,
} from './subscriptions.events.ts';

export const models: readonly ModelInit[] = [initSubscriptionModels];

export type SubscriptionsDeps = {
  readonly db: Db;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'getPerson' | 'getContacts' | 'requireBuyer' | 'audit' | 'addExportSection'>;
  readonly payments: Pick<Payments, 'register' | 'createInvoice' | 'cancelInvoice' | 'checkout' | 'chargeSavedCard' | 'findPreferredCard'>;
};

/** Plans as rows, what accounts paid or were given of them, and what follows for playback. */
export function createSubscriptions({ db, cache, clock, accounts, payments }: SubscriptionsDeps) {
  const kept = createPlanCache(cache);
  const entitlements = createEntitlements({ db, clock, kept });
  const mine = createMySubscription({ db, clock, kept, accounts, payments });
  const subscriptions = createSubscribe({ db, clock, kept, accounts, payments, mine });
  const renewals = createRenewals({ db, clock, kept, accounts, payments });
  const reviews = createReviews({ db, clock, kept, accounts, renewals });
  const notices = createPriceNotices({ db, clock, kept });
  const { grantPlan } = createGivenPlans({ clock, kept });
  const { entitlementsOf, planFor, planForHeight, listPlans, maxProfiles } = entitlements;
  accounts.addExportSection('subscriptions', (db, { accountId }) => selectGrantsForExport(db, accountId));
  payments.register('subscription', createFulfilment({ clock, kept }));
  return {
    api: { entitlementsOf, planFor, planForHeight, grantPlan, listPlans, maxProfiles },
    routes: subscriptionsRoutes({ entitlements, mine, subscriptions, adminPlans: createAdminPlans({ db, clock, kept, accounts }) }),
    jobs: subscriptionsJobs({ reviews, notices }),
    subscribers: subscriptionsSubscribers({ db, clock, kept }),
  };
}

export type Subscriptions = ReturnType<typeof createSubscriptions>['api'];
