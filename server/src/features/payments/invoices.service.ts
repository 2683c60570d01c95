import { randomInt } from 'node:crypto';
import { type Actor, AppError, InstantSchema, type Invoice, type Page } from '@app/contracts';
import type { AccountId, Clock, InvoiceId, Locale } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, inTransaction, pageFrom } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { presentInvoice } from './invoices.presenter.ts';
import { closeInvoice, findInvoice, findInvoiceByKey, findInvoiceOf, insertInvoice, selectInvoices } from './invoices.repository.ts';
import { payabilityOf } from './invoices.rules.ts';
import { invoiceClosed } from './payments.events.ts';
import type { InvoiceDraft, InvoiceRecord } from './payments.types.ts';

const CursorSchema = z.tuple([InstantSchema, z.uuid()]);
/** Twelve digits without a leading zero: too many to guess one that is open, few enough to be read out. */
const NUMBERS = { from: 100_000_000_000, to: 1_000_000_000_000 };

export function createInvoices({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  /** Ends an unpaid invoice and tells so. Returns null when there was nothing to end. */
  async function close(outer: Db, id: InvoiceId, state: 'expired' | 'cancelled'): Promise<InvoiceRecord | null> {
    return inTransaction(outer, async (db) => {
      const closed = await closeInvoice(db, { id, state, now: new Date(clock.now()) });
      if (closed !== null) {
        const { accountId, purpose, subjectId, number, amountMinor } = closed;
        await publish(db, invoiceClosed, { invoiceId: id, accountId, purpose, subjectId, number, amountMinor, state });
      }
      return closed;
    });
  }

  async function getOwn(accountId: AccountId, id: InvoiceId): Promise<InvoiceRecord> {
    const invoice = await findInvoiceOf(db, accountId, id);
    if (invoice === null) throw new AppError('payments.invoice_not_found');
    return invoice;
  }

  async function cancel(db: Db, invoice: InvoiceRecord): Promise<InvoiceRecord> {
    const closed = invoice.state === 'cancelled' ? invoice : await close(db, invoice.id, 'cancelled');
    if (closed !== null) return closed;
    const isHeld = (await findInvoice(db, invoice.id))?.state === 'processing';
    throw new AppError(isHeld ? 'payments.invoice_in_progress' : 'payments.invoice_closed');
  }

  /** The open or paid invoice of the account with this key, else a new one. An open one that is overdue gives way. */
  async function create(db: Db, draft: InvoiceDraft): Promise<InvoiceRecord> {
    const known = await findInvoiceByKey(db, draft.accountId, draft.key);
    if (known !== null && payabilityOf(known, clock.now()) !== 'closed') return known;
    if (known !== null) await close(db, known.id, 'expired');
    const number = String(randomInt(NUMBERS.from, NUMBERS.to));
    const added = await insertInvoice(db, draft, { number, createdAt: new Date(clock.now()) });
    // Somebody else was faster with this key, or the number is taken.
    return added ?? create(db, draft);
  }

  return {
    create,
    close,
    getOwn,

    /** @throws AppError `payments.invoice_not_found` when the account has no such invoice. */
    get: async (actor: Actor, id: InvoiceId, locale: Locale): Promise<Invoice> =>
      presentInvoice(await getOwn(actor.accountId, id), locale, clock.now()),

    list: async (
      actor: Actor,
      { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
      locale: Locale,
    ): Promise<Page<Invoice>> => {
      const after = cursor === undefined ? null : decodeCursor(cursor, CursorSchema);
      const rows = await selectInvoices(db, actor.accountId, { after, limit: limit + 1 });
      return pageFrom(
        rows,
        limit,
        ({ createdAt, id }) => [createdAt.toISOString(), id],
        (invoice) => presentInvoice(invoice, locale, clock.now()),
      );
    },

    /**
     * Gives up an unpaid invoice; again changes nothing.
     * @throws AppError `payments.invoice_not_found`, `payments.invoice_in_progress` while it is being paid, `payments.invoice_closed`
     */
    cancel: async (db: Db, id: InvoiceId): Promise<void> => {
      const invoice = await findInvoice(db, id);
      if (invoice === null) throw new AppError('payments.invoice_not_found');
      await cancel(db, invoice);
    },

    cancelOwn: async (actor: Actor, id: InvoiceId, locale: Locale): Promise<Invoice> =>
      presentInvoice(await cancel(db, await getOwn(actor.accountId, id)), locale, clock.now()),
  };
}

export type Invoices = ReturnType<typeof createInvoices>;
