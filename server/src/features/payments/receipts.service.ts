import { AppError } from '@app/contracts';
import type { AccountId, CardId, InvoiceId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { ChargeOutcome, InvoiceRecord } from './payments.types.ts';

/** What saved cards add to payments. */
export type CardPayments = {
  /** Charges a card of the invoice's account: the named one, or the preferred. @throws AppError `payments.card_…`, `payments.provider_unavailable` */
  readonly chargeCard: (invoice: InvoiceRecord, cardId: string | undefined) => Promise<InvoiceRecord>;
  readonly chargeSavedCard: (invoiceId: InvoiceId) => Promise<ChargeOutcome>;
  readonly refund: (db: Db, invoiceId: InvoiceId, reason: string) => Promise<void>;
  readonly findPreferredCard: (db: Db, accountId: AccountId) => Promise<{ readonly id: CardId; readonly number: string } | null>;
};

/** Nobody has a saved card yet. */
export function createCardPayments(): CardPayments {
  return {
    chargeCard: async () => {
      throw new AppError('payments.card_not_found');
    },
    chargeSavedCard: async () => 'no_card',
    refund: async () => {
      throw new AppError('payments.provider_unavailable');
    },
    findPreferredCard: async () => null,
  };
}
