import { AccountIdSchema, ApplicationIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

/** A moderator said yes or no to somebody who wants to be an author. */
export const applicationDecided = defineEvent(
  'accounts.application_decided',
  z.object({ accountId: AccountIdSchema, applicationId: ApplicationIdSchema, approved: z.boolean(), reason: z.string().nullable() }),
);
