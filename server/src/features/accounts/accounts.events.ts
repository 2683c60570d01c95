import { AccountIdSchema, SessionIdSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

/** A device was signed out, by itself, from afar or because its refresh token was used twice. */
export const sessionRevoked = defineEvent('accounts.session_revoked', z.object({ accountId: AccountIdSchema, sessionId: SessionIdSchema }));
