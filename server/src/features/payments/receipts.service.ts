import { AppError } from '@app/contracts';
import type { AccountId, CardId, Clock, InvoiceId } from '@app/kernel';
import { type Config, createSealer } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { subscribe as listen, type Subscriber } from '../../events/index.ts';
import { createPaymeSubscribe, type PaymeSubscribe } from '../../gateways/payme-subscribe.ts';
import type { Route } from '../../http/index.ts';
import type { JobHandler } from '../../jobs/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type Accounts, accountErased } from '../accounts/index.ts';
import { cardsJobs } from './cards/cards.jobs.ts';
import { cardsRoutes } from './cards/cards.routes.ts';
import { createCards } from './cards/cards.service.ts';
import { resealCardsJob } from './cards/cards-reseal.ts';
import { createCharges } from './cards/charges.service.ts';
import { createRefunds } from './cards/refunds.service.ts';
import { findInvoice } from './invoices.repository.ts';
import type { Transactions } from './merchant/transactions.service.ts';
import type { ChargeOutcome, InvoiceRecord } from './payments.types.ts';

export type CardPaymentsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Logger;
  readonly accounts: Pick<Accounts, 'requireBuyer' | 'mayBeCharged'>;
  readonly transactions: Pick<Transactions, 'perform' | 'cancel'>;
  /** Another client than the configured one, for tests. */
  readonly subscribe?: PaymeSubscribe | null;
};

/** What saved cards add to payments. */
export type CardPayments = {
  /** Charges a card of the invoice's account: the named one, or the preferred. @throws AppError `payments.card_…`, `payments.provider_unavailable` */
  readonly chargeCard: (invoice: InvoiceRecord, cardId: string | undefined) => Promise<InvoiceRecord>;
  readonly chargeSavedCard: (invoiceId: InvoiceId) => Promise<ChargeOutcome>;
  readonly refund: (db: Db, invoiceId: InvoiceId, reason: string) => Promise<void>;
  readonly findPreferredCard: (db: Db, accountId: AccountId) => Promise<{ readonly id: CardId; readonly number: string } | null>;
  readonly routes: readonly Route[];
  readonly jobs: readonly JobHandler[];
  readonly subscribers: readonly Subscriber[];
};

/** Payme's Subscribe API: saved cards, charges and refunds. */
export function createCardPayments(deps: CardPaymentsDeps): CardPayments {
  const { db, clock, config, log, accounts, transactions } = deps;
  const subscribe = deps.subscribe === undefined ? createPaymeSubscribe(config) : deps.subscribe;
  const sealer = createSealer(config, 'payments.card');
  const cards = createCards({ db, clock, subscribe, accounts, sealer });
  const charges = createCharges({ db, clock, log, subscribe, accounts, transactions, cards });
  const refunds = createRefunds({ db, clock, log, subscribe, transactions });

  return {
    chargeCard: async (invoice, cardId) => {
      const card = await cards.getChargeable(invoice.accountId, cardId);
      const charged = await charges.charge(invoice, card);
      if (charged.outcome === 'declined') throw new AppError('payments.card_declined', { failure: charged.failure });
      if (charged.outcome === 'busy') throw new AppError('payments.invoice_in_progress');
      return (await findInvoice(db, invoice.id)) ?? invoice;
    },

    chargeSavedCard: async (invoiceId) => {
      const invoice = await findInvoice(db, invoiceId);
      if (invoice === null) throw new AppError('payments.invoice_not_found');
      const resumed = await charges.resume(invoiceId);
      if (resumed === null && !(await accounts.mayBeCharged(db, invoice.accountId))) return 'leaving';
      const preferred = resumed === null ? await cards.findPreferredCard(db, invoice.accountId) : null;
      if (resumed === null && preferred === null) return 'no_card';
      const charged = resumed ?? (await charges.charge(invoice, await cards.getChargeable(invoice.accountId, preferred?.id)));
      return charged.outcome === 'busy' ? 'unknown' : charged.outcome;
    },

    refund: refunds.refund,
    findPreferredCard: cards.findPreferredCard,
    routes: cardsRoutes(cards),
    jobs: [...cardsJobs({ db, clock, subscribe, cards, charges, refunds }), resealCardsJob({ db, sealer })],
    subscribers: [
      listen(accountErased, 'payments.forget-cards', ({ accountId }) => inTransaction(db, (db) => cards.removeAll(db, accountId))),
    ],
  };
}
