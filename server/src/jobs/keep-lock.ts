import type { Job } from 'agenda';
import type { Logger } from '../observability/index.ts';

/** Renews a row's lock while its handler works. */
export function keepLock(row: Job<unknown>, { lockMs, log }: { readonly lockMs: number; readonly log: Logger }) {
  let progress = 0;
  let renewed = Promise.resolve();
  const renew = (): Promise<void> => {
    renewed = renewed
      .then(() => row.touch(Math.round(progress * 100)))
      .catch((error: unknown) => log.warn({ event: 'jobs.renew_failed', error }));
    return renewed;
  };
  const timer = setInterval(() => void renew(), lockMs / 3);
  return {
    touch: (value: number): Promise<void> => {
      progress = value;
      return renew();
    },
    /** Resolves after the last renewal: one that came later would overwrite how the job ended. */
    release: async (): Promise<void> => {
      clearInterval(timer);
      await renewed;
    },
  };
}
