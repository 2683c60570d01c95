import type { Plan, Subscription } from '@app/contracts';

/** What choosing a plan would mean, for the name of its button; the server's quote says it exactly. */
export type PlanChange = 'none' | 'extend' | 'switch' | 'downgrade';

/** `current` is null for guests. A plan that is given, or is the free one, is not extended by paying. */
export function planChange(
  plan: Pick<Plan, 'code' | 'rank'>,
  current: Pick<Subscription, 'plan' | 'state' | 'nextPlan'> | null,
): PlanChange {
  if (current === null) return plan.rank === 0 ? 'none' : 'switch';
  if (plan.code === current.plan.code) return current.state === 'free' || current.state === 'given' ? 'none' : 'extend';
  if (plan.rank > current.plan.rank) return 'switch';
  return plan.code === current.nextPlan || current.state === 'given' ? 'none' : 'downgrade';
}
