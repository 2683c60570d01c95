import { notificationSubscribers } from './notifications.events.ts';
import { mailsJob } from './notifications.jobs.ts';
import { selectNoticesOf } from './notifications.repository.ts';
import { notificationsRoutes } from './notifications.routes.ts';
import { createNotificationsService, type NotificationsDeps } from './notifications.service.ts';

export { models } from './notifications.model.ts';

/** An inbox for each household, and mails beside it; knows the other features by their events. */
export function createNotifications(deps: NotificationsDeps) {
  const service = createNotificationsService(deps);
  deps.accounts.addExportSection('notifications', async (db, { accountId }) =>
    (await selectNoticesOf(db, accountId)).map(({ kind, values, createdAt, readAt }) => ({ kind, ...values, createdAt, readAt })),
  );
  return {
    api: {},
    routes: notificationsRoutes(service),
    jobs: [mailsJob(service)],
    subscribers: notificationSubscribers(service, deps.db),
  };
}
