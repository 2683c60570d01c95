import { DAY_MS, HOUR_MS } from '@app/kernel';

/** Saved cards of one account, those that wait for their code included. */
export const CARD_LIMIT = 5;
/** A card whose code never came is forgotten after this long. */
export const CODE_WAIT_MS = HOUR_MS;
/** How long a removed card is kept to be removed at the provider too; the provider's own outages are shorter. */
export const REMOVAL_KEPT_MS = 30 * DAY_MS;

/** The number as people see it: never more than the first six and the last four digits, whatever the provider sent. */
export function maskedNumber(number: string): string {
  const signs = number.replace(/[^0-9*]/g, '');
  const hidden = Math.max(signs.length - 10, 2);
  return `${signs.slice(0, 6)}${'*'.repeat(hidden)}${signs.slice(-4)}`;
}

/** `MM/YY` of whatever the provider sent: `03/99`, `0399`. */
export function expiryOf(expire: string): string {
  const digits = expire.replace(/\D/g, '');
  return `${digits.slice(0, 2)}/${digits.slice(-2)}`;
}

/** Whether the month of a card (`MM/YY`) has passed everywhere. */
export function isExpired(expire: string, now: number): boolean {
  const month = Number(expire.slice(0, 2));
  const year = 2000 + Number(expire.slice(3));
  return now >= Date.UTC(year, month, 1) + DAY_MS;
}

/** What decides whether a card can be charged; `expire` is `MM/YY`. */
type Facts = { readonly state: string; readonly expire: string; readonly preferred: boolean };

export const isChargeable = ({ state, expire }: Pick<Facts, 'state' | 'expire'>, now: number): boolean =>
  state === 'active' && !isExpired(expire, now);

/** The card that is charged where none is named: the preferred one, or, while that cannot be charged, the latest that can. `cards`: latest first. */
export function cardToCharge<C extends Facts>(cards: readonly C[], now: number): C | null {
  const chargeable = cards.filter((card) => isChargeable(card, now));
  return chargeable.find(({ preferred }) => preferred) ?? chargeable[0] ?? null;
}

export type CodeTrouble = 'payments.card_code_invalid' | 'payments.card_code_expired' | 'payments.card_refused';

/** What the person is told when the provider does not take a code, or sends none (payme.md §9.7). */
export function codeTroubleOf(code: number): CodeTrouble {
  switch (code) {
    case -31103:
      return 'payments.card_code_invalid';
    case -31101:
    case -31102:
      return 'payments.card_code_expired';
    default:
      return 'payments.card_refused';
  }
}

/** Seconds to wait before another code, rounded up; never less than the provider asks for. */
export const resendAfterSec = (waitMs: number): number => Math.ceil(Math.max(waitMs, 0) / 1000);
