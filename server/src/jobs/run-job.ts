import { AppError, ERRORS } from '@app/contracts';
import type { Job } from 'agenda';
import { type Logger, type Metrics, withContext } from '../observability/index.ts';
import type { JobHandler, JobOutcome } from './define-job.ts';

/** What an Agenda row carries. */
export type JobRow = { readonly key: string | null; readonly payload: unknown };

type RunDeps = { readonly log: Logger; readonly metrics: Metrics; readonly signal: AbortSignal };

/** Whether no further attempt could mend it: an expected failure that is not worth a retry. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && !ERRORS[error.code].retryable;
}

/**
 * Runs one row: renews its lock while the handler works, counts and logs the outcome. Throws what a retry may mend, so that Agenda
 * tries again; a final failure ends here.
 */
export async function runJob({ log, metrics, signal }: RunDeps, handler: JobHandler, row: Job<JobRow>): Promise<void> {
  const { job } = handler;
  await withContext({ jobId: String(row.attrs._id) }, async () => {
    const started = performance.now();
    let progress = 0;
    const renew = async (): Promise<void> => {
      await row.touch(Math.round(progress * 100)).catch((error: unknown) => log.warn({ event: 'jobs.renew_failed', error }));
    };
    const renewal = setInterval(() => void renew(), job.options.lockMs / 3);
    const touch = async (value: number): Promise<void> => {
      progress = value;
      await renew();
    };
    let outcome: JobOutcome = 'failed';
    try {
      outcome = await handler.run(row.attrs.data?.payload, { log, signal, attempt: (row.attrs.failCount ?? 0) + 1, touch });
    } catch (error) {
      log[isFinal(error) ? 'warn' : 'error']({ event: 'jobs.failed', job: job.name, error });
      if (!isFinal(error)) throw error;
    } finally {
      clearInterval(renewal);
      const durationSec = (performance.now() - started) / 1000;
      metrics.jobDurationSec.observe({ job: job.name, outcome }, durationSec);
      log.info({ event: 'jobs.ran', job: job.name, outcome, durationSec: Math.round(durationSec * 1000) / 1000 });
    }
  });
}
