import { z } from 'zod';
import { OrderKindSchema, TierSchema, TitleSummarySchema } from '../catalog/schemas.ts';
import { PaymentMethodSchema } from '../payments/schemas.ts';
import { CardIdSchema, CountrySchema, InstantSchema, MoneySchema, OfferIdSchema, OrderIdSchema, TitleIdSchema } from '../primitives.ts';

export const OfferSchema = z.object({
  id: OfferIdSchema,
  titleId: TitleIdSchema,
  kind: OrderKindSchema,
  /** What this caller pays. */
  price: MoneySchema,
  /** The price without membership, when the caller's is lower; else null. */
  fullPrice: MoneySchema.nullable(),
  /** Sale window; null means open on that side. */
  saleFrom: InstantSchema.nullable(),
  saleTo: InstantSchema.nullable(),
  /** Pre-order and ticket: the instant of release or start, and the IANA zone it was announced in. */
  releaseAt: InstantSchema.nullable(),
  releaseZone: z.string().nullable(),
  /** Rent: days to start, then hours to finish. Ticket: days and hours of the replay. */
  startWithinDays: z.int().nullable(),
  finishWithinHours: z.int().nullable(),
  /** The plan in force plays the title already: buying asks for confirmation (Q32). */
  includedInPlan: z.boolean(),
  /** Version of the refund terms that the order will keep; the clients have the words under this key. */
  termsVersion: z.string(),
});
export type Offer = z.infer<typeof OfferSchema>;

export const OrderStateSchema = z.enum([
  'awaiting_payment',
  'paid',
  'waiting_release',
  'active',
  'expired',
  'refunding',
  'refunded',
  'cancelled',
]);
export type OrderState = z.infer<typeof OrderStateSchema>;

export const OrderSchema = z.object({
  id: OrderIdSchema,
  kind: OrderKindSchema,
  title: TitleSummarySchema,
  state: OrderStateSchema,
  price: MoneySchema,
  createdAt: InstantSchema,
  paidAt: InstantSchema.nullable(),
  releaseAt: InstantSchema.nullable(),
  releaseZone: z.string().nullable(),
  /** The release that was promised when it was bought; differs from `releaseAt` after a slip. */
  promisedAt: InstantSchema.nullable(),
  /** Both clocks of a rent or a replay: until when it can be started, and until when it can be finished (null until it is started). */
  startBefore: InstantSchema.nullable(),
  finishBefore: InstantSchema.nullable(),
  /** Hours from the start to the end of a rent or a replay; null for what has no clocks. */
  finishWithinHours: z.int().nullable().optional(),
  /** Until when the buyer can cancel for a full refund; null when they cannot any more. */
  refundableUntil: InstantSchema.nullable(),
  refundReason: z.enum(['by_buyer', 'slipped', 'cancelled_by_author', 'withdrawn', 'by_staff', 'by_provider']).nullable(),
  termsVersion: z.string(),
  invoiceId: z.uuid(),
});
export type Order = z.infer<typeof OrderSchema>;

export const CreateOrderBodySchema = z.strictObject({
  titleId: TitleIdSchema,
  kind: OrderKindSchema,
  method: PaymentMethodSchema.default('payme'),
  cardId: CardIdSchema.optional(),
  /** Yes, although the plan plays it already. */
  confirmIncluded: z.boolean().default(false),
  returnTo: z.string().max(500).optional(),
});
export type CreateOrderBody = z.output<typeof CreateOrderBodySchema>;

export const PutOfferBodySchema = z.strictObject({
  priceAmount: z.int().min(100_00).max(1_000_000_000_00),
  memberPriceAmount: z.int().min(100_00).max(1_000_000_000_00).nullable().default(null),
  saleFrom: InstantSchema.nullable().default(null),
  saleTo: InstantSchema.nullable().default(null),
  releaseAt: InstantSchema.nullable().default(null),
  releaseZone: z.string().max(64).nullable().default(null),
  startWithinDays: z.int().min(1).max(365).default(30),
  finishWithinHours: z.int().min(1).max(720).default(48),
  closedCountries: z.array(CountrySchema).max(60).default([]),
});
export type PutOfferBody = z.output<typeof PutOfferBodySchema>;

/** Extension members of the problem `playback.purchase_required`; `requiredPlan` where a plan would do as well. */
export const PurchaseRequiredDetailsSchema = z.object({
  offers: z.array(OfferSchema.pick({ kind: true, price: true })),
  requiredPlan: TierSchema.nullable().optional(),
});
