import { AppError } from '@app/contracts';
import type { InvoiceId } from '@app/kernel';
import { PaymeRefusal } from '../../../gateways/payme-subscribe.ts';
import { findInvoice } from '../invoices.repository.ts';
import { payabilityOf } from '../invoices.rules.ts';
import { ACCOUNT_FIELD } from '../merchant/merchant.errors.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import type { CardRecord } from './cards.repository.ts';
import { failureOfCode, STARTING_MS } from './charge.rules.ts';
import {
  beginPaying,
  type ChargeRecord,
  endCharge,
  findOpenCharge,
  insertCharge,
  type PayingCharge,
  takeDueCharges,
} from './charges.repository.ts';
import { type Charged, type ChargesDeps, createPaying, PAID, UNKNOWN } from './paying.ts';

const DUE_AT_ONCE = 50;

const isUnavailable = (error: unknown): boolean => error instanceof AppError && error.code === 'payments.provider_unavailable';

/**
 * Charges saved cards. The receipt is written down before it is paid; from then on the same receipt is paid and asked about until its
 * end is known, and no second one is made (payme.md §9.6). A crash between any two steps leaves a charge that `lookAtDue` ends.
 */
export function createCharges(deps: ChargesDeps) {
  const { db, clock, log, subscribe } = deps;
  const { provider, decline, pay, look } = createPaying(deps);
  const now = () => new Date(clock.now());
  const isPaid = async (id: InvoiceId) => ((await findInvoice(db, id))?.paidAt ?? null) !== null;

  /** Once a receipt may have been paid, silence is no failure. */
  async function orUnknown(work: () => Promise<Charged>): Promise<Charged> {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      log.warn({ event: 'payments.charge_unknown', error });
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

  /** Makes the receipt and holds the invoice for it. */
  async function begin(invoice: InvoiceRecord, charge: ChargeRecord, card: CardRecord): Promise<PayingCharge | Charged> {
    try {
      const { number, amountMinor } = invoice;
      const receipt = await provider().createReceipt({ amountMinor, account: { [ACCOUNT_FIELD]: number }, description: `Sahna ${number}` });
      return (await beginPaying(db, charge, { receiptId: receipt.id, card: card.number, now: now() })) ?? UNKNOWN;
    } catch (error) {
      if (error instanceof PaymeRefusal) return decline(charge, failureOfCode(error.code, { isExpired: false }));
      // Without a receipt nothing can have been taken.
      if (isUnavailable(error)) await endCharge(db, charge.id, 'abandoned', null);
      throw error;
    }
  }

  async function chargeOpen(invoice: InvoiceRecord, card: CardRecord): Promise<Charged> {
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

    /**
     * Charges a card for an invoice that has no open charge.
     * @throws AppError `payments.provider_unavailable` when nothing was begun, `payments.invoice_closed`
     */
    charge: async (invoice: InvoiceRecord, card: CardRecord): Promise<Charged> => {
      switch (payabilityOf(invoice, clock.now())) {
        case 'paid':
          return PAID;
        case 'held':
          return UNKNOWN;
        case 'closed':
          throw new AppError('payments.invoice_closed');
        case 'open':
          return chargeOpen(invoice, card);
      }
    },

    /** Ends what can be ended of the charges that are due. */
    lookAtDue: async (): Promise<void> => {
      if (subscribe === null) return;
      for (const due of await takeDueCharges(db, now(), DUE_AT_ONCE)) {
        try {
          const { outcome } = await finish(due);
          log.info({ event: 'payments.charge_looked_at', invoiceId: due.invoiceId, outcome });
        } catch (error) {
          // It is due again later; the others do not wait for it.
          log.error({ event: 'payments.charge_look_failed', invoiceId: due.invoiceId, error });
        }
      }
    },
  };
}

export type Charges = ReturnType<typeof createCharges>;
