import { MINUTE_MS, SECOND_MS } from '@app/kernel';

export type DeviceGrantStatus = 'pending' | 'approved' | 'denied' | 'delivered';

export const GRANT_LIFE_MS = 10 * MINUTE_MS;
/** Below five, so that an approved device is in within five seconds. */
export const POLL_INTERVAL_SEC = 4;
/** RFC 8628 §3.5: each `slow_down` lengthens the interval by five seconds, for good. */
const SLOW_DOWN_SEC = 5;
/** Timers and networks jitter; a poll this much early is still in time. */
const TOLERANCE_MS = SECOND_MS;

/** Consonants and digits that are not taken for one another; without vowels no word comes out (RFC 8628 §6.1). */
export const USER_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ23456789';
export const USER_CODE_LENGTH = 8;

/** `XXXX-XXXX` from a code in any case, with or without separators; null when it cannot be one of ours. */
export function parseUserCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s\-–]/g, '');
  if (letters.length !== USER_CODE_LENGTH || [...letters].some((letter) => !USER_CODE_ALPHABET.includes(letter))) return null;
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A code from one random index into the alphabet per place. */
export function userCodeFrom(indexes: readonly number[]): string {
  const letters = indexes.map((index) => USER_CODE_ALPHABET.charAt(index)).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

export type PollOutcome =
  | { readonly kind: 'deliver' | 'pending' | 'denied' | 'expired' }
  | { readonly kind: 'slow_down'; readonly intervalSec: number };

/** What a polling device is told. A decision is told even to one that hurries: there is nothing left to slow down. */
export function pollOutcome(
  grant: {
    readonly status: DeviceGrantStatus;
    readonly intervalSec: number;
    readonly lastPolledMs: number | null;
    readonly expiresMs: number;
  },
  nowMs: number,
): PollOutcome {
  if (grant.status === 'denied') return { kind: 'denied' };
  // Delivered once; a second asker is late or a thief.
  if (grant.status === 'delivered' || nowMs >= grant.expiresMs) return { kind: 'expired' };
  if (grant.status === 'approved') return { kind: 'deliver' };
  const earliestMs = (grant.lastPolledMs ?? -Infinity) + grant.intervalSec * SECOND_MS - TOLERANCE_MS;
  return nowMs < earliestMs ? { kind: 'slow_down', intervalSec: grant.intervalSec + SLOW_DOWN_SEC } : { kind: 'pending' };
}
