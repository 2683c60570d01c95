import { z } from 'zod';
import { CountrySchema, InstantSchema, LocaleSchema } from '../primitives.ts';
import { DeviceSchema, PasswordSchema } from './schemas.ts';

export const CHANNELS = ['email', 'phone'] as const;
export const ChannelSchema = z.enum(CHANNELS);
export type Channel = z.infer<typeof ChannelSchema>;

export const PROVIDERS = ['google', 'facebook', 'spotify'] as const;
export const ProviderSchema = z.enum(PROVIDERS);
export type Provider = z.infer<typeof ProviderSchema>;

/** Six digits as people type them: spaces and a hyphen in between are theirs to make. */
export const OneTimeCodeSchema = z
  .string()
  .max(16)
  .transform((code) => code.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'must be six digits'));
/** A code of the authenticator app, or one of the recovery codes. */
export const SecondFactorCodeSchema = z.string().min(6).max(32);

/** Without a code a new one is sent; with one it is checked. */
export const VerifyBodySchema = z.strictObject({ code: OneTimeCodeSchema.optional() });
export const VerificationSchema = z.object({
  verified: z.boolean(),
  /** Masked contact that the code went to. */
  sentTo: z.string(),
  /** Seconds until the code dies; 0 once verified. */
  expiresInSec: z.int(),
  /** Seconds until another code may be asked for; 0 once verified. */
  resendAfterSec: z.int(),
});
export type Verification = z.infer<typeof VerificationSchema>;

export const ForgotPasswordBodySchema = z.strictObject({
  login: z.string().min(1).max(254),
  country: CountrySchema.optional(),
  locale: LocaleSchema.optional(),
});
/** Says the same whether or not there is such an account. */
export const CodeSentSchema = z.object({ expiresInSec: z.int(), resendAfterSec: z.int() });
export const ResetPasswordBodySchema = z.strictObject({
  login: z.string().min(1).max(254),
  code: OneTimeCodeSchema,
  password: PasswordSchema,
  /** From an earlier `SignedIn` on this device: its failures are then counted apart from strangers'. */
  deviceToken: z.string().max(512).optional(),
  country: CountrySchema.optional(),
});
export const ChangePasswordBodySchema = z.strictObject({
  /** Left out by an account that has none yet (it signs in through a provider). */
  currentPassword: z.string().min(1).max(256).optional(),
  newPassword: PasswordSchema,
});
/** A contact to add or to put in place of the present one; it takes effect when its code is entered. */
export const ChangeContactBodySchema = z.strictObject({
  value: z.string().min(3).max(254),
  password: z.string().min(1).max(256).optional(),
});

export const TotpEnrolmentSchema = z.object({
  /** Base32 (RFC 4648), for typing by hand. */
  secret: z.string(),
  /** `otpauth://totp/…` for a QR code. */
  otpauthUri: z.string(),
});
export type TotpEnrolment = z.infer<typeof TotpEnrolmentSchema>;
/** Shown once; each opens once. */
export const RecoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const IdentitySchema = z.object({ provider: ProviderSchema, label: z.string(), linkedAt: InstantSchema });
export const IdentitiesSchema = z.object({
  items: z.array(IdentitySchema),
  hasPassword: z.boolean(),
});
/** What the app got back from the system browser, with the verifier that only it knows (RFC 7636). */
export const ExchangeBodySchema = z.strictObject({
  code: z.string().min(1).max(256),
  codeVerifier: z.string().min(43).max(128),
  /** Asked for by `auth.mfa_required`: the same code is then sent again, with this. */
  mfaCode: SecondFactorCodeSchema.optional(),
  /** From an earlier `SignedIn` on this device: it is then not told of as a new one. */
  deviceToken: z.string().max(512).optional(),
  device: DeviceSchema.default({ kind: 'web', name: 'Browser' }),
});
/**
 * How a provider sign-in goes on when it cannot end at once. The ticket is the extension member of the problems
 * `auth.contact_required` (no verified e-mail) and `auth.link_password_required` (the e-mail belongs to an account already).
 */
export const ProviderTicketDetailsSchema = z.object({ ticket: z.string(), provider: ProviderSchema, sentTo: z.string().nullable() });
export const CompleteContactBodySchema = z.strictObject({
  ticket: z.string().min(1).max(512),
  /** First the contact, which gets a code; then the code. */
  contact: z.string().min(3).max(254).optional(),
  code: OneTimeCodeSchema.optional(),
  country: CountrySchema.optional(),
  device: DeviceSchema.default({ kind: 'web', name: 'Browser' }),
});
export const LinkWithPasswordBodySchema = z.strictObject({
  ticket: z.string().min(1).max(512),
  password: z.string().min(1).max(256),
  mfaCode: SecondFactorCodeSchema.optional(),
  /** From an earlier `SignedIn` on this device: its failures are then counted apart from strangers'. */
  deviceToken: z.string().max(512).optional(),
  device: DeviceSchema.default({ kind: 'web', name: 'Browser' }),
});
