import type { Sealer } from '../config/index.ts';
import { type JobHandler, type JobType, repeatJob } from './define-job.ts';

/** `id` is the owner that the bytes were sealed for. */
type SealedRow = { readonly id: string; readonly sealed: Uint8Array };

type Reseal = {
  readonly job: JobType<Record<never, never>>;
  readonly sealer: Sealer;
  /** Rows behind `after`, by id. */
  readonly list: (after: string | null, limit: number) => Promise<readonly SealedRow[]>;
  /** Keeps the new bytes unless others were written meanwhile. */
  readonly put: (row: SealedRow, sealed: Buffer) => Promise<unknown>;
};

const BATCH = 500;

/** After a change of `SEAL_SECRET`: seals by the new one what the previous one sealed. Rows that neither opens are counted and left. */
export function resealJob({ job, sealer, list, put }: Reseal): JobHandler {
  function renewed({ sealed, id }: SealedRow): Buffer | null | 'lost' {
    try {
      return sealer.renew(sealed, id);
    } catch {
      return 'lost';
    }
  }

  return repeatJob(job, '1 hour', async ({ log, signal }) => {
    if (!sealer.isChanging) return 'skipped';
    const counts = { resealed: 0, lost: 0 };
    for (let rows = await list(null, BATCH); rows.length > 0; rows = await list(rows.at(-1)?.id ?? null, BATCH)) {
      signal.throwIfAborted();
      for (const row of rows) {
        const sealed = renewed(row);
        if (sealed === 'lost') counts.lost += 1;
        else if (sealed !== null) {
          await put(row, sealed);
          counts.resealed += 1;
        }
      }
    }
    log.info({ event: 'jobs.resealed', job: job.name, ...counts });
    return 'done';
  });
}
