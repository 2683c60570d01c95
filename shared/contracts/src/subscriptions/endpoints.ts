import { z } from 'zod';
import { LocaleQuerySchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { PlanSchema, SubscriptionSchema } from './schemas.ts';

export const listPlans = defineEndpoint({
  method: 'get',
  path: '/api/v1/plans',
  summary: 'Plans with their entitlements, by rank',
  auth: 'public',
  limit: 'read',
  query: LocaleQuerySchema,
  response: z.object({ items: z.array(PlanSchema) }),
  errors: [],
  cache: { scope: 'shared', maxAgeSec: 30 },
});
export const getSubscription = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/subscription',
  summary: 'The plan in force and what it allows',
  auth: 'viewer',
  limit: 'read',
  query: LocaleQuerySchema,
  response: SubscriptionSchema,
  errors: [],
});
