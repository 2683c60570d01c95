import type { ErrorCode } from '@app/contracts';
import { MINUTE_MS, SECOND_MS } from '@app/kernel';

/** A04: six digits live ten minutes and take five tries; another may be asked for after a minute. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
export const CODE_TRIES = 5;
export const RESEND_AFTER_MS = MINUTE_MS;
/** Codes that one contact is sent in a day: more is somebody who makes us pay, or pesters a stranger. */
export const CODES_A_DAY = 10;
export const CODE_DIGITS = 6;

/** Milliseconds until another code may be sent; 0 when at once. */
export function resendWaitMs(sentAtMs: number, nowMs: number): number {
  return Math.max(0, sentAtMs + RESEND_AFTER_MS - nowMs);
}

/** Why no try is left in a code; null when there is one. A code that nobody asked for is as wrong as any other. */
export function codeRefusal(code: { readonly tries: number; readonly expiresAtMs: number } | null, nowMs: number): ErrorCode | null {
  if (code === null) return 'auth.code_invalid';
  if (code.expiresAtMs <= nowMs) return 'auth.code_expired';
  return code.tries >= CODE_TRIES ? 'auth.code_used_up' : null;
}

/** What a client is told of a code that was sent. */
export const sentAnswer = { expiresInSec: CODE_LIFE_MS / SECOND_MS, resendAfterSec: RESEND_AFTER_MS / SECOND_MS } as const;
