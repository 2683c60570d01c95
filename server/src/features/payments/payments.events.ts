import { AccountIdSchema, InvoiceIdSchema, PaymentFailureSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

const invoiceFact = z.object({
  accountId: AccountIdSchema,
  invoiceId: InvoiceIdSchema,
  purpose: z.enum(['subscription', 'order']),
  subjectId: z.string(),
  /** As people know the invoice. */
  number: z.string(),
  amountMinor: z.int(),
});

export const invoicePaid = defineEvent('payments.invoice_paid', invoiceFact.extend({ paidAtMs: z.int() }));
export const invoiceRefunded = defineEvent('payments.invoice_refunded', invoiceFact.extend({ paidAtMs: z.int() }));
/** One try did not succeed; the invoice may still be paid in another. */
export const paymentFailed = defineEvent('payments.payment_failed', invoiceFact.extend({ failure: PaymentFailureSchema }));
/** Nobody can pay the invoice any more. */
export const invoiceClosed = defineEvent('payments.invoice_closed', invoiceFact.extend({ state: z.enum(['expired', 'cancelled']) }));
