import { z } from 'zod';
import { AccountIdSchema, ApplicationIdSchema, InstantSchema, textSchema } from '../primitives.ts';
import { RoleSchema } from './schemas.ts';

export const AuthorApplicationBodySchema = z.strictObject({ channelName: textSchema(2, 80), about: textSchema(10, 2000) });
export const AuthorApplicationSchema = z.object({
  id: ApplicationIdSchema,
  accountId: AccountIdSchema,
  channelName: z.string(),
  about: z.string(),
  state: z.enum(['waiting', 'approved', 'declined']),
  /** What the moderator wrote; null while waiting or when nothing was. */
  reason: z.string().nullable(),
  createdAt: InstantSchema,
  decidedAt: InstantSchema.nullable(),
});
export type AuthorApplication = z.infer<typeof AuthorApplicationSchema>;
export const ApplicationDecisionBodySchema = z
  .strictObject({ approve: z.boolean(), reason: textSchema(0, 1000).default('') })
  .refine(({ approve, reason }) => approve || reason !== '', { path: ['reason'], message: 'must say why' });

export const AdminUserSchema = z.object({
  id: AccountIdSchema,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  roles: z.array(RoleSchema),
  country: z.string(),
  mfaEnabled: z.boolean(),
  createdAt: InstantSchema,
  deletionAt: InstantSchema.nullable(),
});
export type AdminUser = z.infer<typeof AdminUserSchema>;

export const AuditRowSchema = z.object({
  id: z.string(),
  at: InstantSchema,
  /** Null for what the system or a command did. */
  actorId: AccountIdSchema.nullable(),
  /** `feature.noun_verbed`, e.g. `accounts.roles_changed`. */
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  ip: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AuditRow = z.infer<typeof AuditRowSchema>;
