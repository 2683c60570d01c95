import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import {
  ChangeContactBodySchema,
  ChangePasswordBodySchema,
  ChannelSchema,
  CodeSentSchema,
  CompleteContactBodySchema,
  ExchangeBodySchema,
  ForgotPasswordBodySchema,
  IdentitiesSchema,
  LinkWithPasswordBodySchema,
  ProviderSchema,
  RecoveryCodesSchema,
  ResetPasswordBodySchema,
  SecondFactorCodeSchema,
  TotpEnrolmentSchema,
  VerificationSchema,
  VerifyBodySchema,
} from './identity.schemas.ts';
import { SignedInSchema, TokensSchema } from './schemas.ts';

const channelParams = z.strictObject({ channel: ChannelSchema });
const codeErrors = ['auth.code_invalid', 'auth.code_expired', 'auth.code_used_up', 'auth.too_many_attempts'] as const;

export const verifyContact = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/verify/:channel',
  summary: 'Send a code to the e-mail address or phone number, or check the code',
  auth: 'viewer',
  limit: 'auth',
  params: channelParams,
  body: VerifyBodySchema,
  response: VerificationSchema,
  errors: [...codeErrors, 'accounts.contact_missing', 'auth.contact_taken', 'auth.code_too_soon'],
});
export const changeContact = defineEndpoint({
  method: 'put',
  path: '/api/v1/me/contacts/:channel',
  summary: 'Add or replace a contact; its code makes it count',
  auth: 'viewer',
  limit: 'auth',
  params: channelParams,
  body: ChangeContactBodySchema,
  response: VerificationSchema,
  errors: ['auth.credentials_invalid', 'auth.reauthentication_required', 'auth.too_many_attempts', 'auth.code_too_soon'],
});
export const forgotPassword = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/password/forgot',
  summary: 'Send a reset code to a verified contact; the answer never tells whether there is one',
  auth: 'public',
  limit: 'auth',
  body: ForgotPasswordBodySchema,
  response: CodeSentSchema,
  status: 202,
  errors: ['auth.too_many_attempts'],
});
export const resetPassword = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/password/reset',
  summary: 'Set a new password with the code; every device is signed out',
  auth: 'public',
  limit: 'auth',
  body: ResetPasswordBodySchema,
  errors: [...codeErrors],
});
export const changePassword = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/password',
  summary: 'Change the password; every other device is signed out',
  auth: 'viewer',
  limit: 'auth',
  body: ChangePasswordBodySchema,
  errors: ['auth.credentials_invalid', 'auth.reauthentication_required', 'auth.too_many_attempts'],
});
export const startTotp = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/mfa/totp',
  summary: 'Begin enrolling an authenticator app (RFC 6238)',
  auth: 'viewer',
  limit: 'auth',
  response: TotpEnrolmentSchema,
  status: 201,
  errors: ['auth.mfa_enabled_already'],
});
export const confirmTotp = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/mfa/totp/confirm',
  summary: 'Finish enrolling with a first code; this session then counts as signed in by two factors',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ code: SecondFactorCodeSchema }),
  response: RecoveryCodesSchema.extend({ tokens: TokensSchema }),
  errors: ['auth.mfa_code_invalid', 'auth.mfa_not_started', 'auth.mfa_enabled_already', 'auth.too_many_attempts'],
});
export const disableTotp = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/mfa/totp/disable',
  summary: 'Stop asking for a second factor; refused to staff',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ code: SecondFactorCodeSchema }),
  errors: ['auth.mfa_code_invalid', 'auth.mfa_not_started', 'auth.mfa_mandatory', 'auth.too_many_attempts'],
});
export const renewRecoveryCodes = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/mfa/recovery-codes',
  summary: 'Replace all recovery codes',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ code: SecondFactorCodeSchema }),
  response: RecoveryCodesSchema,
  errors: ['auth.mfa_code_invalid', 'auth.mfa_not_started', 'auth.too_many_attempts'],
});
export const stepUp = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/mfa',
  summary: 'Prove the second factor for this session, which staff endpoints ask for',
  auth: 'viewer',
  limit: 'auth',
  body: z.strictObject({ code: SecondFactorCodeSchema }),
  response: TokensSchema,
  errors: ['auth.mfa_code_invalid', 'auth.mfa_not_started', 'auth.too_many_attempts'],
});
export const exchangeCode = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/exchange',
  summary: 'Turn the one-time code of a provider sign-in into tokens',
  auth: 'public',
  limit: 'auth',
  body: ExchangeBodySchema,
  response: SignedInSchema,
  errors: [
    'auth.exchange_invalid',
    'auth.contact_required',
    'auth.link_password_required',
    'auth.mfa_required',
    'auth.mfa_code_invalid',
    'auth.account_deleted',
    'auth.too_many_attempts',
  ],
});
export const completeContact = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/complete',
  summary: 'Give a provider sign-in the contact it lacks: first the contact, then its code',
  auth: 'public',
  limit: 'auth',
  body: CompleteContactBodySchema,
  response: z.union([SignedInSchema, CodeSentSchema.extend({ sentTo: z.string() })]),
  errors: [...codeErrors, 'auth.ticket_invalid', 'auth.contact_taken', 'auth.code_too_soon'],
});
export const linkWithPassword = defineEndpoint({
  method: 'post',
  path: '/api/v1/auth/link',
  summary: 'Link a provider to the account that has its e-mail address, by that account’s password',
  auth: 'public',
  limit: 'auth',
  body: LinkWithPasswordBodySchema,
  response: SignedInSchema,
  errors: ['auth.ticket_invalid', 'auth.credentials_invalid', 'auth.mfa_required', 'auth.mfa_code_invalid', 'auth.too_many_attempts'],
});
export const listIdentities = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/identities',
  summary: 'Ways to sign in to this account',
  auth: 'viewer',
  limit: 'read',
  kids: false,
  response: IdentitiesSchema,
  errors: [],
});
export const linkIdentity = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/identities',
  summary: 'Link the provider behind a one-time code to the signed-in account',
  auth: 'viewer',
  limit: 'auth',
  body: ExchangeBodySchema.omit({ device: true, mfaCode: true }),
  response: IdentitiesSchema,
  errors: ['auth.exchange_invalid', 'auth.identity_taken'],
});
export const unlinkIdentity = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/identities/:provider',
  summary: 'Unlink a provider; never the last way to sign in',
  auth: 'viewer',
  limit: 'write',
  params: z.strictObject({ provider: ProviderSchema }),
  errors: ['auth.identity_not_found', 'auth.last_login_method'],
});
