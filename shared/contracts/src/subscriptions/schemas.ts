import { z } from 'zod';
import { TierSchema } from '../catalog/schemas.ts';
import { CountrySchema, InstantSchema, LocaleSchema, MoneySchema, textSchema } from '../primitives.ts';

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
  /** What the caller pays: their protected price where they have one. */
  price: MoneySchema,
  periodDays: z.int(),
  recommended: z.boolean(),
  entitlements: EntitlementsSchema,
});
export type Plan = z.infer<typeof PlanSchema>;

/**
 * `free`: Basic. `given`: a paid plan that nobody pays for. `active`: paid, renews by card or by hand. `ending`: paid, does not go on
 * after `endsAt`. `grace`: the period is over and a renewal is being tried; everything still plays until `graceEndsAt`.
 */
export const SubscriptionStateSchema = z.enum(['free', 'given', 'active', 'ending', 'grace']);

export const SubscriptionSchema = z.object({
  plan: PlanSchema,
  state: SubscriptionStateSchema,
  startedAt: InstantSchema,
  /** Null for Basic, which has no end. */
  endsAt: InstantSchema.nullable(),
  graceEndsAt: InstantSchema.nullable(),
  /** Plan that follows at `endsAt` when that is another one: a downgrade, or Basic after a cancellation. */
  nextPlan: TierSchema.nullable(),
  /** The next charge; null when nothing will be charged by itself. */
  renewal: z.object({ at: InstantSchema, price: MoneySchema, card: z.string().nullable() }).nullable(),
  /** An announced change of this plan's price: what it will be, and from when on. */
  priceChange: z.object({ price: MoneySchema, effectiveAt: InstantSchema }).nullable(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;

/** What choosing a plan would mean, before anything is decided. */
export const SubscriptionQuoteSchema = z.object({
  planCode: TierSchema,
  /** `start`: from now. `upgrade`: from now, paid time converted. `extend`: added to the end. `downgrade`: at the end of the period, free now. */
  change: z.enum(['start', 'upgrade', 'extend', 'downgrade', 'none']),
  price: MoneySchema,
  startsAt: InstantSchema,
  endsAt: InstantSchema.nullable(),
  /** Hours of the new plan that unused paid time becomes (decisions.md Q20); 0 when there is none. */
  convertedHours: z.int(),
});
export type SubscriptionQuote = z.infer<typeof SubscriptionQuoteSchema>;

/** What the rest of the system can live with; nothing of it is a product decision. */
const EntitlementsEditSchema = z
  .strictObject({
    tiers: z.array(TierSchema).min(1).max(10),
    maxHeight: z.int().min(144).max(4320),
    maxBitrate: z.int().min(100_000).max(200_000_000),
    maxStreams: z.int().min(1).max(100),
    maxProfiles: z.int().min(1).max(100),
    surroundSound: z.boolean(),
    ads: z.boolean(),
    downloads: z.int().min(0).max(10_000),
  })
  .partial();

export const PlanTextSchema = z.strictObject({ name: textSchema(1, 60), tagline: textSchema(0, 200) });
export const AdminPlanSchema = z.object({
  code: TierSchema,
  rank: z.int(),
  price: MoneySchema,
  periodDays: z.int(),
  recommended: z.boolean(),
  entitlements: EntitlementsSchema,
  texts: z.partialRecord(LocaleSchema, z.object({ name: z.string(), tagline: z.string() })),
  /** Countries that cannot buy it; empty means sold everywhere. */
  closedCountries: z.array(z.string()),
  fiscal: z.object({ code: z.string(), packageCode: z.string(), vatPercent: z.number() }),
  /** Announced price for existing subscribers; new ones pay `price` at once. */
  pricedFrom: InstantSchema,
});
export type AdminPlan = z.infer<typeof AdminPlanSchema>;
export const UpdatePlanBodySchema = z
  .strictObject({
    priceAmount: z.int().min(0).max(1_000_000_000_00),
    /** From when existing subscribers pay it; at least 30 days ahead, which is also the default (S13). */
    priceEffectiveAt: InstantSchema,
    recommended: z.boolean(),
    entitlements: EntitlementsEditSchema,
    texts: z.partialRecord(LocaleSchema, PlanTextSchema),
    closedCountries: z.array(CountrySchema).max(60),
    fiscal: z.strictObject({
      code: z.string().regex(/^\d{17}$/, 'must be 17 digits'),
      packageCode: z.string().regex(/^\d{1,20}$/, 'must be digits'),
      vatPercent: z.number().min(0).max(100),
    }),
  })
  .partial();
export type UpdatePlanBody = z.output<typeof UpdatePlanBodySchema>;
