import type { PaymentFailure } from '@app/contracts';
import { MINUTE_MS } from '@app/kernel';

/** A charge that has no receipt after this long was left by a process that died: it took nothing. */
export const STARTING_MS = MINUTE_MS;
/** An unpaid receipt is paid again for this long; then it is given up, so that nobody is charged out of the blue. */
export const INSIST_MS = 10 * MINUTE_MS;

/** States of a receipt (payme.md §9.4). */
const UNPAID = 0;
const PAID = 4;
const CANCELLED = 50;

/** What a receipt's state means for the charge: `open` has to be asked about again. */
export type ReceiptMeaning = 'unpaid' | 'paid' | 'cancelled' | 'open';

export function meaningOf(state: number): ReceiptMeaning {
  switch (state) {
    case UNPAID:
      return 'unpaid';
    case PAID:
      return 'paid';
    case CANCELLED:
      return 'cancelled';
    default:
      return 'open';
  }
}

/** Why a charge was refused (payme.md §9.7). One code stands for expired, blocked and without SMS: the expiry tells the first. */
export function failureOfCode(code: number, card: { readonly isExpired: boolean }): PaymentFailure {
  switch (code) {
    case -31303:
    case -31630:
      return 'insufficient_funds';
    case -31300:
    case -31301:
      return card.isExpired ? 'card_expired' : 'card_blocked';
    case -31110:
      return 'card_no_sms';
    case -31001:
    case -31002:
    case -31302:
      return 'provider_unavailable';
    default:
      return 'declined';
  }
}

/** Whether a refusal means that the card can never be charged again: its token is not known, or its time is over. */
export function endsCard(code: number, card: { readonly isExpired: boolean }): boolean {
  return code === -31400 || code === -32500 || card.isExpired;
}
