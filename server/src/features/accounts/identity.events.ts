import { AccountIdSchema, InstantSchema, ProviderSchema } from '@app/contracts';
import { z } from 'zod';
import { defineEvent } from '../../events/index.ts';

const account = { accountId: AccountIdSchema };

// Facts about how an account is opened: whoever keeps an inbox tells the person. The letter is sent by accounts already.
export const passwordChanged = defineEvent('accounts.password_changed', z.object({ ...account, at: InstantSchema }));
export const contactVerified = defineEvent('accounts.contact_verified', z.object({ ...account, channel: z.enum(['email', 'phone']) }));
export const secondFactorChanged = defineEvent('accounts.second_factor_changed', z.object({ ...account, enabled: z.boolean() }));
export const identityLinked = defineEvent('accounts.identity_linked', z.object({ ...account, provider: ProviderSchema }));
