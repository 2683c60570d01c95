import { type Actor, AppError, type BodyOf, type endpoints } from '@app/contracts';
import type { AccountId, Clock, SessionId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type AttemptLimit, type Attempts, attemptsFrom, attemptsOfDevice, resetAttemptsOn } from './accounts.cache.ts';
import { type Account, findAccount, findCredentials, listProfileRecords, updatePasswordHash } from './accounts.repository.ts';
import { atLeast } from './at-least.ts';
import { isVerifiedBy } from './contact.policy.ts';
import { type Contact, parseLogin } from './contact.ts';
import { passwordChanged } from './identity.events.ts';
import { PASSWORD_CHANGED, RESET_CODE } from './letters.ts';
import type { CodeKey } from './one-time-codes.repository.ts';
import { sentAnswer } from './one-time-codes.rules.ts';
import type { OneTimeCodes } from './one-time-codes.service.ts';
import type { PasswordProof } from './password-proof.ts';
import type { Passwords } from './passwords.ts';
import type { SecurityLetters } from './security-letters.ts';
import type { Sessions } from './sessions.service.ts';
import type { Caller } from './sign-in.service.ts';
import type { Tokens } from './tokens.ts';

type Accounts = (typeof endpoints)['accounts'];

export type PasswordDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly attempts: Attempts;
  readonly codes: OneTimeCodes;
  readonly letters: SecurityLetters;
  readonly passwords: Passwords;
  readonly proof: PasswordProof;
  readonly sessions: Pick<Sessions, 'listOpen' | 'closeIn' | 'forget'>;
  readonly tokens: Pick<Tokens, 'deviceIdFor'>;
};

/** An answer takes this long whether or not a code was sent, which takes a tenth of it. */
const ASKING_MS = 300;
const keyOf = ({ kind, value }: Contact): CodeKey => ({ purpose: 'reset', subject: value, channel: kind });
const isCodeRefusal = (error: unknown): boolean => error instanceof AppError && error.code.startsWith('auth.code_');
const isTold = (error: unknown): boolean =>
  error instanceof AppError && ['auth.code_too_soon', 'auth.too_many_attempts'].includes(error.code);

/** Setting another password: with a code, or with the one before (A08). */
export function createPasswordChange(deps: PasswordDeps) {
  const { db, clock, log, attempts, codes, letters, passwords, proof, sessions, tokens } = deps;

  /** Sets the password and signs devices out, all but `kept`, in the caller's transaction. Returns whom to forget after it. */
  async function replace(db: Db, accountId: AccountId, passwordHash: string, kept: SessionId | null): Promise<readonly SessionId[]> {
    await updatePasswordHash(db, accountId, passwordHash);
    // Read after the row was locked: whoever signs in by the old password meanwhile is either among these or turned away.
    const signedOut = (await sessions.listOpen(accountId, db)).map(({ id }) => id).filter((id) => id !== kept);
    await sessions.closeIn(db, accountId, signedOut);
    await letters.send(db, accountId, PASSWORD_CHANGED);
    await publish(db, passwordChanged, { accountId, at: new Date(clock.now()).toISOString() });
    return signedOut;
  }

  async function sendResetCode(contact: Contact, account: Account): Promise<void> {
    const [owner] = await listProfileRecords(db, account.id);
    if (owner === undefined) return;
    const issue = { key: keyOf(contact), value: contact.value, template: RESET_CODE, locale: owner.locale };
    try {
      await inTransaction(db, (db) => codes.issue(db, issue));
    } catch (error) {
      // Saying so would say that there is such an account.
      if (!isTold(error)) throw error;
    }
  }

  return {
    /** Says the same, after the same time, whether or not there is an account that proved this contact. */
    forgot: ({ login, country }: BodyOf<Accounts['forgotPassword']>, caller: Caller) =>
      atLeast(ASKING_MS, async () => {
        await attempts.count([attemptsFrom(caller.ip)]);
        const contact = parseLogin(login, country ?? caller.country);
        const found = contact === null ? null : await findCredentials(db, contact);
        if (contact !== null && found !== null && isVerifiedBy(found.account, contact.kind)) await sendResetCode(contact, found.account);
        return sentAnswer;
      }),

    /** @throws AppError any refusal of the contract; a contact without an account is told what a wrong code is told. */
    reset: async (body: BodyOf<Accounts['resetPassword']>, caller: Caller): Promise<void> => {
      const contact = parseLogin(body.login, body.country ?? caller.country);
      const found = contact === null ? null : await findCredentials(db, contact);
      const deviceId = found === null ? null : await tokens.deviceIdFor(found.account.id, body.deviceToken);
      const limits: readonly AttemptLimit[] =
        deviceId === null ? [attemptsFrom(caller.ip), resetAttemptsOn(contact?.value ?? body.login)] : [attemptsOfDevice(deviceId)];
      await attempts.run(limits, isCodeRefusal, async () => {
        if (contact === null) throw new AppError('auth.code_invalid');
        const { id, signedOut } = await codes.redeem(keyOf(contact), body.code, async (db) => {
          const { account } = (await findCredentials(db, contact)) ?? {};
          if (account === undefined || !isVerifiedBy(account, contact.kind)) throw new AppError('auth.code_invalid');
          // Hashed only now: the time it takes would tell a guesser which contacts have accounts.
          return { id: account.id, signedOut: await replace(db, account.id, await passwords.hash(body.password), null) };
        });
        await sessions.forget(signedOut);
        log.info({ event: 'accounts.password_reset', accountId: id, sessions: signedOut.length });
      });
    },

    /** Signs every other device out. @throws AppError any refusal of the contract. */
    change: async (actor: Actor, body: BodyOf<Accounts['changePassword']>): Promise<void> => {
      const account = await findAccount(db, actor.accountId);
      if (account === null) throw new AppError('auth.required');
      await proof.require(actor, account, body.currentPassword);
      const passwordHash = await passwords.hash(body.newPassword);
      const signedOut = await inTransaction(db, (db) => replace(db, account.id, passwordHash, actor.sessionId));
      await sessions.forget(signedOut);
      log.info({ event: 'accounts.password_changed', accountId: account.id, sessions: signedOut.length });
    },
  };
}

export type PasswordChange = ReturnType<typeof createPasswordChange>;
