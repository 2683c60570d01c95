import { AppError, type PaymentFailure } from '@app/contracts';
import type { Clock, InvoiceId } from '@app/kernel';
import type { Db } from '../../../db/index.ts';
import { PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import type { Logger } from '../../../observability/index.ts';
import { findInvoice } from '../invoices.repository.ts';
import { payabilityOf } from '../invoices.rules.ts';
import { ACCOUNT_FIELD } from '../merchant/merchant.errors.ts';
import { findTransaction, insertTransaction } from '../merchant/merchant.repository.ts';
import type { Transactions } from '../merchant/transactions.service.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import { type CardRecord, findCardById, setUnusable } from './cards.repository.ts';
import { isExpired } from './cards.rules.ts';
import type { Cards } from './cards.service.ts';
import { endsCard, failureOfCode, INSIST_MS, meaningOf, STARTING_MS } from './charge.rules.ts';
import {
  beginPaying,
  type ChargeRecord,
  declineCharge,
  endCharge,
  findOpenCharge,
  insertCharge,
  type PayingCharge,
  takeDueCharges,
} from './charges.repository.ts';

export type ChargesDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly subscribe: PaymeSubscribe | null;
  readonly transactions: Pick<Transactions, 'perform'>;
  readonly cards: Pick<Cards, 'tokenOf'>;
};

export type Charged =
  | { readonly outcome: 'paid' | 'unknown' }
  | { readonly outcome: 'declined'; readonly failure: PaymentFailure }
  /** Somebody else is charging a card for this invoice right now. */
  | { readonly outcome: 'busy' };

const UNKNOWN: Charged = { outcome: 'unknown' };
const PAID: Charged = { outcome: 'paid' };
const DUE_AT_ONCE = 50;

const isUnavailable = (error: unknown): boolean => error instanceof AppError && error.code === 'payments.provider_unavailable';

/**
 * Charges saved cards. The receipt is written down before it is paid; from then on the same receipt is paid and asked about until its
 * end is known, and no second one is made (payme.md §9.6). A crash between any two steps leaves a charge that `lookAtDue` ends.
 */
