export { useNotificationSettings, useNotifications, useUnread } from './use-notifications.ts';
