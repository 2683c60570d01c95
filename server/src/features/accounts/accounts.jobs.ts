import { type Clock, DAY_MS } from '@app/kernel';
import { z } from 'zod';
import type { Db } from '../../db/index.ts';
import { defineJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import { deleteGrantsBefore } from './device-grants.repository.ts';
import { deleteCodesBefore } from './one-time-codes.repository.ts';
import { deleteProviderLeftovers } from './providers.repository.ts';
import { deleteStaleSessions } from './sessions.repository.ts';

/** Spent refresh tokens are kept this long to recognise a thief; later they are merely unknown, and as useless. */
const SPENT_KEPT_MS = 30 * DAY_MS;
const REVOKED_KEPT_MS = 90 * DAY_MS;

const sweepExpired = defineJob('accounts.sweep-expired', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });

/** Removes codes, tokens and sessions that can no longer be used. */
export function sweepJob({ db, clock }: { readonly db: Db; readonly clock: Clock }): JobHandler {
  return repeatJob(sweepExpired, '1 day', async ({ log }) => {
    const now = clock.now();
    const grants = await deleteGrantsBefore(db, new Date(now - DAY_MS));
    const codes = await deleteCodesBefore(db, new Date(now - DAY_MS));
    const leftovers = await deleteProviderLeftovers(db, new Date(now - DAY_MS));
    const sessions = await deleteStaleSessions(db, {
      expiredBefore: new Date(now - DAY_MS),
      spentBefore: new Date(now - SPENT_KEPT_MS),
      revokedBefore: new Date(now - REVOKED_KEPT_MS),
    });
    log.info({ event: 'accounts.swept', grants, codes, leftovers, sessions });
    return 'done';
  });
}
