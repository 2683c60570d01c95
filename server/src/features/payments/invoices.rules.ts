import { HOUR_MS } from '@app/kernel';
import type { InvoiceRecord, InvoiceTitles, PaidInvoice } from './payments.types.ts';

/** Payme's own limit for a transaction; an invoice of checkout lives as long. */
export const INVOICE_LIFE_MS = 12 * HOUR_MS;

/** Whether an invoice can be paid: by anybody, by the one that holds it alone, or not any more. */
export type Payability = 'open' | 'held' | 'paid' | 'closed';

/** `held` also where the time is up: who began in time may finish. */
export function payabilityOf({ state, expiresAt }: Pick<InvoiceRecord, 'state' | 'expiresAt'>, now: number): Payability {
  switch (state) {
    case 'awaiting_payment':
      return expiresAt.getTime() > now ? 'open' : 'closed';
    case 'processing':
      return 'held';
    case 'paid':
    case 'refunding':
      return 'paid';
    case 'refunded':
    case 'expired':
    case 'cancelled':
      return 'closed';
  }
}

/** The text of the first language of the chain that has one; any at all before none. */
export function titleIn(titles: InvoiceTitles, chain: readonly (keyof InvoiceTitles)[]): string {
  return chain.map((locale) => titles[locale]).find((title) => title !== undefined) ?? Object.values(titles)[0] ?? '';
}

/** What the seller is told. @throws Error for an invoice that was never paid. */
export function toPaidInvoice({ id, accountId, purpose, subjectId, amountMinor, paidAt }: InvoiceRecord): PaidInvoice {
  if (paidAt === null) throw new Error(`invoice ${id} was never paid`);
  return { id, accountId, purpose, subjectId, amountMinor, paidAtMs: paidAt.getTime() };
}
