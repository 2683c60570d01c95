import { z } from 'zod';
import { LocaleQuerySchema, TierSchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { CheckoutSchema, PaymentMethodSchema } from '../payments/schemas.ts';
import { CardIdSchema } from '../primitives.ts';
import { AdminPlanSchema, PlanSchema, SubscriptionQuoteSchema, SubscriptionSchema, UpdatePlanBodySchema } from './schemas.ts';

export const listPlans = defineEndpoint({
  method: 'get',
  path: '/api/v1/plans',
  summary: 'Plans sold in the caller’s country, by rank; prices are the caller’s own',
  auth: 'optional',
  limit: 'read',
  query: LocaleQuerySchema,
  response: z.object({ items: z.array(PlanSchema) }),
  errors: [],
  cache: { scope: 'private', maxAgeSec: 0 },
});
export const getSubscription = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/subscription',
  summary: 'The plan in force, what it allows and what comes next',
  auth: 'viewer',
  limit: 'poll',
  query: LocaleQuerySchema,
  response: SubscriptionSchema,
  errors: [],
});
export const quoteSubscription = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/subscription/quote',
  summary: 'What choosing a plan would cost and change',
  auth: 'viewer',
  limit: 'read',
  query: z.strictObject({ planCode: TierSchema }),
  response: SubscriptionQuoteSchema,
  errors: ['subscriptions.plan_not_available'],
});
export const subscribe = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/subscription',
  summary: 'Start, extend or upgrade (an invoice to pay), or downgrade at the end of the period (nothing to pay)',
  auth: 'viewer',
  limit: 'write',
  body: z.strictObject({
    planCode: TierSchema,
    method: PaymentMethodSchema.default('payme'),
    cardId: CardIdSchema.optional(),
    /** Path of our own to come back to after paying. */
    returnTo: z.string().max(500).optional(),
  }),
  response: z.object({
    invoice: CheckoutSchema.shape.invoice.nullable(),
    checkoutUrl: z.string().nullable(),
    subscription: SubscriptionSchema,
  }),
  status: 201,
  errors: [
    'subscriptions.plan_not_available',
    'subscriptions.plan_current',
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
export const cancelSubscription = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/subscription/cancel',
  summary: 'Let the plan end with the paid period',
  auth: 'viewer',
  limit: 'write',
  response: SubscriptionSchema,
  errors: ['subscriptions.nothing_to_cancel', 'accounts.kids_forbidden'],
});
export const resumeSubscription = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/subscription/resume',
  summary: 'Undo a cancellation or a downgrade before it takes effect',
  auth: 'viewer',
  limit: 'write',
  response: SubscriptionSchema,
  errors: ['subscriptions.nothing_to_resume', 'accounts.kids_forbidden'],
});
export const listAdminPlans = defineEndpoint({
  method: 'get',
  path: '/api/v1/admin/plans',
  summary: 'Plan rows as they are stored',
  auth: 'admin',
  limit: 'read',
  response: z.object({ items: z.array(AdminPlanSchema) }),
  errors: [],
});
export const updatePlan = defineEndpoint({
  method: 'patch',
  path: '/api/v1/admin/plans/:code',
  summary: 'Change a plan: table, checkout and enforcement follow without a deploy',
  auth: 'admin',
  limit: 'write',
  params: z.strictObject({ code: TierSchema }),
  body: UpdatePlanBodySchema,
  response: AdminPlanSchema,
  errors: ['subscriptions.price_too_soon', 'subscriptions.basic_is_free'],
});
