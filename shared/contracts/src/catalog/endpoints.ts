import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { PersonIdSchema, pageOf, TitleIdSchema } from '../primitives.ts';
import {
  EpisodeSchema,
  GenreSchema,
  HomeSchema,
  LocaleQuerySchema,
  PersonSchema,
  TitleDetailSchema,
  TitleSummarySchema,
  TitlesQuerySchema,
} from './schemas.ts';

const titleParams = z.strictObject({ id: TitleIdSchema });

export const getHome = defineEndpoint({
  method: 'get',
  path: '/api/v1/home',
  summary: 'Hero, continue watching and rails: the first screen in one call',
  auth: 'optional',
  limit: 'read',
  query: LocaleQuerySchema,
  response: HomeSchema,
  errors: [],
  cache: { scope: 'private', maxAgeSec: 0 },
});
export const listTitles = defineEndpoint({
  method: 'get',
  path: '/api/v1/titles',
  summary: 'The catalogue, filtered and sorted',
  auth: 'optional',
  limit: 'read',
  query: TitlesQuerySchema,
  response: pageOf(TitleSummarySchema),
  errors: ['request.cursor_invalid'],
  cache: { scope: 'shared', maxAgeSec: 30 },
});
export const getTitle = defineEndpoint({
  method: 'get',
  path: '/api/v1/titles/:id',
  summary: 'One title with credits, tracks, access and where the viewer stopped',
  auth: 'optional',
  limit: 'read',
  params: titleParams,
  query: LocaleQuerySchema,
  response: TitleDetailSchema,
  errors: ['catalog.title_not_found'],
  cache: { scope: 'private', maxAgeSec: 0 },
});
export const listEpisodes = defineEndpoint({
  method: 'get',
  path: '/api/v1/titles/:id/episodes',
  summary: 'Episodes of a series by season and number',
  auth: 'optional',
  limit: 'read',
  params: titleParams,
  query: LocaleQuerySchema.extend({
    season: z.coerce.number().int().min(0).max(999).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(100),
    cursor: z.string().max(512).optional(),
  }),
  response: pageOf(EpisodeSchema),
  errors: ['catalog.title_not_found', 'request.cursor_invalid'],
  cache: { scope: 'private', maxAgeSec: 0 },
});
export const listSimilar = defineEndpoint({
  method: 'get',
  path: '/api/v1/titles/:id/similar',
  summary: 'Titles that share genres with this one',
  auth: 'optional',
  limit: 'read',
  params: titleParams,
  query: LocaleQuerySchema,
  response: pageOf(TitleSummarySchema),
  errors: ['catalog.title_not_found'],
  cache: { scope: 'shared', maxAgeSec: 60 },
});
export const listGenres = defineEndpoint({
  method: 'get',
  path: '/api/v1/genres',
  summary: 'All genres, by name',
  auth: 'public',
  limit: 'read',
  query: LocaleQuerySchema,
  response: z.object({ items: z.array(GenreSchema) }),
  errors: [],
  cache: { scope: 'shared', maxAgeSec: 300 },
});
export const getPerson = defineEndpoint({
  method: 'get',
  path: '/api/v1/people/:id',
  summary: 'A person and their filmography',
  auth: 'optional',
  limit: 'read',
  params: z.strictObject({ id: PersonIdSchema }),
  query: LocaleQuerySchema,
  response: PersonSchema,
  errors: ['catalog.person_not_found'],
  cache: { scope: 'shared', maxAgeSec: 60 },
});
