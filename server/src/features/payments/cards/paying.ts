import { AppError, type PaymentFailure } from '@app/contracts';
import type { Clock, InvoiceId } from '@app/kernel';
import type { Db } from '../../../db/index.ts';
import { PaymeRefusal, type PaymeSubscribe } from '../../../gateways/payme-subscribe.ts';
import type { Logger } from '../../../observability/index.ts';
import type { Accounts } from '../../accounts/index.ts';
import { findInvoice } from '../invoices.repository.ts';
import { ACCOUNT_FIELD } from '../merchant/merchant.errors.ts';
import { findTransaction, insertTransaction } from '../merchant/merchant.repository.ts';
import type { Transactions } from '../merchant/transactions.service.ts';
import { type CardRecord, findCardById, setUnusable } from './cards.repository.ts';
import { isExpired } from './cards.rules.ts';
import type { Cards } from './cards.service.ts';
import { endsCard, failureOfCode, INSIST_MS, meaningOf } from './charge.rules.ts';
import { type ChargeRecord, declineCharge, endCharge, type PayingCharge } from './charges.repository.ts';

export type ChargesDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly subscribe: PaymeSubscribe | null;
  readonly accounts: Pick<Accounts, 'mayBeCharged'>;
  readonly transactions: Pick<Transactions, 'perform'>;
  readonly cards: Pick<Cards, 'tokenOf'>;
};

export type Charged =
  | { readonly outcome: 'paid' | 'unknown' }
  | { readonly outcome: 'declined'; readonly failure: PaymentFailure }
  /** Somebody else is charging a card for this invoice right now. */
  | { readonly outcome: 'busy' };

export const UNKNOWN: Charged = { outcome: 'unknown' };
export const PAID: Charged = { outcome: 'paid' };

/** What is done with a receipt that is written down: it is paid, asked about, and ended once its end is known. */
export function createPaying({ db, clock, log, subscribe, accounts, transactions, cards }: ChargesDeps) {
  function provider(): PaymeSubscribe {
    if (subscribe === null) throw new AppError('payments.provider_unavailable');
    return subscribe;
  }

  async function decline(charge: ChargeRecord, failure: PaymentFailure): Promise<Charged> {
    await declineCharge(db, charge, failure, new Date(clock.now()));
    return { outcome: 'declined', failure };
  }

  /** A kassa without billing makes no calls: its transaction is made here. */
  async function ensureTransaction(paymeId: string, invoiceId: InvoiceId, paymeTime: number): Promise<void> {
    if ((await findTransaction(db, paymeId)) !== null) return;
    const invoice = await findInvoice(db, invoiceId);
    if (invoice === null) throw new Error(`there is no invoice ${invoiceId}`);
    const { number, amountMinor } = invoice;
    const account = { [ACCOUNT_FIELD]: number };
    await insertTransaction(db, { paymeId, invoiceId, amountMinor, account, paymeTime, createTime: clock.now() });
  }

  /** The receipt is paid: so is the invoice, once, unless somebody else paid it; then this money goes back. */
  async function settle(charge: PayingCharge): Promise<Charged> {
    const { receiptId, invoiceId } = charge;
    await ensureTransaction(receiptId, invoiceId, charge.createdAt.getTime());
    await transactions.perform(receiptId, 0);
    const state = (await findTransaction(db, receiptId))?.state ?? 0;
    if (Math.abs(state) === 2) {
      await endCharge(db, charge.id, 'paid', null);
      return PAID;
    }
    log.error({ event: 'payments.charged_in_vain', invoiceId, receiptId });
    await provider().cancelReceipt(receiptId);
    await endCharge(db, charge.id, 'abandoned', null);
    return UNKNOWN;
  }

  /** A refusal counts only once the receipt says that nothing was taken. */
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

  /** Nothing was taken yet: pays the same receipt again, or gives it up when too much time has passed or its payer is leaving. */
  async function insist(charge: PayingCharge): Promise<Charged> {
    const card = await findCardById(db, charge.cardId);
    const isFresh = clock.now() - charge.createdAt.getTime() < INSIST_MS;
    if (card?.state === 'active' && isFresh && (await accounts.mayBeCharged(db, card.accountId))) return pay(charge, card);
    const { state } = await provider().cancelReceipt(charge.receiptId);
    return meaningOf(state) === 'cancelled' ? decline(charge, 'provider_unavailable') : UNKNOWN;
  }

  /** Asks how the receipt stands, and acts on it. */
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

  return { provider, decline, pay, look };
}
