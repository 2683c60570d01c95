import type { AccountId, ProfileId, SessionId } from '@app/kernel';
import { z } from 'zod';
import {
  AccountIdSchema,
  CountrySchema,
  InstantSchema,
  LocaleSchema,
  ProfileIdSchema,
  SessionIdSchema,
  textSchema,
} from '../primitives.ts';

export const ROLES = ['viewer', 'author', 'moderator', 'admin', 'developer'] as const;
export const RoleSchema = z.enum(ROLES);
export type Role = z.infer<typeof RoleSchema>;

export const DeviceSchema = z.strictObject({ kind: z.enum(['desktop', 'tv', 'web']), name: textSchema(1, 80) });
export type Device = z.infer<typeof DeviceSchema>;

/** Any script, apostrophes and hyphens included (decisions.md Q05). */
const NameSchema = textSchema(1, 64);
const SkippableNameSchema = textSchema(0, 64);
export const PasswordSchema = z.string().min(8, 'must be at least 8 characters').max(256);

/** Four digits. */
export const PinSchema = z.string().regex(/^\d{4}$/, 'must be four digits');
/** Pictures that a profile can choose from; the clients draw them. */
export const AVATARS = ['violet', 'teal', 'amber', 'rose', 'sky', 'lime', 'coral', 'indigo', 'sand', 'mint', 'plum', 'steel'] as const;

export const ProfileSchema = z.object({
  id: ProfileIdSchema,
  name: z.string(),
  locale: LocaleSchema,
  avatar: z.string(),
  /** The account's first profile: it manages the others. */
  owner: z.boolean(),
  kids: z.boolean(),
  /** Greatest age rating that this profile is shown: 0, 6, 12, 16 or 18. */
  maxAge: z.int(),
  /** Entering it asks for its PIN. */
  locked: z.boolean(),
  /** More profiles than the plan allows: this one can be entered and read, not changed (decisions.md Q17). */
  readOnly: z.boolean(),
});
export type Profile = z.infer<typeof ProfileSchema>;

export const UserSchema = z.object({
  id: AccountIdSchema,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  roles: z.array(RoleSchema),
  country: z.string(),
  /** IANA name; decides the day and hour of notices and of what is due. */
  timeZone: z.string(),
  emailVerified: z.boolean(),
  phoneVerified: z.boolean(),
  /** False for an account that signs in through a provider only. */
  hasPassword: z.boolean(),
  mfaEnabled: z.boolean(),
  /** Null unless the account was asked to be deleted. */
  deletionAt: InstantSchema.nullable(),
  createdAt: InstantSchema,
  profile: ProfileSchema,
});
export type User = z.infer<typeof UserSchema>;

export const TokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Seconds until the access token expires. */
  expiresIn: z.int(),
});
export type Tokens = z.infer<typeof TokensSchema>;

export const SignedInSchema = z.object({
  user: UserSchema,
  tokens: TokensSchema,
  /**
   * Says later that this device knew the account's password before: sent along with a login, it is counted apart from strangers'
   * failures. Opens nothing by itself; kept over sign-out.
   */
  deviceToken: z.string().optional(),
});
export type SignedIn = z.infer<typeof SignedInSchema>;

export const RegisterBodySchema = z.strictObject({
  /** May be left out until the first public act (decisions.md Q04). */
  firstName: SkippableNameSchema.default(''),
  lastName: SkippableNameSchema.default(''),
  email: z.string().max(254).optional(),
  phone: z.string().max(32).optional(),
  password: PasswordSchema,
  locale: LocaleSchema.optional(),
  /** ISO 3166-1 alpha-2; decides how a phone number without a country code is read. */
  country: CountrySchema.optional(),
  device: DeviceSchema.default({ kind: 'web', name: 'Browser' }),
});
export type RegisterBody = z.output<typeof RegisterBodySchema>;

export const LoginBodySchema = z.strictObject({
  /** An e-mail address or a phone number in any usual notation. */
  login: z.string().min(1).max(254),
  password: z.string().min(1).max(256),
  /** From an earlier `SignedIn` on this device. */
  deviceToken: z.string().max(512).optional(),
  /** Code of the authenticator app or a recovery code; asked for by `auth.mfa_required`. */
  mfaCode: z.string().min(6).max(32).optional(),
  country: CountrySchema.optional(),
  device: DeviceSchema.default({ kind: 'web', name: 'Browser' }),
});
export type LoginBody = z.output<typeof LoginBodySchema>;

export const RefreshBodySchema = z.strictObject({ refreshToken: z.string().min(1).max(512) });

export const UpdateMeBodySchema = z.strictObject({
  firstName: NameSchema.optional(),
  lastName: SkippableNameSchema.optional(),
  country: CountrySchema.optional(),
  timeZone: z.string().min(1).max(64).optional(),
});
export type UpdateMeBody = z.output<typeof UpdateMeBodySchema>;

const profileFields = {
  name: NameSchema,
  locale: LocaleSchema,
  avatar: z.enum(AVATARS),
  kids: z.boolean(),
  maxAge: z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(16), z.literal(18)]),
  /** Null takes the lock away. */
  pin: PinSchema.nullable(),
};
/** The owner's PIN, when the owner has one: age limits and other people's PINs are theirs to change. */
const ownerPin = { ownerPin: PinSchema.optional() };
export const CreateProfileBodySchema = z
  .strictObject({ ...profileFields, ...ownerPin })
  .partial()
  .required({ name: true });
export type CreateProfileBody = z.output<typeof CreateProfileBodySchema>;
export const UpdateProfileBodySchema = z.strictObject({ ...profileFields, ...ownerPin }).partial();
export type UpdateProfileBody = z.output<typeof UpdateProfileBodySchema>;

export const AccountSessionSchema = z.object({
  id: SessionIdSchema,
  device: z.object({ kind: z.enum(['desktop', 'tv', 'web']), name: z.string() }),
  country: z.string().nullable(),
  createdAt: InstantSchema,
  lastUsedAt: InstantSchema,
  current: z.boolean(),
});
export type AccountSession = z.infer<typeof AccountSessionSchema>;

/** RFC 8628 §3.2, in our spelling. */
export const DeviceCodeSchema = z.object({
  deviceCode: z.string(),
  /** Eight characters in two groups (`XKCD-2345`), without 0 O 1 I. */
  userCode: z.string(),
  verificationUri: z.string(),
  verificationUriComplete: z.string(),
  /** Seconds until the code dies. */
  expiresIn: z.int(),
  /** Seconds between polls. */
  interval: z.int(),
});
export type DeviceCode = z.infer<typeof DeviceCodeSchema>;

/** What the approving person is shown before they agree (RFC 8628 §5.4: remote phishing). */
export const PendingDeviceSchema = z.object({
  userCode: z.string(),
  device: z.object({ kind: z.enum(['desktop', 'tv', 'web']), name: z.string() }),
  country: z.string().nullable(),
  requestedAt: InstantSchema,
});
export type PendingDevice = z.infer<typeof PendingDeviceSchema>;

export const UserCodeSchema = z.string().min(8).max(12);

/** Who is calling: the claims of a verified access token. */
export type Actor = {
  readonly accountId: AccountId;
  readonly profileId: ProfileId;
  readonly sessionId: SessionId;
  readonly roles: readonly Role[];
  /** Signed in by two factors: staff endpoints ask for it. */
  readonly mfa: boolean;
  /** Greatest age rating that the active profile is shown; 18 means everything. */
  readonly maxAge: number;
  /** A kids profile buys nothing and changes nothing of the account. */
  readonly kids: boolean;
};
