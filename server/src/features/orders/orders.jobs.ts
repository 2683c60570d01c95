import { z } from 'zod';
import { defineJob, handleJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { OrderClock } from './order-clock.ts';
import { followTitle } from './release-moves.ts';
import type { Reminders } from './reminders.service.ts';

/** Often enough that everybody is told within the minute, also when the worker was away until half a minute before. */
const EVERY = '10 seconds';
const keepTime = defineJob('orders.keep-time', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });

type Parts = { readonly orderClock: OrderClock; readonly reminders: Reminders };

export function ordersJobs({ orderClock, reminders }: Parts): JobHandler[] {
  return [
    repeatJob(keepTime, EVERY, async ({ log, signal }) => {
      const orders = await orderClock.keepTime(signal);
      const reminded = await reminders.keepTime(signal);
      if (orders + reminded === 0) return 'skipped';
      log.info({ event: 'orders.kept_time', orders, reminded });
      return 'done';
    }),
    handleJob(followTitle, async ({ titleId }, { signal }) => {
      await orderClock.followTitle(titleId, signal);
      return 'done';
    }),
  ];
}
