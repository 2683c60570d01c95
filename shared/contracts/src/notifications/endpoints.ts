import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { InstantSchema, NotificationIdSchema, PageQuerySchema, pageOf } from '../primitives.ts';
import { NotificationSchema, NotificationSettingsSchema } from './schemas.ts';

export const listNotifications = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/notifications',
  summary: 'What happened, latest first, and how much of it is unread',
  auth: 'viewer',
  limit: 'read',
  query: PageQuerySchema,
  response: pageOf(NotificationSchema).extend({ unread: z.int() }),
  errors: ['request.cursor_invalid'],
});
export const readNotifications = defineEndpoint({
  method: 'post',
  path: '/api/v1/me/notifications/read',
  summary: 'Mark some as read, or all up to an instant',
  auth: 'viewer',
  kids: true,
  limit: 'write',
  body: z.strictObject({ ids: z.array(NotificationIdSchema).max(100).optional(), before: InstantSchema.optional() }),
  errors: [],
});
export const getNotificationSettings = defineEndpoint({
  method: 'get',
  path: '/api/v1/me/notification-settings',
  summary: 'Which notices also come by mail',
  auth: 'viewer',
  limit: 'read',
  response: NotificationSettingsSchema,
  errors: [],
});
export const putNotificationSettings = defineEndpoint({
  method: 'put',
  path: '/api/v1/me/notification-settings',
  summary: 'Choose which notices also come by mail',
  auth: 'viewer',
  limit: 'write',
  body: NotificationSettingsSchema.strict(),
  response: NotificationSettingsSchema,
  errors: [],
});
