import { AppError, ERRORS, UploadIdSchema } from '@app/contracts';
import { MINUTE_MS, type UploadId } from '@app/kernel';
import { z } from 'zod';
import { type Db, inTransaction } from '../../db/index.ts';
import { defineJob, enqueue, handleJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { UploadsDeps } from './deps.ts';
import { inspect } from './inspect.ts';
import { findUpload, moveUpload, selectKept, selectOpenUploads } from './uploads.repository.ts';
import { PARTS_KEPT_MS, UPLOADS_PREFIX, uploadKey } from './uploads.rules.ts';

/** How long a dead worker keeps a job from others. */
const LOCK_MS = 12_000;

export const checkUpload = defineJob('uploads.check-upload', z.object({ uploadId: UploadIdSchema }), {
  concurrency: 3,
  lockMs: LOCK_MS,
  retries: 6,
});
const sweepUploads = defineJob('uploads.sweep-uploads', z.object({}), { concurrency: 1, lockMs: LOCK_MS, retries: 0 });

/** A check that has not ended by then has lost its job. */
const CHECK_IDLE_MS = 2 * MINUTE_MS;
/** Finished, but the request that brought the last byte died before it could say so. */
const COMPLETE_IDLE_MS = MINUTE_MS;

/** Everything has arrived: the bytes are looked at next. Once only, whoever notices. */
export async function completeUpload(db: Db, id: UploadId): Promise<void> {
  await inTransaction(db, async (db) => {
    if (await moveUpload(db, id, 'receiving', { status: 'checking' })) await enqueue(db, checkUpload, { uploadId: id }, { key: id });
  });
}

export function uploadsJobs(deps: UploadsDeps): readonly JobHandler[] {
  const { db, storage, log } = deps;

  return [
    handleJob(checkUpload, async ({ uploadId }, { signal }) => {
      const upload = await findUpload(db, uploadId);
      if (upload === null || upload.status !== 'checking') return 'skipped';
      try {
        const accept = await inspect(deps, upload, signal);
        await inTransaction(db, async (db) => {
          if (await moveUpload(db, upload.id, 'checking', { status: 'accepted' })) await accept(db);
        });
        // A picture was made anew under its own name: the original has served.
        if (upload.kind === 'poster' || upload.kind === 'backdrop') await storage.remove(uploadKey(uploadId));
        log.info({ event: 'uploads.accepted', uploadId, kind: upload.kind, sizeBytes: upload.sizeBytes });
        return 'done';
      } catch (error) {
        if (!(error instanceof AppError) || ERRORS[error.code].retryable) throw error;
        await moveUpload(db, upload.id, 'checking', { status: 'refused', code: error.code, details: error.details });
        await storage.remove(uploadKey(upload.id));
        log.info({ event: 'uploads.refused', uploadId, kind: upload.kind, code: error.code });
        return 'done';
      }
    }),

    repeatJob(sweepUploads, '1 minute', async () => {
      for (const { id, sizeBytes } of await selectOpenUploads(db, 'receiving', COMPLETE_IDLE_MS)) {
        if ((await storage.find(uploadKey(id)))?.sizeBytes === sizeBytes) await completeUpload(db, id);
      }
      for (const { id } of await selectOpenUploads(db, 'checking', CHECK_IDLE_MS))
        await enqueue(db, checkUpload, { uploadId: id }, { key: id });
      for (const { id } of await selectOpenUploads(db, 'receiving', PARTS_KEPT_MS)) {
        if (await moveUpload(db, id, 'receiving', { status: 'expired' })) await storage.remove(uploadKey(id));
      }
      await removeOrphans(deps);
      return 'done';
    }),
  ];
}

/** Files that no upload names any more: what a crash between a refusal and the removal left. */
async function removeOrphans({ db, storage }: UploadsDeps): Promise<void> {
  const keys = await storage.list(UPLOADS_PREFIX);
  const ids = keys.map((key) => key.slice(UPLOADS_PREFIX.length + 1));
  const kept = await selectKept(db, ids);
  for (const id of ids) if (!kept.has(id)) await storage.remove(uploadKey(id));
}
