import { CardIdSchema, InvoiceIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineJob } from '../../../jobs/index.ts';

/** Has the provider forget a removed card. What fails now is done by the next `lookAtCards`. */
export const forgetCard = defineJob('payments.forget-card', z.object({ cardId: CardIdSchema }), {
  concurrency: 2,
  lockMs: 60_000,
  retries: 5,
});
/** Gives the money of an invoice back. What is not finished then is done by the next `lookAtMoney`. */
export const refundInvoice = defineJob('payments.refund-invoice', z.object({ invoiceId: InvoiceIdSchema }), {
  concurrency: 2,
  lockMs: 60_000,
  retries: 2,
});
/** Asks about charges and refunds whose end is not known. */
export const lookAtMoney = defineJob('payments.look-at-money', z.object({}), { concurrency: 1, lockMs: 120_000, retries: 0 });
/** Cards that were removed or never confirmed. */
export const lookAtCards = defineJob('payments.look-at-cards', z.object({}), { concurrency: 1, lockMs: 120_000, retries: 0 });
