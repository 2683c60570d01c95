import type { PaymentFailure } from '@app/contracts';
import { HOUR_MS } from '@app/kernel';
import { payabilityOf, titleIn } from '../invoices.rules.ts';
import type { InvoiceRecord } from '../payments.types.ts';
import type { RefusalName } from './merchant.errors.ts';
import type { TransactionRecord } from './merchant.types.ts';

/** A transaction that was not performed is void this long after it began at Payme (payme.md §3.4). */
export const TRANSACTION_LIFE_MS = 12 * HOUR_MS;
/** Cancel reason of Payme: the 12 hours are over. */
export const REASON_TIMEOUT = 4;
/** Cancel reason of Payme: the money was given back. */
export const REASON_REFUND = 5;

export const isOverdue = ({ paymeTime }: Pick<TransactionRecord, 'paymeTime'>, now: number): boolean =>
  now - paymeTime > TRANSACTION_LIFE_MS;

/** The earliest `paymeTime` that is not overdue. */
export const freshSince = (now: number): number => now - TRANSACTION_LIFE_MS;

type Payable = Pick<InvoiceRecord, 'state' | 'expiresAt' | 'amountMinor'>;
/** `isHeld`: whether a transaction in state 1 or 2 has the invoice. */
type Asked = { readonly amountMinor: number; readonly isHeld: boolean; readonly now: number };

/** Why an invoice cannot be paid with this amount; null when it can. Account, then its state, then the amount (payme.md §4.4). */
export function refusalOf(invoice: Payable | null, { amountMinor, isHeld, now }: Asked): RefusalName | null {
  if (invoice === null) return 'no_invoice';
  const payability = payabilityOf(invoice, now);
  if (payability === 'paid') return 'invoice_paid';
  if (payability === 'closed') return 'invoice_closed';
  if (isHeld) return 'invoice_held';
  return invoice.amountMinor === amountMinor ? null : 'wrong_amount';
}

type Repeated = Pick<TransactionRecord, 'state' | 'paymeTime' | 'amountMinor' | 'account'>;

/** What a CreateTransaction means whose id is known: the same call again, one that came too late, or one that cannot be. */
export function repeatOf(
  known: Repeated,
  asked: { readonly amountMinor: number; readonly orderId: string | null; readonly now: number; readonly accountField: string },
): 'replay' | 'expire' | 'refuse' {
  if (known.state !== 1) return 'refuse';
  const isSame = known.amountMinor === asked.amountMinor && orderIdOf(known.account, asked.accountField) === asked.orderId;
  if (!isSame) return 'refuse';
  return isOverdue(known, asked.now) ? 'expire' : 'replay';
}

/** The account's value as text: Payme sends strings, and numbers are taken too (payme.md §3.1). Null when it is neither. */
export function orderIdOf(account: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = Object.hasOwn(account, field) ? account[field] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

/** What the payer is told about a transaction that Payme cancelled before it was performed (payme.md §3.3). */
export function failureOf(reason: number): PaymentFailure {
  switch (reason) {
    case 2:
      return 'declined';
    case REASON_TIMEOUT:
      return 'timeout';
    case REASON_REFUND:
      return 'cancelled_by_payer';
    default:
      return 'unknown';
  }
}

/** Payme limits a fiscal title (payme.md section 6). */
const TITLE_LENGTH = 128;

/** What the tax receipt says: one line, the invoice. Null while the accountant has not given the codes. */
export function fiscalDetail({ titles, fiscal, amountMinor }: Pick<InvoiceRecord, 'titles' | 'fiscal' | 'amountMinor'>) {
  if (!/^\d{17}$/.test(fiscal.code ?? '')) return null;
  return {
    receipt_type: 0,
    items: [
      {
        title: titleIn(titles, ['uz', 'ru', 'en']).slice(0, TITLE_LENGTH),
        price: amountMinor,
        count: 1,
        code: fiscal.code,
        package_code: fiscal.packageCode,
        vat_percent: fiscal.vatPercent,
      },
    ],
  };
}

/** The link to an accepted fiscal receipt; null for a failure, and for what is no web address: people will open it. */
export function receiptUrlOf(fiscal: { readonly status_code: number; readonly qr_code_url?: string | null | undefined }): string | null {
  const url = fiscal.qr_code_url ?? '';
  return fiscal.status_code === 0 && /^https?:\/\/[^\s"'<>\\]+$/.test(url) ? url : null;
}
