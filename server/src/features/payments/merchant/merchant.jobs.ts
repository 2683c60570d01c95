import { z } from 'zod';
import { defineJob, type JobHandler, repeatJob } from '../../../jobs/index.ts';
import type { Transactions } from './transactions.service.ts';

const expireTransactions = defineJob('payments.expire-transactions', z.object({}), { concurrency: 1, lockMs: 60_000, retries: 3 });
/** Further ones wait for the next run; whatever touches an overdue transaction ends it without us. */
const BATCH = 1000;

/** Ends transactions that Payme began and never performed, so that their invoices can be paid again. */
export function expireTransactionsJob(transactions: Pick<Transactions, 'listOverdue' | 'expire'>): JobHandler {
  return repeatJob(expireTransactions, '1 minute', async ({ log, signal }) => {
    const overdue = await transactions.listOverdue(BATCH);
    for (const paymeId of overdue) {
      signal.throwIfAborted();
      await transactions.expire(paymeId);
    }
    if (overdue.length > 0) log.info({ event: 'payments.transactions_expired', count: overdue.length });
    return 'done';
  });
}
