import { type Actor, AppError, type Entitlements, type Plan, type Tier } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { cheapestForHeight, cheapestForTier, effectivePlan, type PlanRecord } from './entitlement.rules.ts';
import { priceFor } from './quote.rules.ts';
import { periodsOf } from './standing.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { presentPlan } from './subscriptions.presenter.ts';

export type EntitlementsDeps = { readonly db: Db; readonly clock: Clock; readonly kept: PlanCache };

/** What an account may do now, and under which plan. */
export type EffectiveEntitlements = { readonly plan: Tier; readonly rank: number; readonly entitlements: Entitlements };

/** @throws AppError `subscriptions.plan_not_available` for a plan that is not there. */
export function planNamed(plans: readonly PlanRecord[], code: Tier): PlanRecord {
  const plan = plans.find((one) => one.code === code);
  if (plan === undefined) throw new AppError('subscriptions.plan_not_available');
  return plan;
}

export function createEntitlements({ db, clock, kept }: EntitlementsDeps) {
  /** No query while the cache is warm; a period that runs out counts at its very instant. */
  async function entitlementsOf(db: Db, accountId: AccountId): Promise<EffectiveEntitlements> {
    const [plans, holdings] = await Promise.all([kept.plans(db), kept.holdings(db, accountId)]);
    const { plan } = effectivePlan(plans, periodsOf(plans, holdings), clock.now());
    return { plan: plan.code, rank: plan.rank, entitlements: plan.entitlements };
  }

  return {
    entitlementsOf,

    /** By rank, lowest first, with the prices for everybody. */
    listPlans: async (locale: Locale): Promise<Plan[]> => (await kept.plans(db)).map((plan) => presentPlan(plan, locale)),

    /** What is sold in the country, with the caller's own prices. */
    listOffered: async (actor: Actor | null, country: string, locale: Locale): Promise<Plan[]> => {
      const plans = await kept.plans(db);
      const account = actor === null ? null : await kept.holdings(db, actor.accountId);
      const price = (plan: PlanRecord) =>
        account === null ? plan.price.amount : priceFor({ plans, account, atMs: clock.now() }, plan).priceMinor;
      return plans
        .filter(({ closedCountries }) => !closedCountries.includes(country))
        .map((plan) => presentPlan(plan, locale, price(plan)));
    },

    /** The cheapest plan that plays titles of this tier; null when none does. */
    planFor: async (tier: Tier): Promise<PlanRecord | null> => cheapestForTier(await kept.plans(db), tier),

    /** The cheapest plan that shows pictures of this height; null when none does. */
    planForHeight: async (height: number): Promise<PlanRecord | null> => cheapestForHeight(await kept.plans(db), height),

    /** How many profiles the account's plan allows. */
    maxProfiles: async (db: Db, accountId: AccountId): Promise<number> => (await entitlementsOf(db, accountId)).entitlements.maxProfiles,
  };
}

export type EntitlementsService = ReturnType<typeof createEntitlements>;
