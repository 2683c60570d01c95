import { type Actor, AppError, type Checkout, type PaymentSettings } from '@app/contracts';
import type { Clock, InvoiceId } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { checkoutLink } from './checkout.rules.ts';
import { presentInvoice } from './invoices.presenter.ts';
import { forgetFailure } from './invoices.repository.ts';
import { payabilityOf } from './invoices.rules.ts';
import type { Invoices } from './invoices.service.ts';
import type { CheckoutChoice, InvoiceRecord } from './payments.types.ts';
import type { CardPayments } from './receipts.service.ts';

export type CheckoutDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Config;
  readonly accounts: Pick<Accounts, 'requireBuyer'>;
  readonly invoices: Pick<Invoices, 'getOwn'>;
  readonly cards: Pick<CardPayments, 'chargeCard'>;
};

/** Hosts of Payme that take real money. */
const LIVE_HOSTS = ['checkout.paycom.uz', 'checkout.payme.uz'];

export function createCheckout({ db, clock, config, accounts, invoices, cards }: CheckoutDeps) {
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;

  function linkOf(invoice: InvoiceRecord, choice: CheckoutChoice): string {
    const { PAYME_MERCHANT_ID: merchantId, PAYME_CHECKOUT_URL: checkoutUrl } = config;
    if (merchantId === undefined) throw new AppError('payments.provider_unavailable');
    return checkoutLink({ merchantId, checkoutUrl, publicUrl }, invoice, choice);
  }

  /**
   * Where to pay an open invoice, or what became of charging a saved card.
   * @throws AppError `payments.invoice_closed`, `payments.invoice_in_progress`, `payments.provider_unavailable`, `payments.card_…`,
   * `accounts.kids_forbidden`, `accounts.contact_unverified`
   */
  async function checkout(actor: Actor, invoice: InvoiceRecord, choice: CheckoutChoice): Promise<Checkout> {
    await accounts.requireBuyer(db, actor);
    const payability = payabilityOf(invoice, clock.now());
    if (payability === 'held') throw new AppError('payments.invoice_in_progress');
    if (payability !== 'open') throw new AppError('payments.invoice_closed');
    const present = (one: InvoiceRecord) => presentInvoice(one, choice.locale, clock.now());
    if (choice.method === 'payme') {
      const checkoutUrl = linkOf(invoice, choice);
      if (invoice.failure !== null) await forgetFailure(db, invoice.id);
      return { invoice: present({ ...invoice, failure: null }), checkoutUrl };
    }
    return { invoice: present(await cards.chargeCard(invoice, choice.cardId)), checkoutUrl: null };
  }

  return {
    checkout,

    pay: async (actor: Actor, id: InvoiceId, choice: CheckoutChoice): Promise<Checkout> =>
      checkout(actor, await invoices.getOwn(actor.accountId, id), choice),

    settings: (): PaymentSettings => ({
      payme: {
        merchantId: config.PAYME_MERCHANT_ID ?? '',
        checkoutUrl: new URL(config.PAYME_CHECKOUT_URL).origin,
        subscribeUrl: config.PAYME_SUBSCRIBE_URL,
        sandbox: !LIVE_HOSTS.includes(new URL(config.PAYME_CHECKOUT_URL).hostname),
      },
    }),
  };
}

export type CheckoutService = ReturnType<typeof createCheckout>;
