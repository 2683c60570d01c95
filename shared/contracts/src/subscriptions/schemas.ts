import { z } from 'zod';
import { TierSchema } from '../catalog/schemas.ts';
import { InstantSchema, MoneySchema } from '../primitives.ts';

export const EntitlementsSchema = z.object({
  /** Tiers that play. */
  tiers: z.array(TierSchema),
  maxHeight: z.int(),
  /** Bits per second. */
  maxBitrate: z.int(),
  maxStreams: z.int(),
  maxProfiles: z.int(),
  surroundSound: z.boolean(),
  ads: z.boolean(),
  downloads: z.int(),
});
export type Entitlements = z.infer<typeof EntitlementsSchema>;

export const PlanSchema = z.object({
  code: TierSchema,
  rank: z.int(),
  name: z.string(),
  tagline: z.string(),
  price: MoneySchema,
  periodDays: z.int(),
  recommended: z.boolean(),
  entitlements: EntitlementsSchema,
});
export type Plan = z.infer<typeof PlanSchema>;

export const SubscriptionSchema = z.object({
  plan: PlanSchema,
  startedAt: InstantSchema,
  /** Null for Basic, which has no end. */
  endsAt: InstantSchema.nullable(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;
