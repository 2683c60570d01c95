import type { Invoice } from '@app/contracts';
import { fallbackChain, type Locale } from '@app/kernel';
import { payabilityOf, titleIn } from './invoices.rules.ts';
import type { InvoiceRecord } from './payments.types.ts';

/** An unpaid invoice whose time is up reads `expired` at once, also before the job has closed it. */
export function presentInvoice(invoice: InvoiceRecord, locale: Locale, now: number): Invoice {
  const isOverdue = invoice.state === 'awaiting_payment' && payabilityOf(invoice, now) === 'closed';
  return {
    id: invoice.id,
    number: invoice.number,
    amount: invoice.amountMinor,
    currency: invoice.currency,
    state: isOverdue ? 'expired' : invoice.state,
    purpose: invoice.purpose,
    title: titleIn(invoice.titles, fallbackChain(locale)),
    method: invoice.method,
    card: invoice.card,
    createdAt: invoice.createdAt.toISOString(),
    expiresAt: invoice.expiresAt.toISOString(),
    paidAt: invoice.paidAt?.toISOString() ?? null,
    refundedAt: invoice.refundedAt?.toISOString() ?? null,
    providerId: invoice.providerId,
    fiscalUrl: invoice.fiscalUrl,
    refundFiscalUrl: invoice.refundFiscalUrl,
    failure: invoice.failure,
  };
}
