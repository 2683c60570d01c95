import { type PlayableId, type ProfileId, SECOND_MS, type TitleId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { PlaybackCache } from './playback.cache.ts';
import { type ProgressReport, saveProgress } from './progress.repository.ts';
import { latestOf, type Position } from './progress.rules.ts';

const FLUSH_MS = 4 * SECOND_MS;
const BATCH = 500;

type Deps = {
  readonly db: Db;
  readonly log: Logger;
  readonly cache: Pick<PlaybackCache, 'keepPosition'>;
  readonly addViews: (db: Db, views: ReadonlyMap<TitleId, number>) => Promise<void>;
};

const keyOf = (profileId: ProfileId, playableId: PlayableId) => `${profileId}:${playableId}`;

/**
 * Gathers positions and views in memory and writes them in batches, so that a heartbeat costs no statement and no call of the
 * cache. A crash takes a few seconds of them; while the database is away they lie in the cache as well.
 */
export function createProgressWriter({ db, log, cache, addViews }: Deps) {
  let reports = new Map<string, ProgressReport>();
  let writing: ReadonlyMap<string, ProgressReport> = new Map();
  let views = new Map<TitleId, number>();
  let flushing: Promise<void> = Promise.resolve();

  const keep = (report: ProgressReport): void => {
    const key = keyOf(report.profileId, report.playableId);
    const kept = reports.get(key);
    if (kept === undefined || latestOf(kept, report) === report) reports.set(key, report);
  };

  async function write(): Promise<void> {
    const taken = reports;
    const seen = views;
    reports = new Map();
    views = new Map();
    writing = new Map(taken);
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
      for (const { profileId, playableId, positionSec, atMs } of taken.values())
        await cache.keepPosition(profileId, playableId, { positionSec, atMs });
    } finally {
      writing = new Map();
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
    /** What is not in the database yet, of this process's reports. */
    findWaiting: (profileId: ProfileId, playableId: PlayableId): Position | null => {
      const key = keyOf(profileId, playableId);
      return latestOf(writing.get(key) ?? null, reports.get(key) ?? null);
    },
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
