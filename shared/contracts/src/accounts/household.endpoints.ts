import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { InstantSchema, ProfileIdSchema } from '../primitives.ts';
import { CreateProfileBodySchema, PinSchema, ProfileSchema, SignedInSchema } from './schemas.ts';

/** The person's data as a ZIP of JSON and CSV; served as a byte stream. */
export const EXPORT_PATH = '/api/v1/me/export';

const profileParams = z.strictObject({ id: ProfileIdSchema });

export const createProfile = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/profiles',
  summary: 'Add a profile to the household, up to the plan’s number',
  auth: 'viewer',
  limit: 'write',
  body: CreateProfileBodySchema,
  response: ProfileSchema,
  status: 201,
  errors: [
    'accounts.profile_limit',
    'accounts.kids_forbidden',
    'accounts.owner_pin_required',
    'accounts.pin_invalid',
    'auth.too_many_attempts',
  ],
});
export const deleteProfile = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/profiles/:id',
  summary: 'Remove a profile with its history; never the owner’s',
  auth: 'viewer',
  limit: 'write',
  params: profileParams,
  errors: ['accounts.profile_not_found', 'accounts.profile_owner', 'accounts.kids_forbidden'],
});
/** `accounts.pin_invalid` tells with `attemptsLeft` how many more wrong ones there may be. */
export const enterProfile = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/profile',
  summary: 'Switch to a profile of the household; a locked one asks for its PIN',
  auth: 'viewer',
  kids: true,
  limit: 'auth',
  body: z.strictObject({ profileId: ProfileIdSchema, pin: PinSchema.optional() }),
  response: SignedInSchema,
  errors: ['accounts.profile_not_found', 'accounts.pin_required', 'accounts.pin_invalid', 'auth.too_many_attempts'],
});
export const deleteMe = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me',
  summary: 'Delete the account in 14 days; signing in before and restoring undoes it',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ password: z.string().min(1).max(256).optional() }).optional(),
  response: z.object({ deletionAt: InstantSchema }),
  status: 202,
  errors: [
    'auth.credentials_invalid',
    'auth.reauthentication_required',
    'accounts.last_admin',
    'accounts.kids_forbidden',
    'auth.too_many_attempts',
  ],
});
export const restoreMe = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/restore',
  summary: 'Keep the account that was to be deleted',
  auth: 'viewer',
  limit: 'write',
  errors: [],
});
