import type { Actor, Entitlements, Plan, Subscription, Tier } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { cheapestForHeight, cheapestForTier, effectivePlan, lowestPlanSince, type PlanRecord } from './entitlement.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { presentPlan, presentSubscription } from './subscriptions.presenter.ts';
import { endPeriods, insertPeriod, listPeriods, listPlanRecords, lockPeriods } from './subscriptions.repository.ts';

export type SubscriptionsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly plans: PlanCache;
  readonly accounts: Pick<Accounts, 'getPerson'>;
};

/** What an account may do now, and under which plan. */
export type EffectiveEntitlements = { readonly plan: Tier; readonly rank: number; readonly entitlements: Entitlements };

export function createSubscriptionsService({ db, clock, plans, accounts }: SubscriptionsDeps) {
  return {
    /** By rank, lowest first. */
    listPlans: async (locale: Locale): Promise<Plan[]> => (await plans.plans(db)).map((plan) => presentPlan(plan, locale)),

    getSubscription: async (actor: Actor, locale: Locale): Promise<Subscription> => {
      const periods = await plans.periods(db, actor.accountId);
      const { plan, period } = effectivePlan(await plans.plans(db), periods, clock.now());
      if (period !== null) return presentSubscription(plan, period, locale);
      const sinceMs = lowestPlanSince(periods, clock.now()) ?? (await accounts.getPerson(db, actor)).account.createdAt.getTime();
      return presentSubscription(plan, { startsMs: sinceMs, endsMs: null }, locale);
    },

    /** No query while the cache is warm; a period that runs out counts at its very instant. */
    entitlementsOf: async (db: Db, accountId: AccountId): Promise<EffectiveEntitlements> => {
      const { plan } = effectivePlan(await plans.plans(db), await plans.periods(db, accountId), clock.now());
      return { plan: plan.code, rank: plan.rank, entitlements: plan.entitlements };
    },

    /** The cheapest plan that plays titles of this tier; null when none does. */
    planFor: async (tier: Tier): Promise<PlanRecord | null> => cheapestForTier(await plans.plans(db), tier),

    /** The cheapest plan that shows pictures of this height; null when none does. */
    planForHeight: async (height: number): Promise<PlanRecord | null> => cheapestForHeight(await plans.plans(db), height),

    /**
     * Puts the account on a plan from now on, until `until` or (null) for good, in place of whatever it had; the lowest plan just ends
     * that. Saying the same again changes nothing. In a caller's transaction others see it once the cached periods ran out.
     */
    grantPlan: async (outer: Db, accountId: AccountId, planCode: Tier, until: Date | null): Promise<void> => {
      const now = clock.now();
      await inTransaction(outer, async (db) => {
        await lockPeriods(db, accountId);
        const all = await listPlanRecords(db);
        const { plan, period } = effectivePlan(all, await listPeriods(db, accountId), now);
        const isLowest = all[0]?.code === planCode;
        if (plan.code === planCode && (isLowest || period?.endsMs === (until?.getTime() ?? null))) return;
        await endPeriods(db, accountId, new Date(now));
        if (!isLowest) await insertPeriod(db, { accountId, planCode, startsAt: new Date(now), endsAt: until });
      });
      await plans.forget(accountId);
    },
  };
}
