import { endpoints } from '@app/contracts';
import { type Route, route } from '../../http/index.ts';
import type { NotificationsService } from './notifications.service.ts';

const on = endpoints.notifications;

export function notificationsRoutes(notifications: NotificationsService): Route[] {
  return [
    route(on.listNotifications, ({ actor, query }) => notifications.list(actor, query)),
    route(on.readNotifications, ({ actor, body }) => notifications.read(actor, body)),
    route(on.getNotificationSettings, ({ actor }) => notifications.getSettings(actor)),
    route(on.putNotificationSettings, ({ actor, body }) => notifications.putSettings(actor, body)),
  ];
}
