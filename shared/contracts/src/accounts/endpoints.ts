export {
  createProfile,
  deleteMe,
  deleteProfile,
  enterProfile,
  restoreMe,
} from './household.endpoints.ts';
export * from './identity.endpoints.ts';
export * from './staff.endpoints.ts';

import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { PageQuerySchema, ProfileIdSchema, pageOf, SessionIdSchema } from '../primitives.ts';
import { ProviderSchema } from './identity.schemas.ts';
import {
  AccountSessionSchema,
  DeviceCodeSchema,
  DeviceSchema,
  LoginBodySchema,
  PendingDeviceSchema,
  ProfileSchema,
  RefreshBodySchema,
  RegisterBodySchema,
  SignedInSchema,
  TokensSchema,
  UpdateMeBodySchema,
  UpdateProfileBodySchema,
  UserCodeSchema,
  UserSchema,
} from './schemas.ts';

export const register = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/register',
  summary: 'Make an account with a contact and a password, and sign in',
  auth: 'public',
  limit: 'auth',
  body: RegisterBodySchema,
  response: SignedInSchema,
  status: 201,
  errors: ['auth.contact_taken', 'auth.too_many_attempts'],
});
export const login = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/login',
  summary: 'Sign in with an e-mail address or a phone number',
  auth: 'public',
  limit: 'auth',
  body: LoginBodySchema,
  response: SignedInSchema,
  errors: ['auth.credentials_invalid', 'auth.too_many_attempts', 'auth.mfa_required', 'auth.mfa_code_invalid'],
});
export const refresh = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/refresh',
  summary: 'Exchange a refresh token for new tokens',
  auth: 'public',
  limit: 'auth',
  body: RefreshBodySchema,
  response: TokensSchema,
  errors: ['auth.refresh_invalid', 'auth.refresh_reused'],
});
export const logout = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/logout',
  summary: 'Sign this device out',
  auth: 'viewer',
  kids: true,
  limit: 'write',
  errors: [],
});
export const listProviders = defineEndpoint({
  method: 'get',
  path: '/api/v1/auth/providers',
  summary: 'Outside identity providers that are configured',
  auth: 'public',
  limit: 'read',
  response: z.object({ items: z.array(z.object({ id: ProviderSchema })) }),
  errors: [],
  cache: { scope: 'shared', maxAgeSec: 300 },
});
export const createDeviceCode = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/devices/code',
  summary: 'Start signing in a device without a keyboard (RFC 8628)',
  auth: 'public',
  limit: 'auth',
  body: z.strictObject({ device: DeviceSchema.default({ kind: 'tv', name: 'TV' }) }),
  response: DeviceCodeSchema,
  errors: [],
});
export const pollDeviceToken = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/devices/token',
  summary: 'Ask whether the code was approved',
  auth: 'public',
  limit: 'poll',
  body: z.strictObject({ deviceCode: z.string().min(1).max(128) }),
  response: SignedInSchema,
  errors: ['auth.authorization_pending', 'auth.slow_down', 'auth.code_expired', 'auth.access_denied'],
});
export const findPendingDevice = defineEndpoint({
  method: 'get',
  path: '/api/v1/auth/devices/pending',
  summary: 'Show which device waits behind a code',
  auth: 'viewer',
  limit: 'auth',
  query: z.strictObject({ userCode: UserCodeSchema }),
  response: PendingDeviceSchema,
  errors: ['auth.code_unknown', 'auth.code_expired', 'auth.too_many_attempts'],
});
export const approveDevice = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/devices/approve',
  summary: 'Let the waiting device in, or turn it away',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ userCode: UserCodeSchema, approve: z.boolean().default(true) }),
  errors: ['auth.code_unknown', 'auth.code_expired', 'auth.too_many_attempts'],
});
export const getMe = defineEndpoint({
  method: 'get',
  path: '/api/v1/me',
  summary: 'The signed-in person',
  auth: 'viewer',
  limit: 'read',
  response: UserSchema,
  errors: [],
});
export const updateMe = defineEndpoint({
  method: 'patch',
  path: '/api/v1/me',
  summary: 'Change name or country',
  auth: 'viewer',
  limit: 'write',
  body: UpdateMeBodySchema,
  response: UserSchema,
  errors: [],
});
export const listProfiles = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/profiles',
  summary: 'Profiles of the household',
  auth: 'viewer',
  limit: 'read',
  response: z.object({ items: z.array(ProfileSchema) }),
  errors: [],
});
export const updateProfile = defineEndpoint({
  method: 'patch',
  path: '/api/v1/me/profiles/:id',
  summary: 'Change a profile: name, language, picture, age limit, PIN',
  auth: 'viewer',
  limit: 'write',
  params: z.strictObject({ id: ProfileIdSchema }),
  body: UpdateProfileBodySchema,
  response: ProfileSchema,
  errors: [
    'accounts.profile_not_found',
    'accounts.profile_read_only',
    'accounts.profile_owner',
    'accounts.kids_forbidden',
    'accounts.owner_pin_required',
    'accounts.pin_invalid',
    'auth.too_many_attempts',
  ],
});
export const listSessions = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/sessions',
  summary: 'Devices that are signed in, latest used first',
  auth: 'viewer',
  limit: 'read',
  query: PageQuerySchema,
  response: pageOf(AccountSessionSchema),
  errors: [],
});
export const revokeSession = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/sessions/:id',
  summary: 'Sign one device out',
  auth: 'viewer',
  limit: 'write',
  params: z.strictObject({ id: SessionIdSchema }),
  errors: ['accounts.session_not_found'],
});
export const revokeOtherSessions = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/sessions',
  summary: 'Sign out every device but this one',
  auth: 'viewer',
  limit: 'write',
  errors: [],
});
