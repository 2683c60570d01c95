import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { PageQuerySchema, PlayableIdSchema, pageOf, SourceIdSchema, TitleIdSchema } from '../primitives.ts';
import {
  CreateTitleBodySchema,
  EpisodeBodySchema,
  ProcessingSchema,
  StudioEpisodeSchema,
  StudioTitleSchema,
  UpdateTitleBodySchema,
} from './schemas.ts';

const titleParams = z.strictObject({ id: TitleIdSchema });

export const createStudioTitle = defineEndpoint({
  method: 'post',
  path: '/api/v1/studio/titles',
  summary: 'Make a draft',
  auth: 'author',
  limit: 'write',
  body: CreateTitleBodySchema,
  response: StudioTitleSchema,
  status: 201,
  errors: ['catalog.genre_not_found'],
  idempotent: true,
});
export const listStudioTitles = defineEndpoint({
  method: 'get',
  path: '/api/v1/studio/titles',
  summary: 'Titles of the signed-in author, newest first',
  auth: 'author',
  limit: 'read',
  query: PageQuerySchema,
  response: pageOf(StudioTitleSchema),
  errors: ['request.cursor_invalid'],
});
export const getStudioTitle = defineEndpoint({
  method: 'get',
  path: '/api/v1/studio/titles/:id',
  summary: 'One title with all its texts',
  auth: 'author',
  limit: 'read',
  params: titleParams,
  response: StudioTitleSchema,
  errors: ['studio.title_not_found'],
});
export const updateStudioTitle = defineEndpoint({
  method: 'patch',
  path: '/api/v1/studio/titles/:id',
  summary: 'Change a title',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  body: UpdateTitleBodySchema,
  response: StudioTitleSchema,
  errors: ['studio.title_not_found', 'catalog.genre_not_found'],
});
export const deleteStudioTitle = defineEndpoint({
  method: 'delete',
  path: '/api/v1/studio/titles/:id',
  summary: 'Delete a title with its media',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  errors: ['studio.title_not_found'],
});
export const createEpisode = defineEndpoint({
  method: 'post',
  path: '/api/v1/studio/titles/:id/episodes',
  summary: 'Add an episode to a series',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  body: EpisodeBodySchema,
  response: StudioEpisodeSchema,
  status: 201,
  errors: ['studio.title_not_found', 'studio.episode_exists'],
});
export const deleteEpisode = defineEndpoint({
  method: 'delete',
  path: '/api/v1/studio/titles/:id/episodes/:playableId',
  summary: 'Delete an episode with its media',
  auth: 'author',
  limit: 'write',
  params: z.strictObject({ id: TitleIdSchema, playableId: PlayableIdSchema }),
  errors: ['studio.title_not_found', 'catalog.playable_not_found'],
});
export const publishTitle = defineEndpoint({
  method: 'post',
  path: '/api/v1/studio/titles/:id/publish',
  summary: 'Show a title to viewers',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  response: StudioTitleSchema,
  errors: ['studio.title_not_found', 'studio.not_publishable'],
});
export const unpublishTitle = defineEndpoint({
  method: 'post',
  path: '/api/v1/studio/titles/:id/unpublish',
  summary: 'Take a title out of the catalogue',
  auth: 'author',
  limit: 'write',
  params: titleParams,
  response: StudioTitleSchema,
  errors: ['studio.title_not_found'],
});
export const getProcessing = defineEndpoint({
  method: 'get',
  path: '/api/v1/studio/titles/:id/processing',
  summary: 'What is being encoded, rung by rung',
  auth: 'author',
  limit: 'poll',
  params: titleParams,
  response: ProcessingSchema,
  errors: ['studio.title_not_found'],
});
export const retryProcessing = defineEndpoint({
  method: 'post',
  path: '/api/v1/studio/titles/:id/processing/:sourceId/retry',
  summary: 'Encode again what failed; finished rungs are kept',
  auth: 'author',
  limit: 'write',
  params: z.strictObject({ id: TitleIdSchema, sourceId: SourceIdSchema }),
  status: 204,
  errors: ['studio.title_not_found'],
});
