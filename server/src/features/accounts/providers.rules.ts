import type { Provider } from '@app/contracts';

/** Where browsers come back to on our own origin, on a loopback listener and by deep link (RFC 8252 §7). */
const RETURN_PATH = '/auth/return';
const DEEP_LINK = 'sahna://auth/return';
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|\[::1\]):\d{1,5}\/auth\/return$/;

/** Whether a browser may be sent there with a code. Exact addresses only; on loopback any port, as RFC 8252 §7.3 asks. */
export function isAllowedReturn(redirectUri: string, origins: readonly string[]): boolean {
  return redirectUri === DEEP_LINK || LOOPBACK.test(redirectUri) || origins.some((origin) => redirectUri === `${origin}${RETURN_PATH}`);
}

/** The address with a parameter more; deep links have no origin, so this is text. */
export function withAnswer(redirectUri: string, name: 'code' | 'error', value: string): string {
  return `${redirectUri}?${name}=${encodeURIComponent(value)}`;
}

/** `facebook:RU,TM;spotify:TM` → whether the provider is hidden in the country. Unknown names hide nothing. */
export function isHidden(setting: string, provider: Provider, country: string): boolean {
  return setting
    .split(';')
    .map((entry) => entry.split(':'))
    .some(([name, countries = '']) => name?.trim() === provider && countries.split(',').some((code) => code.trim() === country));
}

/** What becomes of somebody whom no account is linked to. */
export type Meeting =
  /** Nobody vouches for an address: it has to be proved here. */
  | 'contact'
  /** The address is proved on both sides: the account's password links it. */
  | 'link'
  /** A new account, whose address the provider vouches for. */
  | 'create';

/** `isHeldAndProved`: an account here has proved the address. One that only typed it has no claim (decisions.md Q07). */
export function meetingOf(vouchedEmail: string | null, isHeldAndProved: boolean): Meeting {
  if (vouchedEmail === null) return 'contact';
  return isHeldAndProved ? 'link' : 'create';
}
