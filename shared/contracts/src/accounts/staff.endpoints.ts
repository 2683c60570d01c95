import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { AccountIdSchema, ApplicationIdSchema, PageQuerySchema, pageOf } from '../primitives.ts';
import { RoleSchema } from './schemas.ts';
import {
  AdminUserSchema,
  ApplicationDecisionBodySchema,
  AuditRowSchema,
  AuthorApplicationBodySchema,
  AuthorApplicationSchema,
} from './staff.schemas.ts';

export const applyAsAuthor = defineEndpoint({
  method: 'post',
  path: '/api/v1/author-application',
  summary: 'Ask to become an author; needs a verified contact and a name',
  auth: 'viewer',
  limit: 'write',
  body: AuthorApplicationBodySchema,
  response: AuthorApplicationSchema,
  status: 201,
  errors: [
    'accounts.contact_unverified',
    'accounts.name_required',
    'accounts.application_open',
    'accounts.author_already',
    'accounts.kids_forbidden',
  ],
});
export const getAuthorApplication = defineEndpoint({
  method: 'get',
  path: '/api/v1/author-application',
  summary: 'The latest application of this account',
  auth: 'viewer',
  limit: 'read',
  response: AuthorApplicationSchema,
  errors: ['accounts.application_not_found'],
});
export const listAuthorApplications = defineEndpoint({
  method: 'get',
  path: '/api/v1/admin/author-applications',
  summary: 'Applications, oldest waiting first',
  auth: 'moderator',
  limit: 'read',
  query: PageQuerySchema.extend({ state: AuthorApplicationSchema.shape.state.default('waiting') }),
  response: pageOf(AuthorApplicationSchema),
  errors: ['request.cursor_invalid'],
});
export const decideAuthorApplication = defineEndpoint({
  method: 'post',
  path: '/api/v1/admin/author-applications/:id/decision',
  summary: 'Approve or decline an application',
  auth: 'moderator',
  limit: 'write',
  params: z.strictObject({ id: ApplicationIdSchema }),
  body: ApplicationDecisionBodySchema,
  response: AuthorApplicationSchema,
  errors: ['accounts.application_not_found', 'accounts.application_decided', 'accounts.own_application'],
});
export const listUsers = defineEndpoint({
  method: 'get',
  path: '/api/v1/admin/users',
  summary: 'Accounts, latest first; by contact or name',
  auth: 'admin',
  limit: 'read',
  query: PageQuerySchema.extend({ q: z.string().max(254).optional(), role: RoleSchema.optional() }),
  response: pageOf(AdminUserSchema),
  errors: ['request.cursor_invalid'],
});
export const setUserRoles = defineEndpoint({
  method: 'put',
  path: '/api/v1/admin/users/:id/roles',
  summary: 'Give and take roles; takes effect on the next call',
  auth: 'admin',
  limit: 'write',
  params: z.strictObject({ id: AccountIdSchema }),
  body: z.strictObject({ roles: z.array(RoleSchema).min(1).max(5), reason: z.string().min(1).max(500) }),
  response: AdminUserSchema,
  errors: ['accounts.account_not_found', 'accounts.last_admin', 'accounts.own_roles'],
});
export const listAudit = defineEndpoint({
  method: 'get',
  path: '/api/v1/admin/audit',
  summary: 'Privileged writes, latest first',
  auth: 'admin',
  limit: 'read',
  query: PageQuerySchema.extend({
    actorId: AccountIdSchema.optional(),
    action: z.string().max(80).optional(),
    subjectId: z.string().max(80).optional(),
  }),
  response: pageOf(AuditRowSchema),
  errors: ['request.cursor_invalid'],
});
