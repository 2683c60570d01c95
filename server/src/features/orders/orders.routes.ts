import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { Offers } from './offers.service.ts';
import type { Purchases } from './purchases.service.ts';
import type { Reminders } from './reminders.service.ts';

type Parts = { readonly offers: Offers; readonly purchases: Purchases; readonly reminders: Reminders };

export function ordersRoutes({ offers, purchases, reminders }: Parts): Route[] {
  const on = endpoints.orders;
  return [
    route(on.listOffers, async ({ actor, params, locale, country }) => ({
      items: await offers.list(params.id, actor, { locale, country }),
    })),
    route(on.createOrder, ({ actor, body, locale, country }) => purchases.create(actor, body, { locale, country, maxAge: actor.maxAge })),
    route(on.listOrders, async ({ actor, query, locale, country }) => {
      const { items, nextCursor } = await purchases.list(actor, query, { locale, country, maxAge: actor.maxAge });
      return { items: [...items], nextCursor };
    }),
    route(on.getOrder, ({ actor, params, locale, country }) => purchases.get(actor, params.id, { locale, country, maxAge: actor.maxAge })),
    route(on.cancelOrder, ({ actor, params, locale, country }) =>
      purchases.cancel(actor, params.id, { locale, country, maxAge: actor.maxAge }),
    ),
    route(on.listStudioOffers, ({ actor, params }) => offers.listOwn(actor, params.id)),
    route(on.setAccessMode, ({ actor, params, body }) => offers.setAccessMode(actor, params.id, body.accessMode)),
    route(on.putOffer, ({ actor, params, body }) => offers.put(actor, params.id, params.kind, body)),
    route(on.withdrawOffer, ({ actor, params }) => offers.withdraw(actor, params.id, params.kind)),
    route(on.putReminder, ({ actor, params, country }) => reminders.put(actor, params.titleId, country)),
    route(on.deleteReminder, ({ actor, params }) => reminders.remove(actor, params.titleId)),
  ];
}
