import { AppError, ERRORS } from '@app/contracts';
import type { Job } from 'agenda';
import { type Logger, type Metrics, withContext } from '../observability/index.ts';
import type { JobHandler, JobOutcome } from './define-job.ts';
import { keepLock } from './keep-lock.ts';

/** What an Agenda row carries. */
export type JobRow = { readonly key: string | null; readonly payload: unknown };

type RunDeps = { readonly log: Logger; readonly metrics: Metrics; readonly signal: AbortSignal };

/** Whether no further attempt could mend it: an expected failure that is not worth a retry. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && !ERRORS[error.code].retryable;
}

type Ending = {
  readonly outcome: JobOutcome | 'interrupted';
  /** What Agenda is to know of, so that the job runs again; null for an end that stays. */
  readonly error: unknown;
};

/** How a handler's failure ends its job. */
function endingOf({ log, signal }: RunDeps, { job }: JobHandler, error: unknown): Ending {
  if (isFinal(error)) {
    log.warn({ event: 'jobs.failed', job: job.name, error });
    return { outcome: 'failed', error: null };
  }
  if (signal.aborted) return { outcome: 'interrupted', error };
  log.error({ event: 'jobs.failed', job: job.name, error });
  return { outcome: 'failed', error };
}

/**
 * Runs one row: renews its lock while the handler works, counts and logs the outcome. Throws what a retry may mend, so that Agenda
 * tries again; a final failure ends here. What breaks off because the worker stops costs the job no attempt.
 */
export async function runJob(deps: RunDeps, handler: JobHandler, row: Job<JobRow>): Promise<void> {
  const { log, metrics, signal } = deps;
  const { job } = handler;
  await withContext({ jobId: String(row.attrs._id) }, async () => {
    const started = performance.now();
    const lock = keepLock(row, { lockMs: job.options.lockMs, log });
    const failures = row.attrs.failCount ?? 0;
    const work = async (): Promise<JobOutcome> => {
      signal.throwIfAborted();
      return await handler.run(row.attrs.data?.payload, { log, signal, attempt: failures + 1, touch: lock.touch });
    };
    const { outcome, error } = await work().then(
      (outcome): Ending => ({ outcome, error: null }),
      (error: unknown) => endingOf(deps, handler, error),
    );
    await lock.release();
    const durationSec = (performance.now() - started) / 1000;
    metrics.jobDurationSec.observe({ job: job.name, outcome }, durationSec);
    log.info({ event: 'jobs.ran', job: job.name, outcome, durationSec: Math.round(durationSec * 1000) / 1000 });
    // Agenda adds one to it for what is thrown here.
    if (outcome === 'interrupted') row.attrs.failCount = failures - 1;
    if (error !== null) throw error;
  });
}
