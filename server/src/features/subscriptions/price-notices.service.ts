import type { AccountId, Clock } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { PlanRecord } from './entitlement.rules.ts';
import { getHoldings, lockAccount } from './holdings.repository.ts';
import { listPlanRecords } from './plans.repository.ts';
import { effectiveFor } from './price.rules.ts';
import { insertPriceNotice, listBuyers } from './price-notices.repository.ts';
import { type Deal, priceFor } from './quote.rules.ts';
import type { PlanCache } from './subscriptions.cache.ts';
import { subscriptionChanged, subscriptionPriceChange } from './subscriptions.events.ts';
import { instant } from './subscriptions.presenter.ts';

const BATCH = 200;

/** Tells subscribers of a price that will be higher than theirs, and keeps the evidence (S13). */
export function createPriceNotices({ db, clock, kept }: { readonly db: Db; readonly clock: Clock; readonly kept: PlanCache }) {
  async function tell(accountId: AccountId, plans: readonly PlanRecord[], { plan, price }: Deal): Promise<void> {
    await inTransaction(db, async (db) => {
      await lockAccount(db, accountId);
      const account = await getHoldings(db, accountId);
      const now = clock.now();
      const own = priceFor({ plans, account, atMs: now }, plan);
      // Who pays it already came after it was announced, or is no subscriber of this plan.
      if (own.id === price.id || own.priceMinor >= price.priceMinor) return;
      const effectiveMs = effectiveFor(price, now);
      const facts = { oldAmountMinor: own.priceMinor, amountMinor: price.priceMinor };
      if (!(await insertPriceNotice(db, { accountId, priceId: price.id, told: new Date(now), effective: new Date(effectiveMs), ...facts })))
        return;
      await publish(db, subscriptionPriceChange, { accountId, planCode: plan.code, ...facts, effectiveAt: instant(effectiveMs) });
      await publish(db, subscriptionChanged, { accountId });
    });
    await kept.forget(accountId);
  }

  return {
    /** Goes through everybody who ever bought the plan. Again: tells those who were not told yet. */
    announce: async (priceId: string, signal: AbortSignal): Promise<void> => {
      const plans = await listPlanRecords(db);
      const plan = plans.find(({ prices }) => prices.some(({ id }) => id === priceId));
      const price = plan?.prices.find(({ id }) => id === priceId);
      if (plan === undefined || price === undefined) return;
      let buyers = await listBuyers(db, plan.code, null, BATCH);
      while (buyers.length > 0) {
        for (const accountId of buyers) {
          signal.throwIfAborted();
          await tell(accountId, plans, { plan, price });
        }
        buyers = await listBuyers(db, plan.code, buyers.at(-1) ?? null, BATCH);
      }
    },
  };
}

export type PriceNotices = ReturnType<typeof createPriceNotices>;
