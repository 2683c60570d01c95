import type { Tier } from '@app/contracts';
import type { AccountId, Clock } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { effectivePlan, lowestPlan } from './entitlement.rules.ts';
import { endGivenPlans, getHoldings, insertGivenPlan, lockAccount } from './holdings.repository.ts';
import { listPlanRecords } from './plans.repository.ts';
import { askReview } from './reviews.repository.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { subscriptionChanged } from './subscriptions.events.ts';

export function createGivenPlans({ clock, kept }: { readonly clock: Clock; readonly kept: PlanCache }) {
  /**
   * Gives the account a plan from now on, until `until` or (null) for good, in place of what was given before; the lowest plan just
   * ends that. What is paid for stays untouched. Saying the same again changes nothing.
   */
  async function grantPlan(outer: Db, accountId: AccountId, planCode: Tier, until: Date | null): Promise<void> {
    const now = clock.now();
    await inTransaction(outer, async (db) => {
      await lockAccount(db, accountId);
      const plans = await listPlanRecords(db);
      const { given } = await getHoldings(db, accountId);
      const { plan, period } = effectivePlan(plans, given, now);
      const isLowest = lowestPlan(plans).code === planCode;
      if (plan.code === planCode && (isLowest || period?.endsMs === (until?.getTime() ?? null))) return;
      await endGivenPlans(db, accountId, new Date(now));
      if (!isLowest) await insertGivenPlan(db, { accountId, planCode, startsAt: new Date(now), endsAt: until });
      await askReview(db, accountId, new Date(now));
      await publish(db, subscriptionChanged, { accountId });
    });
    await kept.forget(accountId);
  }

  return { grantPlan };
}
