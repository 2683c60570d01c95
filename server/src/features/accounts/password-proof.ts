import { type Actor, AppError } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { type Attempts, attemptsOfOwner } from './accounts.cache.ts';
import { type Account, findPasswordHash } from './accounts.repository.ts';
import { isFresh } from './deletion.rules.ts';
import type { Passwords } from './passwords.ts';
import { findSession } from './sessions.repository.ts';

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'auth.credentials_invalid';

export type PasswordProofDeps = { readonly db: Db; readonly clock: Clock; readonly attempts: Attempts; readonly passwords: Passwords };

/** Asks a signed-in person to prove themselves before something serious. */
export function createPasswordProof({ db, clock, attempts, passwords }: PasswordProofDeps) {
  async function requireFresh({ accountId, sessionId }: Actor): Promise<void> {
    const session = await findSession(db, { id: sessionId, accountId });
    if (session === null || !isFresh(session.createdAt, clock.now())) throw new AppError('auth.reauthentication_required');
  }

  return {
    /**
     * By the password, or, where there is none (the account signs in through a provider), by having signed in just now. Failures are
     * counted apart from those of strangers at the sign-in page.
     * @throws AppError `auth.credentials_invalid`, `auth.too_many_attempts`, `auth.reauthentication_required`.
     */
    require: (actor: Actor, { hasPassword }: Pick<Account, 'hasPassword'>, password: string | undefined): Promise<void> => {
      if (!hasPassword) return requireFresh(actor);
      return attempts.run([attemptsOfOwner(actor.accountId)], isWrong, async () => {
        const hash = await findPasswordHash(db, actor.accountId);
        if (password === undefined || !(await passwords.matches(hash, password))) throw new AppError('auth.credentials_invalid');
      });
    },
  };
}

export type PasswordProof = ReturnType<typeof createPasswordProof>;
