import { type AccountId, SECOND_MS } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Db } from '../../db/index.ts';
import type { PlanPeriod, PlanRecord } from './entitlement.rules.ts';
import { listPeriods, listPlanRecords } from './subscriptions.repository.ts';

/** An edited plan row is in force after at most this long. */
const PLANS_MS = 15 * SECOND_MS;
/** A change drops the entry; this bounds what a load that overlaps the change may leave behind. */
const PERIODS_MS = 30 * SECOND_MS;

/** Plans and periods as the cache keeps them: with both warm, asking for entitlements touches no database. */
export function createPlanCache(cache: Cache) {
  const periodsKey = (accountId: AccountId) => `subscriptions:periods:${accountId}`;
  return {
    plans: (db: Db): Promise<PlanRecord[]> => cache.remember('subscriptions:plans', PLANS_MS, () => listPlanRecords(db)),
    periods: (db: Db, accountId: AccountId): Promise<PlanPeriod[]> =>
      cache.remember(periodsKey(accountId), PERIODS_MS, () => listPeriods(db, accountId)),
    forget: (accountId: AccountId): Promise<void> => cache.del(periodsKey(accountId)),
  };
}

export type PlanCache = ReturnType<typeof createPlanCache>;
