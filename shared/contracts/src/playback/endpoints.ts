import { z } from 'zod';
import { ContinueItemSchema, LocaleQuerySchema } from '../catalog/schemas.ts';
import { defineEndpoint } from '../endpoint.ts';
import { PlayableIdSchema, PlaybackSessionIdSchema, pageOf } from '../primitives.ts';
import { HeartbeatBodySchema, HeartbeatSchema, PlaybackSessionSchema } from './schemas.ts';

const sessionParams = z.strictObject({ id: PlaybackSessionIdSchema });

export const createPlaybackSession = defineEndpoint({
  method: 'post',
  path: '/api/v1/playback/sessions',
  summary: 'Take a stream slot and get the manifest',
  auth: 'viewer',
  kids: true,
  limit: 'playback',
  body: z.strictObject({
    playableId: PlayableIdSchema,
    /** A session of the same account to stop in the same step: "stop there and watch here". */
    replace: PlaybackSessionIdSchema.optional(),
  }),
  response: PlaybackSessionSchema,
  status: 201,
  errors: [
    'catalog.playable_not_found',
    'playback.age_restricted',
    'playback.plan_required',
    'playback.purchase_required',
    'playback.not_released',
    'playback.not_available_in_country',
    'playback.not_ready',
    'playback.stream_limit',
  ],
});
export const heartbeat = defineEndpoint({
  method: 'post',
  path: '/api/v1/playback/sessions/:id/heartbeat',
  summary: 'Keep the slot and the resume position',
  auth: 'viewer',
  kids: true,
  limit: 'poll',
  params: sessionParams,
  body: HeartbeatBodySchema,
  response: HeartbeatSchema,
  errors: ['playback.session_not_found', 'playback.session_ended'],
});
export const endPlaybackSession = defineEndpoint({
  method: 'delete',
  path: '/api/v1/playback/sessions/:id',
  summary: 'Free the slot at once',
  auth: 'viewer',
  kids: true,
  limit: 'playback',
  params: sessionParams,
  errors: ['playback.session_not_found'],
});
export const listContinue = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/continue',
  summary: 'Titles begun and not finished, latest first',
  auth: 'viewer',
  limit: 'read',
  query: LocaleQuerySchema.extend({ limit: z.coerce.number().int().min(1).max(100).default(24), cursor: z.string().max(512).optional() }),
  response: pageOf(ContinueItemSchema),
  errors: ['request.cursor_invalid'],
});
