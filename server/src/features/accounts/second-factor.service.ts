import { type Actor, AppError, type Tokens as TokenPair, type TotpEnrolment } from '@app/contracts';
import type { AccountId, Clock } from '@app/kernel';
import { createSealer, type SealSecrets } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type AttemptLimit, type Attempts, attemptsOfOwner } from './accounts.cache.ts';
import { findAccount } from './accounts.repository.ts';
import { secondFactorChanged } from './identity.events.ts';
import { SECOND_FACTOR_OFF, SECOND_FACTOR_ON } from './letters.ts';
import { createRecoveryCodes } from './recovery-codes.ts';
import { resealSecretsJob } from './second-factor.jobs.ts';
import { isStaff } from './second-factor.policy.ts';
import {
  confirmSecret,
  lockSecondFactor,
  markSessionProved,
  putSecret,
  removeSecondFactor,
  replaceRecoveryCodes,
  spendRecoveryCode,
  takeStep,
} from './second-factor.repository.ts';
import type { SecurityLetters } from './security-letters.ts';
import type { Sessions } from './sessions.service.ts';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';

export type SecondFactorDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: SealSecrets;
  readonly attempts: Attempts;
  readonly letters: SecurityLetters;
  readonly sessions: Pick<Sessions, 'reissue'>;
};

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'auth.mfa_code_invalid';

/** Time-based codes of an authenticator app, and recovery codes for the day it is lost (A10). */
export function createSecondFactor({ db, clock, log, config, attempts, letters, sessions }: SecondFactorDeps) {
  const sealer = createSealer(config, 'accounts.totp');
  const recovery = createRecoveryCodes(config);

  /** @throws AppError `auth.mfa_code_invalid` for a wrong code and for one that was used before. */
  async function checkTotp(db: Db, accountId: AccountId, sealedSecret: Buffer, code: string): Promise<void> {
    const step = stepOfCode(sealer.open(sealedSecret, accountId), code.replaceAll(/\s/g, ''), clock.now());
    if (step === null || !(await takeStep(db, accountId, step))) throw new AppError('auth.mfa_code_invalid');
  }

  /** @throws AppError `auth.mfa_not_started`, `auth.mfa_code_invalid`. */
  async function check(db: Db, accountId: AccountId, code: string): Promise<void> {
    const factor = await lockSecondFactor(db, accountId);
    if (factor === null || !factor.confirmed) throw new AppError('auth.mfa_not_started');
    if (/^[\d\s]+$/.test(code)) await checkTotp(db, accountId, factor.sealedSecret, code);
    else if (!(await spendRecoveryCode(db, accountId, recovery.digests(code)))) throw new AppError('auth.mfa_code_invalid');
  }

  /** Runs `effects` in the transaction that uses the code up. */
  const prove = <T>(accountId: AccountId, limits: readonly AttemptLimit[], code: string, effects: (db: Db) => Promise<T>): Promise<T> =>
    attempts.run(limits, isWrong, () =>
      inTransaction(db, async (db) => {
        await check(db, accountId, code);
        return effects(db);
      }),
    );
  const proveAgain = <T>(actor: Actor, code: string, effects: (db: Db) => Promise<T>): Promise<T> =>
    prove(actor.accountId, [attemptsOfOwner(actor.accountId)], code, effects);

  async function renew(db: Db, accountId: AccountId): Promise<string[]> {
    const codes = recovery.make();
    await replaceRecoveryCodes(db, accountId, codes.map(recovery.digest));
    return codes;
  }

  async function tell(db: Db, accountId: AccountId, enabled: boolean): Promise<void> {
    await letters.send(db, accountId, enabled ? SECOND_FACTOR_ON : SECOND_FACTOR_OFF);
    await publish(db, secondFactorChanged, { accountId, enabled });
  }

  return {
    job: resealSecretsJob({ db, sealer }),

    /** For a sign-in. @throws AppError `auth.mfa_code_invalid`, `auth.too_many_attempts`. */
    prove: (accountId: AccountId, limits: readonly AttemptLimit[], code: string): Promise<void> =>
      prove(accountId, limits, code, async () => undefined),

    /** Beginning again replaces what was begun. @throws AppError `auth.mfa_enabled_already`. */
    start: async ({ accountId }: Actor): Promise<TotpEnrolment> => {
      const account = await findAccount(db, accountId);
      if (account === null) throw new AppError('auth.required');
      const secret = newTotpSecret();
      if (!(await putSecret(db, accountId, sealer.seal(secret, accountId)))) throw new AppError('auth.mfa_enabled_already');
      return { secret, otpauthUri: totpUri(secret, account.email ?? account.phone ?? account.firstName) };
    },

    /** @throws AppError any refusal of the contract. */
    confirm: ({ accountId, sessionId }: Actor, code: string): Promise<{ recoveryCodes: string[]; tokens: TokenPair }> =>
      attempts.run([attemptsOfOwner(accountId)], isWrong, () =>
        inTransaction(db, async (db) => {
          const factor = await lockSecondFactor(db, accountId);
          if (factor === null) throw new AppError('auth.mfa_not_started');
          if (factor.confirmed) throw new AppError('auth.mfa_enabled_already');
          await checkTotp(db, accountId, factor.sealedSecret, code);
          await confirmSecret(db, accountId, new Date(clock.now()));
          const recoveryCodes = await renew(db, accountId);
          await markSessionProved(db, sessionId);
          await tell(db, accountId, true);
          log.info({ event: 'accounts.second_factor_enabled', accountId });
          return { recoveryCodes, tokens: await sessions.reissue(db, sessionId) };
        }),
      ),

    /** @throws AppError any refusal of the contract. */
    disable: async (actor: Actor, code: string): Promise<void> => {
      await proveAgain(actor, code, async (db) => {
        const account = await findAccount(db, actor.accountId);
        if (account !== null && isStaff(account.roles)) throw new AppError('auth.mfa_mandatory');
        await removeSecondFactor(db, actor.accountId);
        await tell(db, actor.accountId, false);
      });
      log.info({ event: 'accounts.second_factor_disabled', accountId: actor.accountId });
    },

    /** The codes before open nothing any more. @throws AppError any refusal of the contract. */
    renewRecoveryCodes: (actor: Actor, code: string): Promise<string[]> => proveAgain(actor, code, (db) => renew(db, actor.accountId)),

    /** Tokens of this very session that say it was proved by two factors. @throws AppError any refusal of the contract. */
    stepUp: (actor: Actor, code: string): Promise<TokenPair> =>
      proveAgain(actor, code, async (db) => {
        await markSessionProved(db, actor.sessionId);
        return sessions.reissue(db, actor.sessionId);
      }),
  };
}

export type SecondFactorService = ReturnType<typeof createSecondFactor>;
