import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { CheckoutService } from './checkout.service.ts';
import type { Invoices } from './invoices.service.ts';

const { payments } = endpoints;

export function invoicesRoutes(invoices: Invoices, checkout: CheckoutService): Route[] {
  return [
    route(payments.getPaymentSettings, async () => checkout.settings()),
    route(payments.listInvoices, async ({ actor, query, locale }) => {
      const { items, nextCursor } = await invoices.list(actor, query, locale);
      return { items: [...items], nextCursor };
    }),
    route(payments.getInvoice, async ({ actor, params, locale }) => invoices.get(actor, params.id, locale)),
    route(payments.payInvoice, async ({ actor, params, body, locale }) => checkout.pay(actor, params.id, { ...body, locale })),
    route(payments.cancelInvoice, async ({ actor, params, locale }) => invoices.cancelOwn(actor, params.id, locale)),
  ];
}
