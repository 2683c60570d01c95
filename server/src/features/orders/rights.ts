import { OrderIdSchema, OrderKindSchema, TitleIdSchema } from '@app/contracts';
import { type AccountId, type Clock, SECOND_MS, type TitleId } from '@app/kernel';
import { z } from 'zod';
import type { Cache } from '../../cache/index.ts';
import type { Db } from '../../db/index.ts';
import { selectLive } from './orders.repository.ts';
import { rightsOf, rightTo } from './right.rules.ts';

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

  const load = async (db: Db, accountId: AccountId): Promise<Right[]> => rightsOf(await selectLive(db, accountId));

  return {
    /**
     * The best right to a title that is not over, opened or still to open; null when there is none. `fresh` asks the database: before
     * somebody who may just have paid is refused.
     */
    find: async (db: Db, accountId: AccountId, titleId: TitleId, options: { readonly fresh?: boolean } = {}): Promise<Right | null> => {
      const kept =
        options.fresh === true ? await load(db, accountId) : await cache.remember(key(accountId), KEPT_MS, () => load(db, accountId));
      return rightTo(titleId, z.array(RightSchema).parse(kept), clock.now());
    },
    forget: (accountId: AccountId): Promise<void> => cache.del(key(accountId)),
  };
}

export type Rights = ReturnType<typeof createRights>;
