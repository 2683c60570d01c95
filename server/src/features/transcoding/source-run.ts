import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, ERRORS, type ErrorCode } from '@app/contracts';
import type { SourceId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import type { JobContext, JobOutcome } from '../../jobs/index.ts';
import type { TranscodingDeps } from './deps.ts';
import { failRenditions } from './renditions.repository.ts';
import { claimSource, countRestart, findSource, releaseClaim, renewClaim, setSourceStatus } from './sources.repository.ts';
import type { Source } from './transcoding.types.ts';

/** Shorter than the lock of the job: whoever takes over a dead worker's job finds the source free. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
/** Runs in a row without a single new segment before a source fails (features.md U05). */
export const MOST_RESTARTS = 3;
const BACKOFF_MS = 500;

export type SourceRun = {
  readonly source: Source;
  /** Aborts when the worker stops or another run has taken the source. */
  readonly signal: AbortSignal;
  readonly touch: JobContext['touch'];
  /** Lets go of the source in the transaction that asks for the next job, which then need not wait for this one to end. */
  readonly handOver: (db: Db) => Promise<void>;
};

/**
 * Holds the source while `work` runs, and runs it again when it fails for a passing reason: what it has made so far stays, so each
 * run continues the last. A lasting failure ends the source with its code.
 */
export async function runSource(
  deps: TranscodingDeps,
  id: SourceId,
  job: JobContext,
  work: (run: SourceRun) => Promise<void>,
): Promise<JobOutcome> {
  const { db, log } = deps;
  const found = await findSource(db, id);
  if (found === null || found.status === 'ready' || found.status === 'failed') return 'skipped';
  const runId = randomUUID();
  // Somebody may still hold it: a dead worker for some seconds, or the pass before this one.
  if (!(await claimSource(db, id, runId, LEASE_MS))) throw new AppError('service.unavailable');
  const lost = new AbortController();
  const renewal = setInterval(() => {
    renewClaim(db, id, runId, LEASE_MS).then(
      (kept) => kept || lost.abort(),
      (error: unknown) => log.warn({ event: 'transcoding.renew_failed', sourceId: id, error }),
    );
  }, RENEW_MS);
  const signal = AbortSignal.any([job.signal, lost.signal]);
  try {
    for (;;) {
      const source = await findSource(db, id);
      if (source === null) return 'skipped';
      try {
        await work({ source, signal, touch: job.touch, handOver: (db) => releaseClaim(db, id, runId) });
        return 'done';
      } catch (error) {
        if (lost.signal.aborted) return 'skipped';
        if (job.signal.aborted) throw new AppError('service.unavailable', {}, { cause: error });
        const verdict = await judge(deps, source, error);
        if (verdict === 'failed') return 'failed';
        await sleep(verdict.waitMs, undefined, { signal }).catch(() => undefined);
      }
    }
  } finally {
    clearInterval(renewal);
    await releaseClaim(db, id, runId).catch((error: unknown) => log.warn({ event: 'transcoding.release_failed', sourceId: id, error }));
  }
}

async function judge(
  { db, log, catalog }: TranscodingDeps,
  source: Source,
  error: unknown,
): Promise<'failed' | { readonly waitMs: number }> {
  const code: ErrorCode = error instanceof AppError ? error.code : 'internal';
  const restarts = await countRestart(db, source.id);
  if (ERRORS[code].retryable && restarts <= MOST_RESTARTS) {
    log.warn({ event: 'transcoding.run_failed', sourceId: source.id, restarts, code, error });
    return { waitMs: BACKOFF_MS * 2 ** restarts };
  }
  log.error({ event: 'transcoding.source_failed', sourceId: source.id, restarts, code, error });
  await inTransaction(db, async (db) => {
    await failRenditions(db, source.id, code);
    await setSourceStatus(db, source.id, 'failed', code);
    if (source.kind === 'video') await catalog.setProcessing(db, source.playableId, null);
  });
  return 'failed';
}
