import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { createSubscriptionsService } from './subscriptions.service.ts';

const on = endpoints.subscriptions;

export function subscriptionsRoutes(subscriptions: ReturnType<typeof createSubscriptionsService>): Route[] {
  return [
    route(on.listPlans, async ({ locale }) => ({ items: await subscriptions.listPlans(locale) })),
    route(on.getSubscription, ({ actor, locale }) => subscriptions.getSubscription(actor, locale)),
  ];
}
