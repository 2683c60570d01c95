import type { AdminPlan, Plan, Subscription, SubscriptionQuote } from '@app/contracts';
import { fallbackChain, LOCALES, type Locale } from '@app/kernel';
import type { InvoiceTitles } from '../payments/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { type PlanPrice, priceForNew } from './price.rules.ts';
import type { Choice } from './quote.rules.ts';
import type { Standing } from './standing.rules.ts';

export const instant = (atMs: number): string => new Date(atMs).toISOString();
const instantOrNull = (atMs: number | null): string | null => (atMs === null ? null : instant(atMs));

function textOf({ texts }: PlanRecord, locale: Locale) {
  return fallbackChain(locale)
    .map((one) => texts[one])
    .find((one) => one !== undefined);
}

/** The plan's texts in the best language that it has; its code where somebody removed them all. */
export function presentPlan(plan: PlanRecord, locale: Locale, amount = plan.price.amount): Plan {
  const { code, rank, price, periodDays, recommended, entitlements } = plan;
  const text = textOf(plan, locale);
  return {
    code,
    rank,
    name: text?.name ?? code,
    tagline: text?.tagline ?? '',
    price: { ...price, amount },
    periodDays,
    recommended,
    entitlements,
  };
}

/** What comes besides the plan itself, as far as it is known. */
export type Outlook = Pick<Subscription, 'renewal' | 'priceChange'> & { readonly amount: number; readonly accountCreatedMs: number };

export function presentSubscription(standing: Standing, outlook: Outlook, locale: Locale): Subscription {
  const { plan, state, startedMs, endsMs, graceEndsMs, nextPlan } = standing;
  return {
    plan: presentPlan(plan, locale, outlook.amount),
    state,
    startedAt: instant(startedMs ?? outlook.accountCreatedMs),
    endsAt: instantOrNull(endsMs),
    graceEndsAt: instantOrNull(graceEndsMs),
    nextPlan,
    renewal: outlook.renewal,
    priceChange: outlook.priceChange,
  };
}

export function presentQuote(plan: PlanRecord, price: PlanPrice, choice: Choice): SubscriptionQuote {
  const { change, startsMs, endsMs, convertedHours } = choice;
  const isPaidNow = change !== 'downgrade' && change !== 'none';
  return {
    planCode: plan.code,
    change,
    price: { amount: isPaidNow ? price.priceMinor : 0, currency: plan.price.currency },
    startsAt: instant(startsMs),
    endsAt: instantOrNull(endsMs),
    convertedHours,
  };
}

/** ICU has no word for days in these; it would write `30 d`. */
const DAY_WORDS: Readonly<Partial<Record<Locale, string>>> = { tg: 'рӯз' };

function days(locale: Locale, count: number): string {
  const word = DAY_WORDS[locale];
  return word === undefined
    ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count)
    : `${count} ${word}`;
}

/** What the invoice, the checkout page and the tax receipt say: `Premium, 30 kun`. */
export function invoiceTitles(plan: PlanRecord, hours: number): InvoiceTitles {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, `${textOf(plan, locale)?.name ?? plan.code}, ${days(locale, Math.round(hours / 24))}`]),
  );
}

export function presentAdminPlan(plan: PlanRecord): AdminPlan {
  const { code, rank, price, periodDays, recommended, entitlements, texts, closedCountries, fiscal, prices } = plan;
  return {
    code,
    rank,
    price,
    periodDays,
    recommended,
    entitlements,
    texts: { ...texts },
    closedCountries: [...closedCountries],
    fiscal: { ...fiscal },
    pricedFrom: instant(priceForNew(prices).effectiveMs),
  };
}
