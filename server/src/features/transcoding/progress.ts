import { SECOND_MS } from '@app/kernel';
import type { TranscodingDeps } from './deps.ts';
import { overallProgress, secondsLeft } from './progress.rules.ts';
import { updateProgress } from './renditions.repository.ts';
import type { SourceRun } from './source-run.ts';
import { markProgressed } from './sources.repository.ts';
import type { Rendition } from './transcoding.types.ts';

/** The creator looks, the database does not mind: at most so often. */
const FLUSH_MS = SECOND_MS;

/** Follows the segments of a run and tells creators and cards about it. `expected` is how many segments a rendition will have. */
export function trackProgress(deps: TranscodingDeps, run: SourceRun, renditions: readonly Rendition[], expected: number) {
  const { db, clock, catalog } = deps;
  const startedAtMs = clock.now();
  const progress = new Map<string, number>();
  const starts = new Map<string, number>();
  let flushedAtMs = 0;

  async function flush(): Promise<void> {
    const nowMs = clock.now();
    const rows = [...progress].map(([id, value]) => ({
      id,
      progress: value,
      etaSec: secondsLeft({ progress: starts.get(id) ?? 0, atMs: startedAtMs }, { progress: value, atMs: nowMs }),
    }));
    await updateProgress(db, run.source.id, rows);
    await markProgressed(db, run.source.id);
    const overall = overallProgress(renditions.map((one) => ({ ...one, progress: progress.get(one.id) ?? one.progress })));
    if (run.source.kind === 'video') await catalog.setProcessing(db, run.source.playableId, Math.min(overall, 0.999));
    await run.touch(overall);
  }

  return {
    /** Segment `number` of `id` is there. */
    segment: async (id: string, number: number): Promise<void> => {
      if (!starts.has(id)) starts.set(id, (number - 1) / expected);
      progress.set(id, Math.min(1, number / expected));
      if (clock.now() - flushedAtMs < FLUSH_MS) return;
      flushedAtMs = clock.now();
      await flush();
    },
  };
}
