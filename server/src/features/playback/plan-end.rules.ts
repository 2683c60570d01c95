import { MINUTE_MS } from '@app/kernel';

/** How often a running session asks whether its plan still holds. */
export const PLAN_LOOK_MS = MINUTE_MS;
/** What began under a plan that is over ends within a quarter of an hour, by a notice (decisions.md, Q17): less the time until it is seen. */
const NOTICE_MS = 12 * MINUTE_MS;

/** The rank of the plan that a session began under, null when no plan gave it; and when it ends for that plan's end. */
export type PlanHold = { readonly rank: number | null; readonly planEndsMs: number | null };

/** When the session ends because its plan is over; null while the plan, or a higher one, holds. A notice that was given stands. */
export function planEndMs({ rank, planEndsMs }: PlanHold, rankNow: number, nowMs: number): number | null {
  return rank === null || rankNow >= rank ? null : (planEndsMs ?? nowMs + NOTICE_MS);
}

/** The first instant at which a session is over. */
export function sessionOverMs({ expiresMs, planEndsMs }: { readonly expiresMs: number; readonly planEndsMs: number | null }): number {
  return Math.min(expiresMs, planEndsMs ?? Number.POSITIVE_INFINITY);
}
