import type { Clock } from '@app/kernel';
import { z } from 'zod';
import type { Db } from '../../db/index.ts';
import { defineJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import { selectDueInvoices } from './invoices.repository.ts';
import type { Invoices } from './invoices.service.ts';

const expireInvoices = defineJob('payments.expire-invoices', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });
/** Further ones wait for the next run: overdue invoices are refused and read `expired` without it. */
const BATCH = 1000;

type Deps = { readonly db: Db; readonly clock: Clock; readonly invoices: Pick<Invoices, 'close'> };

/** Ends unpaid invoices whose time is up. What a transaction holds is left to it. */
export function expireInvoicesJob({ db, clock, invoices }: Deps): JobHandler {
  return repeatJob(expireInvoices, '1 minute', async ({ log, signal }) => {
    const due = await selectDueInvoices(db, new Date(clock.now()), BATCH);
    for (const id of due) {
      signal.throwIfAborted();
      await invoices.close(db, id, 'expired');
    }
    if (due.length > 0) log.info({ event: 'payments.invoices_expired', count: due.length });
    return 'done';
  });
}
