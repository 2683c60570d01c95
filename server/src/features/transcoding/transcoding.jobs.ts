import { SourceIdSchema } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import { z } from 'zod';
import { inTransaction } from '../../db/index.ts';
import { defineJob, enqueue, handleJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { TranscodingDeps } from './deps.ts';
import { runFirstPass } from './first-pass.ts';
import { runJoinTrack } from './join-track.ts';
import { runLadderPass } from './ladder-pass.ts';
import { runSource } from './source-run.ts';
import { deleteSuperseded, listIdleSources, selectWanted } from './sources.repository.ts';
import { packagePrefix } from './transcoding.types.ts';

const SourceJobSchema = z.object({ sourceId: SourceIdSchema });
export type SourceJob = z.output<typeof SourceJobSchema>;

/** How long a dead worker keeps a job from others; longer than the hold on a source (`source-run.ts`). */
const LOCK_MS = 12_000;

/** A new film's first rung never waits behind another film's ladder: two kinds of job, each with places of its own. */
export const firstRung = defineJob('transcoding.first-rung', SourceJobSchema, { concurrency: 2, lockMs: LOCK_MS, retries: 8 });
export const ladder = defineJob('transcoding.ladder', SourceJobSchema, { concurrency: 1, lockMs: LOCK_MS, retries: 8 });
export const joinTrack = defineJob('transcoding.join-track', SourceJobSchema, { concurrency: 2, lockMs: LOCK_MS, retries: 8 });
export const deleteMedia = defineJob(
  'transcoding.delete-media',
  z.object({ sources: z.array(z.object({ id: SourceIdSchema, fileKey: z.string() })) }),
  { concurrency: 1, lockMs: LOCK_MS, retries: 8 },
);
const nothing = z.object({});
const revive = defineJob('transcoding.revive-sources', nothing, { concurrency: 1, lockMs: LOCK_MS, retries: 0 });
const sweep = defineJob('transcoding.sweep-media', nothing, { concurrency: 1, lockMs: LOCK_MS, retries: 0 });

/** A source that nobody holds and nothing has brought forward for so long has lost its job. */
const IDLE_MS = 30_000;
/** A queue that long, or a source that nobody takes, is for people to look at (features.md U05). */
const ALERT_SEC = 600;
/** A playback session that began with the old film may run on for so long (its addresses live no longer). */
const SUPERSEDED_KEPT_MS = DAY_MS;

export function transcodingJobs(deps: TranscodingDeps): readonly JobHandler[] {
  const { db, storage, log, clock } = deps;
  return [
    handleJob(firstRung, ({ sourceId }, job) => runSource(deps, sourceId, job, (run) => runFirstPass(deps, run, { ladder, joinTrack }))),
    handleJob(ladder, ({ sourceId }, job) => runSource(deps, sourceId, job, (run) => runLadderPass(deps, run))),
    handleJob(joinTrack, ({ sourceId }, job) => runSource(deps, sourceId, job, (run) => runJoinTrack(deps, run))),
    handleJob(deleteMedia, async ({ sources }) => {
      for (const { id, fileKey } of sources) {
        await storage.removeAll(packagePrefix(id));
        await storage.remove(fileKey);
      }
      return 'done';
    }),
    repeatJob(revive, '15 seconds', async () => {
      const idle = await listIdleSources(db, IDLE_MS);
      for (const { id, kind, idleSec, hasFirstRung } of idle) {
        if (idleSec > ALERT_SEC) log.error({ event: 'transcoding.source_stuck', sourceId: id, idleSec });
        // Dropped while an equal job waits or runs.
        await enqueue(db, kind === 'video' ? (hasFirstRung ? ladder : firstRung) : joinTrack, { sourceId: id }, { key: id });
      }
      return idle.length > 0 ? 'done' : 'skipped';
    }),
    repeatJob(sweep, '6 hours', async () => {
      await inTransaction(db, async (db) => {
        const sources = await deleteSuperseded(db, SUPERSEDED_KEPT_MS);
        if (sources.length > 0) await enqueue(db, deleteMedia, { sources });
      });
      await removeOrphans(deps);
      await storage.removeUnfinished(clock.now() - HOUR_MS);
      return 'done';
    }),
  ];
}

/** Media of sources that no row names: what a crash between a deletion and its job left. */
async function removeOrphans({ db, storage, log }: TranscodingDeps): Promise<void> {
  const folders = await storage.listFolders('packages');
  const wanted = await selectWanted(db, folders, SUPERSEDED_KEPT_MS + HOUR_MS);
  for (const folder of folders.filter((id) => !wanted.has(id))) {
    log.warn({ event: 'transcoding.orphan_removed', folder });
    await storage.removeAll(`packages/${folder}`);
  }
}
