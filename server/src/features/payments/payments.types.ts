import type { InvoiceState, PaymentFailure, PaymentMethod } from '@app/contracts';
import type { AccountId, InvoiceId, Locale } from '@app/kernel';
import type { Db } from '../../db/index.ts';

/** What can be paid for; each kind is registered by the feature that sells it. */
export type InvoicePurpose = 'subscription' | 'order';

/** What a seller hears about an invoice that was paid or refunded. */
export type PaidInvoice = {
  readonly id: InvoiceId;
  readonly accountId: AccountId;
  readonly purpose: InvoicePurpose;
  /** The seller's own id of what is bought. */
  readonly subjectId: string;
  readonly amountMinor: number;
  readonly paidAtMs: number;
};

/** What the seller does when money moves. `settle`, `mayReverse` and `reverse` are one SQL statement each: Payme's calls answer within three. */
export type Fulfilment = {
  /** In the transaction that marks the invoice paid, exactly once per invoice. */
  readonly settle: (db: Db, invoice: PaidInvoice) => Promise<void>;
  /** In the transaction that books the refund: takes the access back. */
  readonly reverse: (db: Db, invoice: PaidInvoice) => Promise<void>;
  /** Whether a paid invoice may still be taken back by Payme; not asked where we decided on the refund ourselves. */
  readonly mayReverse: (db: Db, invoice: PaidInvoice) => Promise<boolean>;
  /** After the commit of either: forgets caches. May be called more than once. */
  readonly changed: (invoice: PaidInvoice) => Promise<void>;
};

/** What the tax receipt says of the goods (payme.md section 6); the company's accountant decides on the values. */
export type FiscalCode = {
  /** ИКПУ: 17 digits. */
  readonly code: string;
  readonly packageCode: string;
  readonly vatPercent: number;
};

export type InvoiceTitles = Readonly<Partial<Record<Locale, string>>>;

export type InvoiceDraft = {
  readonly accountId: AccountId;
  readonly purpose: InvoicePurpose;
  readonly subjectId: string;
  /** Names what is bought, price included: while an invoice of the account with this key is open or paid, there is no second one. */
  readonly key: string;
  readonly amountMinor: number;
  readonly titles: InvoiceTitles;
  readonly fiscal: FiscalCode;
  readonly expiresAt: Date;
};

export type InvoiceRecord = Omit<InvoiceDraft, 'expiresAt'> & {
  readonly id: InvoiceId;
  /** Digits; Payme's `account.order_id`. */
  readonly number: string;
  readonly currency: string;
  readonly state: InvoiceState;
  readonly method: PaymentMethod | null;
  /** Masked number of the saved card that pays or paid. */
  readonly card: string | null;
  /** Payme's id of the transaction or receipt that holds the invoice, or paid it. */
  readonly providerId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly paidAt: Date | null;
  readonly refundedAt: Date | null;
  readonly fiscalUrl: string | null;
  readonly refundFiscalUrl: string | null;
  readonly failure: PaymentFailure | null;
  /** Why we give the money back; null where Payme's side began it. */
  readonly refundReason: string | null;
};

/** How the buyer wants to pay, and where they come back to. */
export type CheckoutChoice = {
  readonly method: PaymentMethod;
  readonly cardId?: string | undefined;
  /** Path of a page of ours; any other is passed over. */
  readonly returnTo?: string | undefined;
  readonly locale: Locale;
};

/** How a charge of a saved card ended; `unknown` is asked again later and never charged twice. `leaving`: none is made to who goes. */
export type ChargeOutcome = 'paid' | 'declined' | 'unknown' | 'no_card' | 'leaving';
