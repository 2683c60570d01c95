import { z } from 'zod';
import { LocaleQuerySchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { CardIdSchema, InvoiceIdSchema, pageOf } from '../primitives.ts';
import { CheckoutSchema, InvoiceSchema, PaymentMethodSchema, PaymentSettingsSchema, SavedCardSchema } from './schemas.ts';

const invoiceParams = z.strictObject({ id: InvoiceIdSchema });
const cardParams = z.strictObject({ id: CardIdSchema });

export const getPaymentSettings = defineEndpoint({
  method: 'get',
  path: '/api/v1/payments/settings',
  summary: 'Public facts of the payment provider, for the card form',
  auth: 'public',
  limit: 'read',
  response: PaymentSettingsSchema,
  errors: [],
  cache: { scope: 'shared', maxAgeSec: 300 },
});
export const listInvoices = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/invoices',
  summary: 'Payment history, latest first',
  auth: 'viewer',
  limit: 'read',
  kids: false,
  query: LocaleQuerySchema.extend({ limit: z.coerce.number().int().min(1).max(100).default(24), cursor: z.string().max(512).optional() }),
  response: pageOf(InvoiceSchema),
  errors: ['request.cursor_invalid', 'accounts.kids_forbidden'],
});
export const getInvoice = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/invoices/:id',
  summary: 'One invoice; the result page asks here, nothing else says that it is paid',
  auth: 'viewer',
  limit: 'poll',
  kids: false,
  params: invoiceParams,
  query: LocaleQuerySchema,
  response: InvoiceSchema,
  errors: ['payments.invoice_not_found', 'accounts.kids_forbidden'],
});
export const payInvoice = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/invoices/:id/pay',
  summary: 'Try again, or in another way',
  auth: 'viewer',
  limit: 'write',
  params: invoiceParams,
  body: z.strictObject({ method: PaymentMethodSchema, cardId: CardIdSchema.optional(), returnTo: z.string().max(500).optional() }),
  response: CheckoutSchema,
  errors: [
    'payments.invoice_not_found',
    'payments.invoice_closed',
    'payments.invoice_in_progress',
    'payments.card_not_found',
    'payments.card_unusable',
    'payments.card_declined',
    'payments.provider_unavailable',
    'accounts.kids_forbidden',
    'accounts.contact_unverified',
    'accounts.leaving',
  ],
  idempotent: true,
});
export const cancelInvoice = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/invoices/:id/cancel',
  summary: 'Give up an unpaid invoice',
  auth: 'viewer',
  limit: 'write',
  params: invoiceParams,
  response: InvoiceSchema,
  errors: ['payments.invoice_not_found', 'payments.invoice_closed', 'payments.invoice_in_progress', 'accounts.kids_forbidden'],
});
export const listCards = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/cards',
  summary: 'Saved cards, masked',
  auth: 'viewer',
  limit: 'read',
  kids: false,
  response: z.object({ items: z.array(SavedCardSchema) }),
  errors: ['accounts.kids_forbidden'],
});
export const addCard = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/cards',
  summary: 'Save the token that the provider gave the card form; a code goes to the card’s phone',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ token: z.string().min(16).max(2000) }),
  response: z.object({
    card: SavedCardSchema,
    /** Masked phone of the card's bank, and seconds until another code can be asked for. */
    sentTo: z.string(),
    resendAfterSec: z.int(),
  }),
  status: 201,
  errors: [
    'payments.card_refused',
    'payments.card_limit',
    'payments.provider_unavailable',
    'accounts.kids_forbidden',
    'accounts.contact_unverified',
    'accounts.leaving',
  ],
});
export const verifyCard = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/cards/:id/verify',
  summary: 'Confirm the card with the code; without a code another one is sent',
  auth: 'viewer',
  limit: 'auth',
  params: cardParams,
  body: z.strictObject({
    code: z
      .string()
      .regex(/^\d{4,8}$/, 'must be digits')
      .optional(),
  }),
  response: SavedCardSchema,
  errors: [
    'payments.card_not_found',
    'payments.card_code_invalid',
    'payments.card_code_expired',
    'payments.card_refused',
    'payments.provider_unavailable',
    'accounts.kids_forbidden',
  ],
});
export const preferCard = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/cards/:id/prefer',
  summary: 'Charge renewals to this card',
  auth: 'viewer',
  limit: 'write',
  params: cardParams,
  response: SavedCardSchema,
  errors: ['payments.card_not_found', 'payments.card_unusable', 'accounts.kids_forbidden'],
});
export const removeCard = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/cards/:id',
  summary: 'Forget a card, here and at the provider',
  auth: 'viewer',
  limit: 'write',
  params: cardParams,
  errors: ['payments.card_not_found', 'accounts.kids_forbidden'],
});
