import type { Plan, Subscription } from '@app/contracts';
import { fallbackChain, type Locale } from '@app/kernel';
import type { PlanRecord } from './entitlement.rules.ts';

/** The plan's texts in the best language that it has; its code where somebody removed them all. */
export function presentPlan({ code, rank, price, periodDays, recommended, entitlements, texts }: PlanRecord, locale: Locale): Plan {
  const text = fallbackChain(locale)
    .map((one) => texts[one])
    .find((one) => one !== undefined);
  return { code, rank, name: text?.name ?? code, tagline: text?.tagline ?? '', price, periodDays, recommended, entitlements };
}

export function presentSubscription(
  plan: PlanRecord,
  span: { readonly startsMs: number; readonly endsMs: number | null },
  locale: Locale,
): Subscription {
  const endsAt = span.endsMs === null ? null : new Date(span.endsMs).toISOString();
  return {
    plan: presentPlan(plan, locale),
    state: plan.rank === 0 ? 'free' : 'given',
    startedAt: new Date(span.startsMs).toISOString(),
    endsAt,
    graceEndsAt: null,
    nextPlan: null,
    renewal: null,
    priceChange: null,
  };
}
