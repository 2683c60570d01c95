import { defineEndpoint } from '../endpoint.ts';
import { PageQuerySchema, pageOf, TitleIdSchema } from '../primitives.ts';
import { UploadSchema } from './schemas.ts';

/** Where the tus 1.0 protocol is spoken; a byte stream, so not an endpoint row. */
export const TUS_PATH = '/api/v1/uploads';

export const listUploads = defineEndpoint({
  method: 'get',
  path: '/api/v1/studio/uploads',
  summary: 'Uploads of the signed-in author, newest first',
  auth: 'author',
  limit: 'poll',
  query: PageQuerySchema.extend({ titleId: TitleIdSchema.optional() }),
  response: pageOf(UploadSchema),
  errors: ['request.cursor_invalid'],
});
