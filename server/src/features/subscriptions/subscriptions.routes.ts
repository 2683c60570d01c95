import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { AdminPlans } from './admin-plans.service.ts';
import type { EntitlementsService } from './entitlements.service.ts';
import type { MySubscription } from './my-subscription.service.ts';
import type { Subscribe } from './subscribe.service.ts';

const on = endpoints.subscriptions;

type Parts = {
  readonly entitlements: EntitlementsService;
  readonly mine: MySubscription;
  readonly subscriptions: Subscribe;
  readonly adminPlans: AdminPlans;
};

export function subscriptionsRoutes({ entitlements, mine, subscriptions, adminPlans }: Parts): Route[] {
  return [
    route(on.listPlans, async ({ actor, country, locale }) => ({ items: await entitlements.listOffered(actor, country, locale) })),
    route(on.getSubscription, ({ actor, locale }) => mine.get(actor, locale)),
    route(on.quoteSubscription, ({ actor, query, country }) => subscriptions.quote(actor, query.planCode, country)),
    route(on.subscribe, ({ actor, body, country, locale }) => subscriptions.subscribe(actor, body, { country, locale })),
    route(on.cancelSubscription, async ({ actor, locale }) => {
      await subscriptions.cancel(actor);
      return mine.get(actor, locale);
    }),
    route(on.resumeSubscription, async ({ actor, locale }) => {
      await subscriptions.resume(actor);
      return mine.get(actor, locale);
    }),
    route(on.listAdminPlans, async () => ({ items: await adminPlans.list() })),
    route(on.updatePlan, ({ actor, params, body, ip }) => adminPlans.update(actor, params.code, body, ip)),
  ];
}
