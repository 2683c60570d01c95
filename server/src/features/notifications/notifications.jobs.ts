import { z } from 'zod';
import { defineJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { NotificationsService } from './notifications.service.ts';

const sendMails = defineJob('notifications.send-mails', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });

/** Looks every minute for mails whose hour has come: after a day of downtime they go then, once. */
export function mailsJob(notifications: Pick<NotificationsService, 'postDue'>): JobHandler {
  return repeatJob(sendMails, '1 minute', async ({ log, signal }) => {
    const sent = await notifications.postDue(log, signal);
    if (sent > 0) log.info({ event: 'notifications.mails_sent', sent });
    return sent > 0 ? 'done' : 'skipped';
  });
}
