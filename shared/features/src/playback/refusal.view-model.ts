import { ApiError } from '@app/api-client';
import { PlanRequiredDetailsSchema, type PlayingDevice, StreamLimitDetailsSchema, type Tier } from '@app/contracts';
import type { MessageKey } from '@app/i18n';
import type { PlayerFailure } from '@app/player';
import { describeProblem, type ProblemView } from '../session/index.ts';

const HAPPENED_HERE = {
  network: 'common.error.network',
  stalled: 'player.failure.stalled',
  decode: 'player.failure.decode',
  unsupported: 'player.failure.unsupported',
  manifest: 'player.failure.manifest',
} as const satisfies Record<Exclude<PlayerFailure['kind'], 'refused'>, MessageKey>;

type ErrorKey = ProblemView['textKey'] | (typeof HAPPENED_HERE)[keyof typeof HAPPENED_HERE] | 'player.planEnd.again';

/** Why nothing plays, and the one way on. */
export type Refusal =
  /** `hasEnded`: the viewer had the plan until now, and the film ran under it. */
  | { readonly kind: 'plan'; readonly requiredPlan: Tier; readonly hasEnded: boolean }
  /** `devices`: what plays on the account now; taking one over stops it there. */
  | { readonly kind: 'streams'; readonly limit: number; readonly devices: readonly PlayingDevice[] }
  | { readonly kind: 'sign-in' }
  /** Nothing the viewer does here helps: not out yet, not in this country, gone. */
  | { readonly kind: 'closed'; readonly textKey: ErrorKey; readonly requestId: string | null }
  | { readonly kind: 'retry'; readonly textKey: ErrorKey; readonly requestId: string | null };

function refusalOfError(error: unknown, hasEnded: boolean): Refusal {
  const { textKey, action, requestId } = describeProblem(error);
  if (action === 'sign-in') return { kind: 'sign-in' };
  if (error instanceof ApiError && error.code === 'playback.plan_required') {
    const details = PlanRequiredDetailsSchema.safeParse(error.details);
    if (details.success) return { kind: 'plan', requiredPlan: details.data.requiredPlan, hasEnded };
  }
  if (error instanceof ApiError && error.code === 'playback.stream_limit') {
    const details = StreamLimitDetailsSchema.safeParse(error.details);
    if (details.success) return { kind: 'streams', limit: details.data.limit, devices: details.data.sessions };
  }
  // The session ran out before it could be exchanged: a new one is of today's plan.
  if (hasEnded && error instanceof ApiError && error.code === 'playback.session_ended')
    return { kind: 'retry', textKey: 'player.planEnd.again', requestId: null };
  return { kind: action === 'home' ? 'closed' : 'retry', textKey, requestId };
}

export function refusalOf(failure: PlayerFailure): Refusal {
  if (failure.kind === 'refused') return refusalOfError(failure.error, failure.planEnded === true);
  return { kind: 'retry', textKey: HAPPENED_HERE[failure.kind], requestId: null };
}
