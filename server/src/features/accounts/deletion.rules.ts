import { DAY_MS, MINUTE_MS } from '@app/kernel';

const KEPT_MS = 14 * DAY_MS;
const FRESH_MS = 15 * MINUTE_MS;

/** When an account goes that is asked to go now; until then it can be restored. */
export function deletionAt(nowMs: number): Date {
  return new Date(nowMs + KEPT_MS);
}

/** Whether this device signed in so lately that the person need not prove themselves again. */
export function isFresh(signedInAt: Date, nowMs: number): boolean {
  return nowMs - signedInAt.getTime() <= FRESH_MS;
}
