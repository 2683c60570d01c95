import { z } from 'zod';
import { LocaleQuerySchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { InstantSchema, pageOf, TitleIdSchema } from '../primitives.ts';
import { LibraryEntrySchema, LibraryItemSchema, LibraryStatusSchema, PutLibraryEntryBodySchema } from './schemas.ts';

const params = z.strictObject({ titleId: TitleIdSchema });

export const listLibrary = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/library',
  summary: 'Titles on this profile’s lists, latest first',
  auth: 'viewer',
  limit: 'read',
  query: LocaleQuerySchema.extend({
    status: LibraryStatusSchema.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(24),
    cursor: z.string().max(512).optional(),
  }),
  response: pageOf(LibraryItemSchema),
  errors: ['request.cursor_invalid'],
});
export const putLibraryEntry = defineEndpoint({
  method: 'put',
  path: '/api/v1/me/library/:titleId',
  summary: 'Put a title on a list; safe to replay, latest decision wins',
  auth: 'viewer',
  kids: true,
  limit: 'write',
  params,
  body: PutLibraryEntryBodySchema,
  response: LibraryEntrySchema,
  errors: ['catalog.title_not_found', 'library.watchlist_full', 'accounts.profile_read_only'],
});
export const deleteLibraryEntry = defineEndpoint({
  method: 'delete',
  path: '/api/v1/me/library/:titleId',
  summary: 'Take a title off the lists; safe to replay',
  auth: 'viewer',
  kids: true,
  limit: 'write',
  params,
  query: z.strictObject({ updatedAt: InstantSchema.optional() }),
  response: LibraryEntrySchema,
  errors: ['catalog.title_not_found', 'accounts.profile_read_only'],
});