export function createCharges({ db, clock, log, subscribe, transactions, cards }: ChargesDeps) {
  function provider(): PaymeSubscribe {
    if (subscribe === null) throw new AppError('payments.provider_unavailable');
    return subscribe;
  }
  const now = () => new Date(clock.now());
  const isPaid = async (id: InvoiceId) => ((await findInvoice(db, id))?.paidAt ?? null) !== null;

  async function decline(charge: ChargeRecord, failure: PaymentFailure): Promise<Charged> {
    await declineCharge(db, charge, failure, now());
    return { outcome: 'declined', failure };
  }

  /**
   * The receipt is paid. Payme has performed its transaction with us by then; a kassa without billing makes no calls, and the same is
   * done here. Money for an invoice that somebody else paid goes back.
   */
  async function settle(charge: PayingCharge): Promise<Charged> {
    const { receiptId: paymeId, invoiceId } = charge;
    const invoice = await findInvoice(db, invoiceId);
    if (invoice === null) throw new Error(`charge ${charge.id} has no invoice`);
    if ((await findTransaction(db, paymeId)) === null) {
      const { number, amountMinor } = invoice;
      const fields = { paymeId, invoiceId, amountMinor, account: { [ACCOUNT_FIELD]: number } };
      await insertTransaction(db, { ...fields, paymeTime: charge.createdAt.getTime(), createTime: clock.now() });
    }
    await transactions.perform(paymeId, 0);
    const state = (await findTransaction(db, paymeId))?.state ?? 0;
    if (Math.abs(state) === 2) {
      await endCharge(db, charge.id, 'paid', null);
      return PAID;
    }
    log.error({ event: 'payments.charged_in_vain', invoiceId, receiptId: paymeId });
    await provider().cancelReceipt(paymeId);
    await endCharge(db, charge.id, 'abandoned', null);
    return UNKNOWN;
  }

  async function refused(charge: PayingCharge, card: CardRecord, code: number): Promise<Charged> {
    const meaning = meaningOf(await provider().checkReceipt(charge.receiptId));
    if (meaning === 'paid') return settle(charge);
    if (meaning === 'open') return UNKNOWN;
    const facts = { isExpired: isExpired(card.expire, clock.now()) };
    if (endsCard(code, facts)) await setUnusable(db, card.id);
    return decline(charge, failureOfCode(code, facts));
  }

  async function pay(charge: PayingCharge, card: CardRecord): Promise<Charged> {
    try {
      const { state } = await provider().payReceipt(charge.receiptId, cards.tokenOf(card));
      return meaningOf(state) === 'paid' ? await settle(charge) : UNKNOWN;
    } catch (error) {
      if (error instanceof PaymeRefusal) return refused(charge, card, error.code);
      throw error;
    }
  }

  /** Nothing was taken yet: pays the same receipt again, or gives it up when too much time has passed. */
  async function insist(charge: PayingCharge): Promise<Charged> {
    const card = await findCardById(db, charge.cardId);
    const isFresh = clock.now() - charge.createdAt.getTime() < INSIST_MS;
    if (card?.state === 'active' && isFresh) return pay(charge, card);
    const { state } = await provider().cancelReceipt(charge.receiptId);
    return meaningOf(state) === 'cancelled' ? decline(charge, 'provider_unavailable') : UNKNOWN;
  }

  async function look(charge: PayingCharge): Promise<Charged> {
    switch (meaningOf(await provider().checkReceipt(charge.receiptId))) {
      case 'paid':
        return settle(charge);
      case 'cancelled':
        return decline(charge, 'declined');
      case 'unpaid':
        return insist(charge);
      case 'open':
        return UNKNOWN;
    }
  }

  /** Ends an open charge if its end can be known. */
  async function finish(charge: ChargeRecord): Promise<Charged> {
    const { receiptId } = charge;
    if (receiptId !== null) return orUnknown(() => look({ ...charge, receiptId }));
    if (clock.now() - charge.createdAt.getTime() < STARTING_MS) return { outcome: 'busy' };
    await endCharge(db, charge.id, 'abandoned', null);
    return UNKNOWN;
  }

  async function orUnknown(work: () => Promise<Charged>): Promise<Charged> {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log.warn({ event: 'payments.charge_unknown', error });
      return UNKNOWN;
    }
  }

  async function begin(invoice: InvoiceRecord, charge: ChargeRecord, card: CardRecord): Promise<PayingCharge | Charged> {
    try {
      const { number, amountMinor } = invoice;
      const receipt = await provider().createReceipt({ amountMinor, account: { [ACCOUNT_FIELD]: number }, description: `Sahna ${number}` });
      return (await beginPaying(db, charge, receipt.id, card, now())) ?? UNKNOWN;
    } catch (error) {
      if (error instanceof PaymeRefusal) return decline(charge, failureOfCode(error.code, { isExpired: false }));
      // Without a receipt nothing can have been taken.
      if (isUnavailable(error)) await endCharge(db, charge.id, 'abandoned', null);
      throw error;
    }
  }

  /**
   * Charges a card for an invoice that has no open charge.
   * @throws AppError `payments.provider_unavailable` when nothing was begun, `payments.invoice_closed`
   */
  async function charge(invoice: InvoiceRecord, card: CardRecord): Promise<Charged> {
    const payability = payabilityOf(invoice, clock.now());
    if (payability === 'paid') return PAID;
    if (payability === 'held') return UNKNOWN;
    if (payability === 'closed') throw new AppError('payments.invoice_closed');
    provider();
    const started = await insertCharge(db, invoice.id, card.id, now());
    if (started === null) return { outcome: 'busy' };
    const begun = await begin(invoice, started, card);
    const charged = 'outcome' in begun ? begun : await orUnknown(() => pay(begun, card));
    // Refused because somebody else was faster.
    return charged.outcome === 'declined' && (await isPaid(invoice.id)) ? PAID : charged;
  }

  return {
    /** Goes on with the charge that an invoice has; null when none is open. */
    resume: async (invoiceId: InvoiceId): Promise<Charged | null> => {
      const open = await findOpenCharge(db, invoiceId);
      return open === null ? null : finish(open);
    },

    charge,

    /** Ends what can be ended of the charges that are due. */
    lookAtDue: async (): Promise<void> => {
      if (subscribe === null) return;
      for (const due of await takeDueCharges(db, now(), DUE_AT_ONCE)) {
        const { outcome } = await finish(due);
        log.info({ event: 'payments.charge_looked_at', invoiceId: due.invoiceId, outcome });
      }
    },
  };
}

export type Charges = ReturnType<typeof createCharges>;
