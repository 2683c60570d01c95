import { AccountIdSchema, SessionIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

/** Somebody signed in on a device that could not prove to have been there before; `device` is what it calls itself. */
export const deviceAdded = defineEvent(
  'accounts.device_added',
  z.object({ accountId: AccountIdSchema, sessionId: SessionIdSchema, device: z.string() }),
);

/** A device was signed out, by itself, from afar or because its refresh token was used twice. */
export const sessionRevoked = defineEvent('accounts.session_revoked', z.object({ accountId: AccountIdSchema, sessionId: SessionIdSchema }));
