import type { Failure } from './receipt.ts';

/** What happens when money is asked of a card. */
export type Behaviour = 'works' | 'no_sms' | 'expired' | 'blocked' | 'insufficient_funds' | 'declined' | 'system_error' | 'slow_error';

export type TestCard = { readonly number: string; readonly behaviour: Behaviour };

/** The public cards of Payme's test platform; every code is 666666 and every expiry 03/99. No other card exists here. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '8600069195406311', behaviour: 'works' },
  { number: '8600495473316478', behaviour: 'works' },
  { number: '8600060921090842', behaviour: 'no_sms' },
  { number: '3333336415804657', behaviour: 'expired' },
  { number: '4444445987459073', behaviour: 'blocked' },
  { number: '8600143417770323', behaviour: 'system_error' },
  { number: '8600134301849596', behaviour: 'slow_error' },
];
export const SMS_CODE = '666666';
export const EXPIRE = '0399';

const REFUSALS: Readonly<Record<Exclude<Behaviour, 'works'>, Failure>> = {
  no_sms: { kind: 'no_sms', code: -31301, message: 'SMS notification is not connected' },
  expired: { kind: 'expired', code: -31301, message: 'The card has expired' },
  blocked: { kind: 'blocked', code: -31301, message: 'The card is blocked' },
  insufficient_funds: { kind: 'insufficient_funds', code: -31303, message: 'Insufficient funds' },
  declined: { kind: 'declined', code: -31624, message: 'The bank declined the payment' },
  system_error: { kind: 'system_error', code: -32400, message: 'System error' },
  slow_error: { kind: 'unavailable', code: -31002, message: 'The processing centre did not answer in time' },
};

/** The refusal that a behaviour leads to; null where the money is there. */
export function refusalOf(behaviour: Behaviour): Failure | null {
  return behaviour === 'works' ? null : REFUSALS[behaviour];
}

/** Refused by the card itself, before the merchant hears of a transaction. */
export function isRefusedAtOnce(behaviour: Behaviour): boolean {
  return behaviour === 'expired' || behaviour === 'blocked' || behaviour === 'no_sms';
}

export function findTestCard(number: string, expire: string): TestCard | null {
  const digits = number.replace(/\s/g, '');
  return expire.replace(/\D/g, '') === EXPIRE ? (TEST_CARDS.find((card) => card.number === digits) ?? null) : null;
}

export function maskNumber(number: string): string {
  return `${number.slice(0, 6)}******${number.slice(-4)}`;
}
