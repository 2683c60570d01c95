import type { Db } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import { countsAsStart, type OrdersApi } from '../orders/index.ts';
import type { SessionRecord } from './playback.cache.ts';

type Deps = { readonly db: Db; readonly log: Logger; readonly orders: Pick<OrdersApi, 'noteStarted'> };

/** Tells orders that what they bought is being watched: the one statement that heartbeats of a bought film cost. */
export function createOrderStarts({ db, log, orders }: Deps) {
  return {
    /** Whether there is nothing more to tell of this session. Playing goes on where it cannot be told; the next beat tries again. */
    note: async ({ orderId, accountId, durationSec }: SessionRecord, playedMs: number): Promise<boolean> => {
      if (orderId === null) return true;
      if (!countsAsStart(playedMs, durationSec)) return false;
      try {
        await orders.noteStarted(db, accountId, { orderId, durationSec });
        return true;
      } catch (error) {
        log.warn({ event: 'playback.start_not_noted', orderId, error });
        return false;
      }
    },
  };
}

export type OrderStarts = ReturnType<typeof createOrderStarts>;
