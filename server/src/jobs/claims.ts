import type { JobRepository } from 'agenda';
import { type Db, execute } from '../db/index.ts';

export const JOBS_TABLE = 'agenda_jobs';

/**
 * Makes Agenda's claims ones that a stop can wait for and give back. Agenda 6 forgets a claim that is on its way when it stops, so the
 * row stays locked for its whole `lockMs`; and what it does unlock never runs again when the row came from a dead worker, which
 * left it without a time to run.
 */
export function watchClaims(repository: JobRepository, { db, signal }: { readonly db: Db; readonly signal: AbortSignal }) {
  const underWay = new Set<Promise<unknown>>();
  const handBack = async (ids: readonly unknown[]): Promise<void> => {
    await execute(db, `update ${JOBS_TABLE} set locked_at = null, next_run_at = coalesce(next_run_at, now()) where id = any($1::uuid[])`, [
      ids.map(String),
    ]);
  };
  const claim = repository.getNextJobToRun.bind(repository);
  const claimUnlessStopped: JobRepository['getNextJobToRun'] = async (...query) => {
    if (signal.aborted) return undefined;
    const row = await claim(...query);
    if (row === undefined || !signal.aborted) return row;
    await handBack([row._id]);
    return undefined;
  };
  repository.getNextJobToRun = (...query) => {
    const claiming = claimUnlessStopped(...query);
    underWay.add(claiming);
    return claiming.finally(() => underWay.delete(claiming));
  };
  repository.unlockJobs = handBack;
  return {
    /** After the signal: resolves when no claim is on its way any more. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(underWay);
    },
  };
}
