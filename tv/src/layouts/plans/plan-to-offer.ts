import type { Plan, Subscription, Tier } from '@app/contracts';

/** The plan under the focus at first: the one asked for, else the recommended, unless the viewer is past it. */
export function planToOffer(plans: readonly Plan[], current: Subscription | undefined, wanted: Tier | null): Tier | null {
  const rank = current?.plan.rank ?? 0;
  const asked = plans.find(({ code }) => code === wanted);
  const recommended = plans.find((plan) => plan.recommended && plan.rank >= rank);
  return (asked ?? recommended ?? plans.find((plan) => plan.rank >= rank) ?? plans[0])?.code ?? null;
}
