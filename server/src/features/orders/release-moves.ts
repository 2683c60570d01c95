import { TitleIdSchema } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { z } from 'zod';
import type { Db } from '../../db/index.ts';
import { defineJob, enqueue } from '../../jobs/index.ts';
import type { OrdersDeps } from './deps.ts';
import { moveReminders } from './reminders.repository.ts';
import { nextReminderMs } from './reminders.rules.ts';

/** Looks at every order of a title again, because its offers changed. */
export const followTitle = defineJob('orders.follow-title', z.object({ titleId: TitleIdSchema }), {
  concurrency: 2,
  lockMs: 60_000,
  retries: 8,
});

/** What hangs on a title's release besides its offers, in the transaction that moves it. */
export function createReleaseMoves({ clock }: Pick<OrdersDeps, 'clock'>) {
  // Without a key: a change that comes while the job runs has to be followed by another run.
  const recheck = (db: Db, titleId: TitleId): Promise<void> => enqueue(db, followTitle, { titleId });
  return {
    recheck,
    follow: async (db: Db, titleId: TitleId, releaseAt: Date | null): Promise<void> => {
      for (const isEvent of [true, false]) {
        const nextMs = nextReminderMs({ releaseMs: releaseAt?.getTime() ?? null, isEvent }, clock.now());
        await moveReminders(db, titleId, { releaseAt, isEvent, nextAt: nextMs === null ? null : new Date(nextMs) });
      }
      await recheck(db, titleId);
    },
  };
}

export type ReleaseMoves = ReturnType<typeof createReleaseMoves>;
