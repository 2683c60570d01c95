import { z } from 'zod';
import { CardIdSchema, InstantSchema, InvoiceIdSchema } from '../primitives.ts';

/** Payme's Merchant API calls this path (JSON-RPC, its own errors); mounted raw. */
export const PAYME_PATH = '/api/v1/payments/payme';

export const PaymentMethodSchema = z.enum(['payme', 'card']);
export type PaymentMethod = z.infer<typeof PaymentMethodSchema>;

/**
 * `awaiting_payment` → `processing` (the provider holds it) → `paid` → `refunding` → `refunded`; or `expired` / `cancelled` unpaid.
 * A declined payment leads back from `processing` to `awaiting_payment`.
 */
export const InvoiceStateSchema = z.enum(['awaiting_payment', 'processing', 'paid', 'refunding', 'refunded', 'expired', 'cancelled']);
export type InvoiceState = z.infer<typeof InvoiceStateSchema>;

/** Why the last try did not succeed, for a sentence on the screen. */
export const PaymentFailureSchema = z.enum([
  'declined',
  'insufficient_funds',
  'card_expired',
  'card_blocked',
  'card_no_sms',
  'timeout',
  'provider_unavailable',
  'cancelled_by_payer',
  'unknown',
]);
export type PaymentFailure = z.infer<typeof PaymentFailureSchema>;

export const InvoiceSchema = z.object({
  id: InvoiceIdSchema,
  /** What the provider knows it by: Payme's `account.order_id`. Digits only. */
  number: z.string(),
  /** Minor units; equal to what is charged. */
  amount: z.int(),
  currency: z.string().length(3),
  state: InvoiceStateSchema,
  purpose: z.enum(['subscription', 'order']),
  /** What is bought, in the reader's language. */
  title: z.string(),
  method: PaymentMethodSchema.nullable(),
  /** Masked number of the card that paid; null unless one of the saved did. */
  card: z.string().nullable(),
  createdAt: InstantSchema,
  /** Until when it can be paid. */
  expiresAt: InstantSchema,
  paidAt: InstantSchema.nullable(),
  refundedAt: InstantSchema.nullable(),
  /** The provider's id of the transaction or receipt. */
  providerId: z.string().nullable(),
  /** Fiscal receipts, once the provider has them: of the payment, and of the refund. */
  fiscalUrl: z.string().nullable(),
  refundFiscalUrl: z.string().nullable(),
  failure: PaymentFailureSchema.nullable(),
});
export type Invoice = z.infer<typeof InvoiceSchema>;

/** Where to pay: null when a saved card was charged, or when there is nothing to pay. */
export const CheckoutSchema = z.object({ invoice: InvoiceSchema, checkoutUrl: z.string().nullable() });
export type Checkout = z.infer<typeof CheckoutSchema>;

export const SavedCardSchema = z.object({
  id: CardIdSchema,
  /** `860006******6311`. */
  number: z.string(),
  /** `MM/YY`. */
  expire: z.string(),
  state: z.enum(['awaiting_code', 'active', 'unusable']),
  /** The one that renewals are charged to. */
  preferred: z.boolean(),
  createdAt: InstantSchema,
});
export type SavedCard = z.infer<typeof SavedCardSchema>;

/** What the card form needs: card data goes from the form to the provider, never to us (payme.md §9.1). */
export const PaymentSettingsSchema = z.object({
  payme: z.object({
    merchantId: z.string(),
    /** Origin of the checkout page. */
    checkoutUrl: z.string(),
    /** Subscribe API, for `cards.create` from the form. */
    subscribeUrl: z.string(),
    /** Test cards and no money. */
    sandbox: z.boolean(),
  }),
});
export type PaymentSettings = z.infer<typeof PaymentSettingsSchema>;
