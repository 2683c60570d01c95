import type { Invoice } from '@app/contracts';
import type { Clock, Locale } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import type { PaymeSubscribe } from '../../gateways/payme-subscribe.ts';
import type { Logger, Metrics } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { createCheckout } from './checkout.service.ts';
import { selectCardsForExport, selectInvoicesForExport } from './export.repository.ts';
import { createFulfilments } from './fulfilments.ts';
import { expireInvoicesJob } from './invoices.jobs.ts';
import { presentInvoice } from './invoices.presenter.ts';
import { invoicesRoutes } from './invoices.routes.ts';
import { createInvoices } from './invoices.service.ts';
import { createAddressCheck, createKeyCheck } from './merchant/merchant.auth.ts';
import { expireTransactionsJob } from './merchant/merchant.jobs.ts';
import { merchantRoutes } from './merchant/merchant.routes.ts';
import { createRpc } from './merchant/merchant.rpc.ts';
import { createMerchant } from './merchant/merchant.service.ts';
import { createTransactions } from './merchant/transactions.service.ts';
import { paymentsSubscribers } from './payments.subscribers.ts';
import type { InvoiceRecord } from './payments.types.ts';
import { createCardPayments } from './receipts.service.ts';

export { INVOICE_LIFE_MS } from './invoices.rules.ts';
export { invoiceClosed, invoicePaid, invoiceRefunded } from './payments.events.ts';
export type {
  ChargeOutcome,
  Fulfilment,
  InvoiceDraft,
  InvoiceRecord,
  InvoiceTitles,
} from './payments.types.ts';

export type PaymentsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly accounts: Pick<Accounts, 'requireBuyer' | 'mayBeCharged' | 'addExportSection'>;
  /** Another client of Payme than the configured one, for tests. */
  readonly subscribe?: PaymeSubscribe | null;
};

/** Invoices, Payme's two protocols, the ledger. Knows nothing of plans and orders: who sells registers a fulfilment. */
export function createPayments(deps: PaymentsDeps) {
  const { db, clock, config, log, metrics, accounts } = deps;
  const fulfilments = createFulfilments();
  const invoices = createInvoices({ db, clock });
  const transactions = createTransactions({ db, clock, log, fulfilments });
  const rpc = createRpc({
    merchant: createMerchant({ db, clock, transactions }),
    log,
    metrics,
    isKnownKey: createKeyCheck([config.PAYME_KEY, config.PAYME_KEY_NEXT]),
    isAllowedAddress: createAddressCheck(config.PAYME_ALLOWED_IPS),
  });
  const cards = createCardPayments({ ...deps, transactions });
  accounts.addExportSection('invoices', (db, { accountId }) => selectInvoicesForExport(db, accountId));
  accounts.addExportSection('cards', (db, { accountId }) => selectCardsForExport(db, accountId));
  const checkout = createCheckout({ db, clock, config, accounts, invoices, cards });
  return {
    api: {
      /** Called once per purpose, at wiring. */
      register: fulfilments.register,
      createInvoice: invoices.create,
      cancelInvoice: invoices.cancel,
      checkout: checkout.checkout,
      chargeSavedCard: cards.chargeSavedCard,
      refund: cards.refund,
      findPreferredCard: cards.findPreferredCard,
      presentInvoice: (invoice: InvoiceRecord, locale: Locale): Invoice => presentInvoice(invoice, locale, clock.now()),
    },
    routes: [...invoicesRoutes(invoices, checkout), ...cards.routes],
    rawRoutes: merchantRoutes(rpc),
    jobs: [expireInvoicesJob({ db, clock, invoices }), expireTransactionsJob(transactions), ...cards.jobs],
    subscribers: [...paymentsSubscribers(transactions), ...cards.subscribers],
  };
}

export type Payments = ReturnType<typeof createPayments>['api'];
