import type { DeviceCode } from '@app/contracts';

export type WaitingPairing = {
  readonly status: 'waiting';
  readonly code: DeviceCode;
  readonly expiresAtMs: number;
  readonly intervalMs: number;
};

/** How a device without a keyboard signs in (RFC 8628). */
export type Pairing =
  | { readonly status: 'starting' }
  | WaitingPairing
  | { readonly status: 'approved' }
  /** Codes die after a while; a new one is asked for at once. */
  | { readonly status: 'expired' }
  | { readonly status: 'denied' }
  | { readonly status: 'failed'; readonly error: unknown };

/** RFC 8628 §3.5: five seconds more between polls, from now on. */
const SLOW_DOWN_MS = 5000;

export function beginWaiting(code: DeviceCode, nowMs: number): WaitingPairing {
  return { status: 'waiting', code, expiresAtMs: nowMs + code.expiresIn * 1000, intervalMs: code.interval * 1000 };
}

/** `code`: why the server did not let the device in yet; null when it did. */
export type PollOutcome = { readonly code: string | null };

/** What a poll's answer makes of a waiting pairing. Lost networks and busy servers are waited out, as RFC 8628 §3.5 asks. */
export function afterPoll(pairing: WaitingPairing, outcome: PollOutcome, nowMs: number): Pairing {
  if (outcome.code === null) return { status: 'approved' };
  if (outcome.code === 'auth.access_denied') return { status: 'denied' };
  if (outcome.code === 'auth.code_expired' || nowMs >= pairing.expiresAtMs) return { status: 'expired' };
  if (outcome.code === 'auth.slow_down') return { ...pairing, intervalMs: pairing.intervalMs + SLOW_DOWN_MS };
  return pairing;
}
