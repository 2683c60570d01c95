import type { Clock } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Db, ModelInit } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { createPlanCache } from './subscriptions.cache.ts';
import { initSubscriptionModels } from './subscriptions.model.ts';
import { subscriptionsRoutes } from './subscriptions.routes.ts';
import { createSubscriptionsService } from './subscriptions.service.ts';

export type { EffectiveEntitlements } from './subscriptions.service.ts';

export const models: readonly ModelInit[] = [initSubscriptionModels];

export type SubscriptionsDeps = {
  readonly db: Db;
  readonly cache: Cache;
  readonly clock: Clock;
  readonly accounts: Pick<Accounts, 'getPerson'>;
};

/** Plans as rows, the periods in which accounts have them, and what follows for playback. */
export function createSubscriptions({ db, cache, clock, accounts }: SubscriptionsDeps) {
  const service = createSubscriptionsService({ db, clock, plans: createPlanCache(cache), accounts });
  const { entitlementsOf, planFor, planForHeight, grantPlan, listPlans } = service;
  return {
    api: { entitlementsOf, planFor, planForHeight, grantPlan, listPlans },
    routes: subscriptionsRoutes(service),
    jobs: [],
    subscribers: [],
  };
}

export type Subscriptions = ReturnType<typeof createSubscriptions>['api'];
