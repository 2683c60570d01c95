import { TIERS, type Tier } from '@app/contracts';
import { HOUR_MS, type InvoiceId } from '@app/kernel';
import type { PlanRecord } from '../src/features/subscriptions/entitlement.rules.ts';
import type { Grant, Holdings } from '../src/features/subscriptions/timeline.rules.ts';

const MONTH_HOURS = 720;

function plan(code: Tier, rank: number, amount: number, maxHeight: number): PlanRecord {
  return {
    code,
    rank,
    price: { amount, currency: 'UZS' },
    prices: [{ id: `${code}-1`, planCode: code, priceMinor: amount, hours: MONTH_HOURS, announcedMs: 0, effectiveMs: 0 }],
    periodDays: 30,
    recommended: false,
    texts: {},
    closedCountries: [],
    fiscal: { code: '10899001001000000', packageCode: '1', vatPercent: 12 },
    entitlements: {
      tiers: TIERS.slice(0, TIERS.indexOf(code) + 1),
      maxHeight,
      maxBitrate: maxHeight * 5000,
      maxStreams: 1 + rank,
      maxProfiles: 2,
      surroundSound: rank > 0,
      ads: rank === 0,
      downloads: 0,
    },
  };
}

/** Three plans with the prices of the price list, as rules see them. */
export const BASIC = plan('basic', 0, 0, 720);
export const PREMIUM = plan('premium', 10, 3_990_000, 1080);
export const FAMILY = plan('premium_plus', 20, 6_990_000, 2160);
/** In no order: rules must not mind. */
export const PLANS: readonly PlanRecord[] = [FAMILY, BASIC, PREMIUM];

let grants = 0;

/** A month of a plan at its price, paid at an hour. */
export function grantOf(planCode: Tier, paidHour: number, fields: Partial<Grant> = {}): Grant {
  grants += 1;
  const priceMinor = planCode === 'premium' ? 3_990_000 : 6_990_000;
  const id = `grant-${String(grants).padStart(6, '0')}`;
  // Rules only compare invoice ids.
  return {
    id,
    invoiceId: id as InvoiceId,
    planCode,
    hours: MONTH_HOURS,
    priceMinor,
    paidMs: paidHour * HOUR_MS,
    renewsMs: null,
    ...fields,
  };
}

export const holdingsOf = (fields: Partial<Holdings>): Holdings => ({ grants: [], wishes: [], renewals: [], given: [], ...fields });
