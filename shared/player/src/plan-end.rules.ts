import type { PlaybackSession } from '@app/contracts';

/** What becomes of a film whose plan ended while it plays. */
export type PlanEnd =
  /** It goes on as it is until then, in at most `height` lines. */
  | { readonly kind: 'announced'; readonly endsAtMs: number; readonly height: number }
  /** It goes on with what today's plan gives, which is less: at most so many lines. */
  | { readonly kind: 'lowered'; readonly height: number };

/** The tallest picture that a session may show; 0 when it lists none. */
export function openHeight({ qualities }: PlaybackSession): number {
  return Math.max(0, ...qualities.filter(({ requiredPlan }) => requiredPlan === null).map(({ height }) => height));
}

/** What is left to say once `session` has taken the place of the one that the end was announced to; null when nothing changed for the eye. */
export function planEndIn(session: PlaybackSession, planEnd: PlanEnd | null): PlanEnd | null {
  if (planEnd?.kind !== 'announced') return planEnd;
  const height = openHeight(session);
  return height < planEnd.height ? { kind: 'lowered', height } : null;
}
