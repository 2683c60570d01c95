import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@app/contracts';
import { SECOND_MS } from '@app/kernel';

export type StoredAnswer = { readonly status: number; readonly body: unknown };

/** Remembers the first answer to each `Idempotency-Key` of an account. */
export type IdempotencyStore = {
  /** Claims the key: `null` when this call is the first, else the answer of the first (null inside while that one still runs). */
  readonly claim: (
    accountId: string,
    key: string,
    fingerprint: string,
  ) => Promise<{ readonly fingerprint: string; readonly answer: StoredAnswer | null } | null>;
  readonly complete: (accountId: string, key: string, answer: StoredAnswer) => Promise<void>;
  /** Gives the key back after a failure, so that the call may be tried again. */
  readonly abandon: (accountId: string, key: string) => Promise<void>;
};

/** A repeat that overtakes the first call waits for its answer this long. */
const LONGEST_WAIT_MS = 5 * SECOND_MS;
const POLL_MS = 50;

/** Runs `work` once per key; a repeat gets the first answer. @throws AppError when the key was used with another request. */
export async function once(
  store: IdempotencyStore,
  accountId: string,
  key: string,
  request: readonly unknown[],
  work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  for (const untilMs = Date.now() + LONGEST_WAIT_MS; ; await delay(POLL_MS)) {
    const earlier = await store.claim(accountId, key, fingerprint);
    if (earlier === null) break;
    if (earlier.fingerprint !== fingerprint) throw new AppError('request.idempotency_conflict');
    if (earlier.answer !== null) return earlier.answer;
    if (Date.now() > untilMs) throw new AppError('service.unavailable', { retryAfterSec: 1 });
  }
  try {
    const answer = await work();
    await store.complete(accountId, key, answer);
    return answer;
  } catch (error) {
    await store.abandon(accountId, key);
    throw error;
  }
}
