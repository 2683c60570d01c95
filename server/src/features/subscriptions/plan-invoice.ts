import type { AccountId } from '@app/kernel';
import { INVOICE_LIFE_MS, type InvoiceDraft } from '../payments/index.ts';
import type { Deal } from './quote.rules.ts';
import { invoiceTitles } from './subscriptions.presenter.ts';
import type { Holdings } from './timeline.rules.ts';

/**
 * The invoice of a deal. Its key names one payment: the price and what has been paid for so far. Whoever pays next, by hand on one of
 * two devices or by the saved card, pays this one invoice; after it the key is another.
 */
export function planInvoice(
  accountId: AccountId,
  { grants }: Pick<Holdings, 'grants'>,
  { plan, price }: Deal,
  nowMs: number,
): InvoiceDraft {
  return {
    accountId,
    purpose: 'subscription',
    subjectId: price.id,
    key: `${price.id}:${grants.at(-1)?.id ?? 'first'}`,
    amountMinor: price.priceMinor,
    titles: invoiceTitles(plan, price.hours),
    fiscal: plan.fiscal,
    expiresAt: new Date(nowMs + INVOICE_LIFE_MS),
  };
}
