import { SECOND_MS, type TitleId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type ProgressReport, saveProgress } from './progress.repository.ts';
import { latestOf } from './progress.rules.ts';

const FLUSH_MS = 4 * SECOND_MS;
const BATCH = 500;

type Deps = { readonly db: Db; readonly log: Logger; readonly addViews: (db: Db, views: ReadonlyMap<TitleId, number>) => Promise<void> };

/**
 * Gathers positions and views in memory and writes them in batches, so that a heartbeat costs no statement. What a crash takes
 * from here, a few seconds, still lies in the cache.
 */
export function createProgressWriter({ db, log, addViews }: Deps) {
  let reports = new Map<string, ProgressReport>();
  let views = new Map<TitleId, number>();
  let flushing: Promise<void> = Promise.resolve();

  const keep = (report: ProgressReport): void => {
    const key = `${report.profileId}:${report.playableId}`;
    const kept = reports.get(key);
    if (kept === undefined || latestOf(kept, report) === report) reports.set(key, report);
  };

  async function write(): Promise<void> {
    const taken = reports;
    const seen = views;
    reports = new Map();
    views = new Map();
    try {
      // Sorted, so that two processes take the rows in one order and cannot deadlock.
      const sorted = [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
      for (let from = 0; from < sorted.length; from += BATCH) await saveProgress(db, sorted.slice(from, from + BATCH));
      taken.clear();
      if (seen.size > 0) await addViews(db, new Map([...seen].sort(([a], [b]) => (a < b ? -1 : 1))));
      seen.clear();
    } catch (error) {
      log.warn({ event: 'playback.flush_failed', waiting: taken.size, error });
      for (const report of taken.values()) keep(report);
      for (const [titleId, count] of seen) views.set(titleId, (views.get(titleId) ?? 0) + count);
    }
  }

  /** Writes what waits; calls queue up, so that a caller's report is in the database when this resolves. */
  const flush = (): Promise<void> => {
    flushing = flushing.then(() => (reports.size + views.size > 0 ? write() : undefined));
    return flushing;
  };

  const timer = setInterval(() => void flush(), FLUSH_MS);
  timer.unref();

  return {
    keep,
    countView: (titleId: TitleId): void => {
      views.set(titleId, (views.get(titleId) ?? 0) + 1);
    },
    flush,
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await flush();
    },
  };
}

export type ProgressWriter = ReturnType<typeof createProgressWriter>;
