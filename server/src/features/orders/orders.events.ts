import { AccountIdSchema, InstantSchema, OrderIdSchema, OrderKindSchema, ProfileIdSchema, TitleIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

/** The title by its names, so that whoever tells people needs no catalogue. */
const titleFact = z.object({
  accountId: AccountIdSchema,
  titleId: TitleIdSchema,
  /** Locale → name. */
  names: z.record(z.string(), z.string()),
  releaseAt: InstantSchema.nullable(),
});
const orderFact = titleFact.extend({ orderId: OrderIdSchema, kind: OrderKindSchema, releaseZone: z.string().nullable() });

/** What was bought ahead plays now; the doors of an event are open. */
export const orderReleased = defineEvent('orders.order_released', orderFact);
/** What was bought comes at another time than was said; the buyer may have their money back. */
export const orderSlipped = defineEvent('orders.order_slipped', orderFact.extend({ promisedAt: InstantSchema.nullable() }));
/** What was bought will not come, or is taken away; the money goes back by itself. */
export const orderCancelled = defineEvent(
  'orders.order_cancelled',
  orderFact.extend({ reason: z.enum(['slipped', 'cancelled_by_author', 'withdrawn']), amountMinor: z.int() }),
);
/** An order opens nothing any more, before its time: its money goes back. */
export const orderAccessEnded = defineEvent('orders.access_ended', z.object({ accountId: AccountIdSchema, orderId: OrderIdSchema }));
/** A reminder that a profile asked for: a day before an event, and at the release. */
export const releaseReminder = defineEvent(
  'orders.release_reminder',
  titleFact.extend({ profileId: ProfileIdSchema, when: z.enum(['day_before', 'release']), isEvent: z.boolean() }),
);
