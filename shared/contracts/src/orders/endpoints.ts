import { z } from 'zod';
import { AccessModeSchema, LocaleQuerySchema, OrderKindSchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { CheckoutSchema } from '../payments/schemas.ts';
import { OrderIdSchema, pageOf, TitleIdSchema } from '../primitives.ts';
import { CreateOrderBodySchema, OfferSchema, OrderSchema, PutOfferBodySchema } from './schemas.ts';

const titleParams = z.strictObject({ id: TitleIdSchema });
const orderParams = z.strictObject({ id: OrderIdSchema });
const offerParams = z.strictObject({ id: TitleIdSchema, kind: OrderKindSchema });

export const listOffers = defineEndpoint({
  method: 'get',
  path: '/api/v1/titles/:id/offers',
  summary: 'Ways to buy a title now, cheapest first',
  auth: 'optional',
  limit: 'read',
  params: titleParams,
  response: z.object({ items: z.array(OfferSchema) }),
  errors: ['catalog.title_not_found'],
});
export const createOrder = defineEndpoint({
  method: 'post',
  path: '/api/v1/orders',
  summary: 'Order a title; the same again within ten minutes is the same order',
  auth: 'viewer',
  limit: 'write',
  body: CreateOrderBodySchema,
  response: CheckoutSchema.extend({ order: OrderSchema }),
  status: 201,
  errors: [
    'catalog.title_not_found',
    'orders.offer_not_found',
    'orders.offer_closed',
    'orders.not_available_in_country',
    'orders.owned_already',
    'orders.included_in_plan',
    'accounts.contact_unverified',
    'accounts.leaving',
    'accounts.kids_forbidden',
    'payments.card_not_found',
    'payments.card_unusable',
    'payments.card_declined',
    'payments.provider_unavailable',
    'payments.invoice_in_progress',
  ],
  idempotent: true,
});
export const listOrders = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/orders',
  summary: 'What this account ordered, latest first',
  auth: 'viewer',
  limit: 'read',
  query: LocaleQuerySchema.extend({ limit: z.coerce.number().int().min(1).max(100).default(24), cursor: z.string().max(512).optional() }),
  response: pageOf(OrderSchema),
  errors: ['request.cursor_invalid'],
  kids: false,
});
export const getOrder = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/orders/:id',
  summary: 'One order',
  auth: 'viewer',
  limit: 'poll',
  params: orderParams,
  query: LocaleQuerySchema,
  response: OrderSchema,
  errors: ['orders.order_not_found'],
  kids: false,
});
export const cancelOrder = defineEndpoint({
  method: 'post',
  path: '/api/v1/orders/:id/cancel',
  summary: 'Cancel: unpaid at once, paid with a full refund where the terms allow',
  auth: 'viewer',
  limit: 'write',
  params: orderParams,
  response: OrderSchema,
  errors: ['orders.order_not_found', 'orders.not_refundable', 'payments.invoice_in_progress', 'accounts.kids_forbidden'],
  idempotent: true,
});
export const listStudioOffers = defineEndpoint({
  method: 'get',
  path: '/api/v1/studio/titles/:id/offers',
  summary: 'How an own title is opened and sold',
  auth: 'author',
  limit: 'read',
  params: titleParams,
  response: z.object({ accessMode: AccessModeSchema, items: z.array(OfferSchema) }),
  errors: ['studio.title_not_found'],
});
export const setAccessMode = defineEndpoint({
  method: 'put',
  path: '/api/v1/studio/titles/:id/access',
  summary: 'Open an own title by plan, by purchase or by either; new playback follows',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  body: z.strictObject({ accessMode: AccessModeSchema }),
  errors: ['studio.title_not_found'],
});
export const putOffer = defineEndpoint({
  method: 'put',
  path: '/api/v1/studio/titles/:id/offers/:kind',
  summary: 'Sell an own title; a later release is a slip, which buyers are told and may answer with a refund',
  auth: 'author',
  limit: 'write',
  params: offerParams,
  body: PutOfferBodySchema,
  response: OfferSchema,
  errors: ['studio.title_not_found', 'orders.release_required', 'orders.released_already'],
});
export const withdrawOffer = defineEndpoint({
  method: 'delete',
  path: '/api/v1/studio/titles/:id/offers/:kind',
  summary: 'Stop selling; a pre-order or ticket that is called off is refunded to all its buyers',
  auth: 'author',
  limit: 'write',
  params: offerParams,
  errors: ['studio.title_not_found', 'orders.offer_not_found'],
});
export const putReminder = defineEndpoint({
  method: 'put',
  path: '/api/v1/me/reminders/:titleId',
  summary: 'Remind this profile of a release or an event',
  auth: 'viewer',
  limit: 'write',
  params: z.strictObject({ titleId: TitleIdSchema }),
  errors: ['catalog.title_not_found', 'orders.released_already'],
});
export const deleteReminder = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/reminders/:titleId',
  summary: 'No reminder after all',
  auth: 'viewer',
  limit: 'write',
  params: z.strictObject({ titleId: TitleIdSchema }),
  errors: [],
});
