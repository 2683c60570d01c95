import { type Actor, AppError } from '@app/contracts';
import type { AccountId, Clock } from '@app/kernel';
import { z } from 'zod';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { defineJob, type JobHandler, repeatJob } from '../../jobs/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type Attempts, attemptsOn } from './accounts.cache.ts';
import { findPasswordHash } from './accounts.repository.ts';
import { clearDeletion, listDueDeletions, lockDueDeletion, putDeletion } from './deletion.repository.ts';
import { deletionAt, isFresh } from './deletion.rules.ts';
import { eraseIn } from './erasure.ts';
import { deletionWithdrawn } from './household.events.ts';
import type { Passwords } from './passwords.ts';
import { findSession } from './sessions.repository.ts';
import type { Sessions } from './sessions.service.ts';
import { lockAdmins } from './staff.repository.ts';
import { assertAdminRemains } from './staff.rules.ts';

export type DeletionDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly attempts: Attempts;
  readonly passwords: Passwords;
  readonly sessions: Pick<Sessions, 'revokeOthers' | 'forget'>;
};

const BATCH = 100;
const eraseDue = defineJob('accounts.erase-due', z.object({}), { concurrency: 1, lockMs: 300_000, retries: 3 });
const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'auth.credentials_invalid';

/** Leaving: 14 days in which it can be undone, then nothing of the person is left but what the law wants kept of payments. */
export function createDeletion({ db, clock, log, attempts, passwords, sessions }: DeletionDeps) {
  async function prove(actor: Actor, password: string | undefined): Promise<void> {
    if (password === undefined) {
      const session = await findSession(db, { id: actor.sessionId, accountId: actor.accountId });
      if (session === null || !isFresh(session.createdAt, clock.now())) throw new AppError('auth.reauthentication_required');
      return;
    }
    await attempts.run([attemptsOn(actor.accountId)], isWrong, async () => {
      const hash = await findPasswordHash(db, actor.accountId);
      if (!(await passwords.matches(hash, password))) throw new AppError('auth.credentials_invalid');
    });
  }

  async function erase(id: AccountId): Promise<void> {
    const at = new Date(clock.now());
    const signedOut = await inTransaction(db, async (db) => {
      return (await lockDueDeletion(db, id, at)) ? eraseIn(db, id, at) : null;
    });
    if (signedOut === null) return;
    await sessions.forget(signedOut);
    log.info({ event: 'accounts.erased', accountId: id });
  }

  /** Whether it is over; one that fails holds up no other. */
  async function tryToErase(id: AccountId): Promise<boolean> {
    try {
      await erase(id);
      return true;
    } catch (error) {
      log.error({ event: 'accounts.erasure_failed', accountId: id, error });
      return false;
    }
  }

  const job: JobHandler = repeatJob(eraseDue, '1 hour', async ({ signal }) => {
    const failed: AccountId[] = [];
    for (;;) {
      const due = await listDueDeletions(db, new Date(clock.now()), { except: failed, limit: BATCH });
      for (const id of due) {
        signal.throwIfAborted();
        if (!(await tryToErase(id))) failed.push(id);
      }
      if (due.length < BATCH) break;
    }
    if (failed.length > 0) throw new Error(`${failed.length} accounts could not be erased`);
    return 'done';
  });

  return {
    job,
    /** Signs every other device out; this one can still undo it. @throws AppError any refusal of the contract. */
    request: async (actor: Actor, password: string | undefined): Promise<{ deletionAt: string }> => {
      await prove(actor, password);
      const at = await inTransaction(db, async (db) => {
        assertAdminRemains(await lockAdmins(db), actor.accountId);
        return putDeletion(db, actor.accountId, deletionAt(clock.now()));
      });
      if (at === null) throw new AppError('auth.required');
      await sessions.revokeOthers(actor);
      log.info({ event: 'accounts.deletion_requested', accountId: actor.accountId });
      return { deletionAt: at.toISOString() };
    },
    /** With nothing to undo it changes nothing. */
    restore: ({ accountId }: Actor): Promise<void> =>
      inTransaction(db, async (db) => {
        if (await clearDeletion(db, accountId)) await publish(db, deletionWithdrawn, { accountId });
      }),
  };
}

export type Deletion = ReturnType<typeof createDeletion>;
