import { MINUTE_MS } from '@app/kernel';
import { z } from 'zod';
import { defineJob, handleJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { PriceNotices } from './price-notices.service.ts';
import type { Reviews } from './reviews.service.ts';

const reviewAccounts = defineJob('subscriptions.review-accounts', z.object({}), { concurrency: 1, lockMs: 2 * MINUTE_MS, retries: 0 });

/** Tells the subscribers of a plan its new price. */
export const announcePrice = defineJob('subscriptions.announce-price', z.object({ priceId: z.uuid() }), {
  concurrency: 1,
  lockMs: 2 * MINUTE_MS,
  retries: 20,
});

export function subscriptionsJobs({ reviews, notices }: { readonly reviews: Reviews; readonly notices: PriceNotices }): JobHandler[] {
  return [
    repeatJob(reviewAccounts, '1 minute', async ({ log, signal }) => ((await reviews.reviewDue(log, signal)) > 0 ? 'done' : 'skipped')),
    handleJob(announcePrice, async ({ priceId }, { signal }) => {
      await notices.announce(priceId, signal);
      return 'done';
    }),
  ];
}
