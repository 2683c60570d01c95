import { OrderIdSchema, OrderKindSchema, TitleIdSchema } from '@app/contracts';
import { type AccountId, type Clock, SECOND_MS, type TitleId } from '@app/kernel';
import { z } from 'zod';
import type { Cache } from '../../cache/index.ts';
import type { Db } from '../../db/index.ts';
import { selectLive } from './orders.repository.ts';
import { bestRight, windowsOf } from './windows.rules.ts';

/** A change drops the entry; this bounds what a load that overlaps the change may leave behind. */
const KEPT_MS = 30 * SECOND_MS;

const RightSchema = z.object({
  orderId: OrderIdSchema,
  titleId: TitleIdSchema,
  kind: OrderKindSchema,
  opensMs: z.number(),
  startBeforeMs: z.number().nullable(),
  finishBeforeMs: z.number().nullable(),
  endsMs: z.number().nullable(),
});
/** What one order opens, and when. */
export type Right = z.infer<typeof RightSchema>;

/** What accounts may play by what they bought. With the cache warm, asking touches no database; the clock decides at its very instant. */
export function createRights({ cache, clock }: { readonly cache: Cache; readonly clock: Clock }) {
  const key = (accountId: AccountId) => `orders:rights:${accountId}`;

  async function load(db: Db, accountId: AccountId): Promise<Right[]> {
    return (await selectLive(db, accountId)).flatMap((order) => {
      const windows = windowsOf(order);
      return windows === null ? [] : [{ orderId: order.id, titleId: order.titleId, kind: order.kind, ...windows }];
    });
  }

  return {
    /**
     * The best right to a title that is not over, opened or still to open; null when there is none. `fresh` asks the database: before
     * somebody who may just have paid is refused.
     */
    find: async (db: Db, accountId: AccountId, titleId: TitleId, options: { readonly fresh?: boolean } = {}): Promise<Right | null> => {
      const kept =
        options.fresh === true ? await load(db, accountId) : await cache.remember(key(accountId), KEPT_MS, () => load(db, accountId));
      const rights = z.array(RightSchema).parse(kept);
      return bestRight(
        rights.filter((right) => right.titleId === titleId),
        clock.now(),
      );
    },
    forget: (accountId: AccountId): Promise<void> => cache.del(key(accountId)),
  };
}

export type Rights = ReturnType<typeof createRights>;
