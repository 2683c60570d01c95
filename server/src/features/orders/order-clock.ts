import type { OrderId, TitleId } from '@app/kernel';
import { MINUTE_MS } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { OrdersDeps } from './deps.ts';
import { selectOffersById } from './offers.repository.ts';
import { dueAtMs, followOffer, whatIsDue } from './order.rules.ts';
import { orderReleased, orderSlipped } from './orders.events.ts';
import { presentFact } from './orders.presenter.ts';
import { lockOrder, moveOrder, moveRelease, selectDue, selectOfTitle, setDue } from './orders.repository.ts';
import type { OrderRecord } from './orders.types.ts';
import type { Purchases } from './purchases.service.ts';
import type { Refunds } from './refunds.ts';
import type { Rights } from './rights.ts';

type Deps = Pick<OrdersDeps, 'db' | 'clock' | 'log'> & {
  readonly purchases: Pick<Purchases, 'giveUp'>;
  readonly refunds: Refunds;
  readonly rights: Rights;
};

const BATCH = 200;
/** An unpaid order that is being paid when its time is up is looked at again this much later. */
const AGAIN_MS = 10 * MINUTE_MS;
/** One that could not be looked at gives way to the others for this long. */
const FAILED_MS = MINUTE_MS;

/**
 * What happens to orders by itself. Access does not wait for it, it follows the clock: this moves states, tells people and gives money
 * back. Each order is a transaction of its own that looks at the row again, so that it may run twice, at once, or a day late.
 */
export function createOrderClock({ db, clock, log, purchases, refunds, rights }: Deps) {
  const now = (): Date => new Date(clock.now());

  /** Unpaid for too long, or no longer to be had. */
  async function lapse(db: Db, order: OrderRecord, reason: string): Promise<void> {
    if (!(await purchases.giveUp(db, order, reason, 'clock'))) await setDue(db, order.id, new Date(clock.now() + AGAIN_MS));
  }

  /** Brings an order in line with its offer; null when its money goes back. */
  async function follow(db: Db, order: OrderRecord): Promise<OrderRecord | null> {
    if (order.recalledAt !== null) return refund(db, order, 'withdrawn');
    const isAhead = order.state === 'waiting_release' || (order.releaseAt !== null && order.releaseAt.getTime() > clock.now());
    if (order.promisedAt === null || !isAhead) return order;
    const offer = (await selectOffersById(db, [order.offerId])).get(order.offerId) ?? null;
    const outcome = followOffer(order, offer);
    if (outcome.kind === 'refund') return refund(db, order, outcome.reason);
    if (outcome.kind === 'none' || offer === null || offer.releaseAt === null) return order;
    const moved = { ...order, releaseAt: offer.releaseAt };
    await moveRelease(db, order, offer.releaseAt);
    if (outcome.kind === 'slipped' && order.state !== 'awaiting_payment')
      await publish(db, orderSlipped, { ...presentFact(moved), promisedAt: order.promisedAt.toISOString() });
    return moved;
  }

  async function refund(db: Db, order: OrderRecord, reason: 'slipped' | 'cancelled_by_author' | 'withdrawn'): Promise<null> {
    if (order.state === 'awaiting_payment') await lapse(db, order, reason);
    else await refunds.request(db, order, { reason, actor: reason === 'withdrawn' ? 'staff' : 'author' });
    return null;
  }

  async function advance(db: Db, order: OrderRecord): Promise<void> {
    const next = whatIsDue(order, clock.now());
    if (next === 'cancelled') return lapse(db, order, 'unpaid');
    if (next === null) {
      const dueMs = dueAtMs(order);
      return setDue(db, order.id, dueMs === null ? null : new Date(dueMs));
    }
    const moved = await moveOrder(db, order, { state: next, actor: 'clock', at: now() });
    if (moved !== null && order.state === 'waiting_release') await publish(db, orderReleased, presentFact(moved));
  }

  /** Looks at one order again: its offer first, then its time. */
  async function look(id: OrderId): Promise<void> {
    const order = await inTransaction(db, async (db) => {
      const order = await lockOrder(db, id);
      const followed = order === null ? null : await follow(db, order);
      if (followed !== null) await advance(db, followed);
      return order;
    });
    if (order !== null) await rights.forget(order.accountId);
  }

  /** One that fails holds up no other: it gives way to those that wait behind it. Returns how many failed; all are told of in one line. */
  async function lookAt(ids: readonly OrderId[], signal: AbortSignal): Promise<number> {
    const failures: { readonly orderId: OrderId; readonly error: unknown }[] = [];
    for (const id of ids) {
      signal.throwIfAborted();
      try {
        await look(id);
      } catch (error) {
        failures.push({ orderId: id, error });
        await setDue(db, id, new Date(clock.now() + FAILED_MS));
      }
    }
    if (failures.length > 0) log.error({ event: 'orders.look_failed', failed: failures.length, ...failures[0] });
    return failures.length;
  }

  return {
    look,
    /** Everything whose time has come; how many there were. */
    keepTime: async (signal: AbortSignal): Promise<number> => {
      let looked = 0;
      for (;;) {
        const due = await selectDue(db, now(), BATCH);
        await lookAt(due, signal);
        looked += due.length;
        if (due.length < BATCH) return looked;
      }
    },
    /** Every order of a title. @throws Error when one failed, so that the job is tried again */
    followTitle: async (titleId: TitleId, signal: AbortSignal): Promise<void> => {
      let after: OrderId | null = null;
      let failed = 0;
      for (;;) {
        const ids: readonly OrderId[] = await selectOfTitle(db, titleId, after, BATCH);
        failed += await lookAt(ids, signal);
        after = ids.at(-1) ?? null;
        if (ids.length < BATCH) break;
      }
      if (failed > 0) throw new Error(`${failed} orders could not be followed`);
    },
  };
}

export type OrderClock = ReturnType<typeof createOrderClock>;
