import { type AccountId, MINUTE_MS, SECOND_MS } from '@app/kernel';
import type { Cache } from '../../cache/index.ts';
import type { Db } from '../../db/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { type Account, getHoldings } from './holdings.repository.ts';
import { listPlanRecords } from './plans.repository.ts';

/** An edited plan row is in force after at most this long, wherever it was edited. */
const PLANS_MS = 4 * SECOND_MS;
/** Every change drops the entry at once and again after its commit (`subscriptions.events.ts`); this is only how long it may lie about. */
const SHARED_MS = 10 * MINUTE_MS;
/** Where each process remembers for itself, what another one changed counts this soon. */
const OWN_MS = 4 * SECOND_MS;

/** Plans and holdings as the cache keeps them: with both warm, asking for entitlements touches no database. */
export function createPlanCache(cache: Cache) {
  const plansKey = 'subscriptions:plans';
  const holdingsKey = (accountId: AccountId) => `subscriptions:holdings:${accountId}`;
  const holdingsMs = cache.isShared ? SHARED_MS : OWN_MS;
  return {
    plans: (db: Db): Promise<PlanRecord[]> => cache.remember(plansKey, PLANS_MS, () => listPlanRecords(db)),
    holdings: (db: Db, accountId: AccountId): Promise<Account> =>
      cache.remember(holdingsKey(accountId), holdingsMs, () => getHoldings(db, accountId)),
    forget: (accountId: AccountId): Promise<void> => cache.del(holdingsKey(accountId)),
    forgetPlans: (): Promise<void> => cache.del(plansKey),
  };
}

export type PlanCache = ReturnType<typeof createPlanCache>;
