import type { AccountId, OrderId, TitleId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import type { OrdersDeps } from './deps.ts';
import { selectOrdersForExport, selectRemindersForExport } from './export.repository.ts';
import { createFulfilment } from './fulfilment.ts';
import { type SoldTitle, saleStateOf } from './offer.rules.ts';
import { selectOffers } from './offers.repository.ts';
import { createOffers } from './offers.service.ts';
import { createOrderClock } from './order-clock.ts';
import { ordersJobs } from './orders.jobs.ts';
import { presentRight } from './orders.presenter.ts';
import { findOrder, recallOrders, startOrder } from './orders.repository.ts';
import { ordersRoutes } from './orders.routes.ts';
import { ordersSubscribers } from './orders.subscribers.ts';
import { createPurchases } from './purchases.service.ts';
import { createRefunds } from './refunds.ts';
import { createReleaseMoves } from './release-moves.ts';
import { createReminders } from './reminders.service.ts';
import { createRights } from './rights.ts';
import { startsClock } from './windows.rules.ts';

export { orderAccessEnded, orderCancelled, orderReleased, orderSlipped, releaseReminder } from './orders.events.ts';
export type { Right } from './rights.ts';
export { countsAsStart, phaseOf, sessionEndMs } from './windows.rules.ts';

/** What titles are sold for, who bought them, and the rights that follow. */
export function createOrders(deps: OrdersDeps) {
  const { accounts, clock, catalog, payments } = deps;
  const rights = createRights(deps);
  const refunds = createRefunds({ ...deps, rights });
  const moves = createReleaseMoves(deps);
  const offers = createOffers({ ...deps, moves });
  const purchases = createPurchases({ ...deps, refunds });
  const orderClock = createOrderClock({ ...deps, purchases, refunds, rights });
  const reminders = createReminders(deps);

  accounts.addExportSection('orders', (db, { accountId }) => selectOrdersForExport(db, accountId));
  accounts.addExportSection('reminders', (db, { accountId }) => selectRemindersForExport(db, accountId));
  payments.register('order', createFulfilment({ ...deps, rights, orderClock }));

  /** Takes a title away from everybody who bought it: every order that is not over is refunded in full. */
  async function recallTitle(outer: Db, titleId: TitleId): Promise<void> {
    await inTransaction(outer, async (db) => {
      await recallOrders(db, titleId, new Date(clock.now()));
      await moves.recheck(db, titleId);
    });
  }

  catalog.watchTitles({ releaseMoved: offers.releaseMoved, removing: recallTitle });
  catalog.fillSlots({
    order: async (db, actor, titleId) => {
      const right = await rights.find(db, actor.accountId, titleId);
      return right === null ? null : presentRight(right, clock.now());
    },
    reminded: reminders.isReminded,
  });

  const api = {
    findRight: rights.find,
    /** What the title can be bought for here and now, cheapest first. */
    findOpenOffers: async (db: Db, titleId: TitleId, title: SoldTitle, country: string) =>
      (await selectOffers(db, titleId))
        .filter((offer) => saleStateOf(offer, title, country, clock.now()) === 'open')
        .map(({ kind, priceMinor, currency }) => ({ kind, price: { amount: priceMinor, currency } })),
    /** The feature is being played under this order: its clock starts, if it has one and it is time. Again changes nothing. */
    noteStarted: async (
      db: Db,
      accountId: AccountId,
      { orderId, durationSec }: { orderId: OrderId; durationSec: number },
    ): Promise<void> => {
      const order = await findOrder(db, orderId);
      if (order === null || order.accountId !== accountId || !startsClock(order, clock.now(), durationSec)) return;
      if (await startOrder(db, order, new Date(clock.now()))) await rights.forget(accountId);
    },
    recallTitle,
  };
  return {
    api,
    routes: ordersRoutes({ offers, purchases, reminders }),
    jobs: ordersJobs({ orderClock, reminders }),
    subscribers: ordersSubscribers({ ...deps, rights, refunds }),
  };
}

export type OrdersApi = ReturnType<typeof createOrders>['api'];
