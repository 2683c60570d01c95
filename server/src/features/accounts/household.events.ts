import { AccountIdSchema, ProfileIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

/** A profile is gone: what belongs to it (lists, progress, history) goes too. */
export const profileDeleted = defineEvent('accounts.profile_deleted', z.object({ accountId: AccountIdSchema, profileId: ProfileIdSchema }));

/** Somebody who had asked to be forgotten stays: what waited meanwhile goes on. */
export const deletionWithdrawn = defineEvent('accounts.deletion_withdrawn', z.object({ accountId: AccountIdSchema }));

/** The person behind an account is gone for good; its profiles have been told of one by one (`accounts.profile_deleted`). */
export const accountErased = defineEvent('accounts.account_erased', z.object({ accountId: AccountIdSchema }));
