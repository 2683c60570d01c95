import { AccountIdSchema, InstantSchema, TierSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

const plan = { accountId: AccountIdSchema, planCode: TierSchema };

/** A plan went on by saved card. `periodStartsAt` is the end that it was renewed at. */
export const subscriptionRenewed = defineEvent(
  'subscriptions.renewed',
  z.object({ ...plan, periodStartsAt: InstantSchema, endsAt: InstantSchema, amountMinor: z.int() }),
);

/** The saved card did not pay. Everything plays until `graceEndsAt`; null `nextAttemptAt`: it is not tried again. */
export const subscriptionRenewalFailed = defineEvent(
  'subscriptions.renewal_failed',
  z.object({ ...plan, attempt: z.int(), endsAt: InstantSchema, graceEndsAt: InstantSchema, nextAttemptAt: InstantSchema.nullable() }),
);

/** A plan ends in some days and will not go on by itself. Told at a decent hour of the account's time zone. */
export const subscriptionEnding = defineEvent('subscriptions.ending', z.object({ ...plan, endsAt: InstantSchema, daysLeft: z.int() }));

/** A plan ended and nothing followed: the account is on Basic. */
export const subscriptionEnded = defineEvent('subscriptions.ended', z.object({ ...plan, endedAt: InstantSchema }));

/** A subscriber's price changes, at least 30 days from now; the same facts are kept in `price_notices`. */
export const subscriptionPriceChange = defineEvent(
  'subscriptions.price_change_announced',
  z.object({ ...plan, oldAmountMinor: z.int(), amountMinor: z.int(), effectiveAt: InstantSchema }),
);

/** What an account may do has changed, in a transaction that has committed since: caches forget it. */
export const subscriptionChanged = defineEvent('subscriptions.changed', z.object({ accountId: AccountIdSchema }));

/** A plan row was edited. */
export const planEdited = defineEvent('subscriptions.plan_edited', z.object({ planCode: TierSchema }));
