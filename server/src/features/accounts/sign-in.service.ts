import { AppError, type LoginBody, type RegisterBody, type SignedIn } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type AttemptLimit, type Attempts, attemptsFrom, attemptsOfDevice, attemptsOn, mfaAttemptsOf } from './accounts.cache.ts';
import {
  type Account,
  findCredentials,
  insertAccount,
  insertProfile,
  listTakenContacts,
  replacePasswordHash,
} from './accounts.repository.ts';
import { parseContacts, parseLogin } from './contact.ts';
import type { Contacts } from './contacts.service.ts';
import { isClosedDemo } from './demo-accounts.ts';
import { newAccount } from './new-account.ts';
import type { Passwords } from './passwords.ts';
import type { SecondFactorService } from './second-factor.service.ts';
import { draftSession } from './session-draft.ts';
import type { Sessions } from './sessions.service.ts';
import { idOn, type Tokens } from './tokens.ts';

/** What the request itself tells about the caller. */
export type Caller = { readonly ip: string; readonly country: string; readonly locale: Locale };

export type SignInDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: Pick<Config, 'NODE_ENV'>;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly contacts: Pick<Contacts, 'welcome'>;
  readonly secondFactor: Pick<SecondFactorService, 'prove'>;
};

type Limits = {
  readonly password: readonly AttemptLimit[];
  readonly secondFactor: readonly AttemptLimit[];
  /** Whether the device proved nothing of an earlier sign-in to the account. */
  readonly isNewDevice: boolean;
};

const isCode = (code: 'auth.contact_taken' | 'auth.credentials_invalid') => (error: unknown) =>
  error instanceof AppError && error.code === code;

async function contactTaken(db: Db, account: Account): Promise<AppError> {
  const taken = await listTakenContacts(db, account);
  return new AppError('auth.contact_taken', { errors: taken.map((path) => ({ path, code: 'taken', message: 'belongs to an account' })) });
}

/** Register and log in by password. */
export function createSignIn(deps: SignInDeps) {
  const { db, clock, log, config, passwords, attempts, tokens, sessions, secondFactor } = deps;

  /**
   * Whose failures count against this login. A device that signed in to the account before is counted by itself, so strangers'
   * guesses never lock it out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
   */
  function limitsOf(account: Account | null, typed: string, deviceId: string | null, ip: string): Limits {
    if (deviceId !== null) return { password: [attemptsOfDevice(deviceId)], secondFactor: [mfaAttemptsOf(deviceId)], isNewDevice: false };
    const whose = account?.id ?? typed;
    return { password: [attemptsFrom(ip), attemptsOn(whose)], secondFactor: [attemptsFrom(ip), mfaAttemptsOf(whose)], isNewDevice: true };
  }

  /** Whether two factors were proved. @throws AppError `auth.mfa_required`, `auth.mfa_code_invalid`, `auth.too_many_attempts`. */
  async function proveSecondFactor({ id, mfaEnabled }: Account, limits: readonly AttemptLimit[], code: string | undefined) {
    if (!mfaEnabled) return false;
    if (code === undefined) throw new AppError('auth.mfa_required');
    await secondFactor.prove(id, limits, code);
    return true;
  }

  /** Hashes again where the cost has changed since. Returns the hash that is stored now. */
  async function renewHash(accountId: AccountId, stored: string, password: string): Promise<string> {
    if (!passwords.isOutdated(stored)) return stored;
    const renewed = await passwords.hash(password);
    return (await replacePasswordHash(db, accountId, stored, renewed)) ? renewed : stored;
  }

  return {
    register: async (body: RegisterBody, caller: Caller): Promise<SignedIn> => {
      const country = body.country ?? caller.country;
      const contacts = parseContacts(body, country);
      const { account, profile } = newAccount({
        ...contacts,
        firstName: body.firstName,
        lastName: body.lastName,
        country,
        hasPassword: true,
        locale: body.locale ?? caller.locale,
        createdAt: new Date(clock.now()),
      });
      // Asking which contacts are taken is a failure like a wrong password: it lists accounts.
      return attempts.run([attemptsFrom(caller.ip)], isCode('auth.contact_taken'), async () => {
        const passwordHash = await passwords.hash(body.password);
        const signedIn = await inTransaction(db, async (db) => {
          if (!(await insertAccount(db, { ...account, passwordHash }))) throw await contactTaken(db, account);
          await insertProfile(db, profile);
          await deps.contacts.welcome(db, account, profile.locale);
          return sessions.open(db, { account, profile, device: body.device, country: caller.country, mfa: false, isNewDevice: false });
        });
        log.info({ event: 'accounts.registered', accountId: account.id, country });
        return signedIn;
      });
    },

    /** @throws AppError `auth.credentials_invalid`, the same for a wrong password and for an account that does not exist. */
    login: async (body: LoginBody, caller: Caller): Promise<SignedIn> => {
      const contact = parseLogin(body.login, body.country ?? caller.country);
      // Read for accounts that do not exist as well: what is waited for must not tell of them.
      const [known, shown] = await Promise.all([
        contact === null ? null : findCredentials(db, contact),
        tokens.readDevice(body.deviceToken),
      ]);
      const found = known === null || isClosedDemo(known.account.email, config) ? null : known;
      const deviceId = found === null ? null : idOn(shown, found.account.id);
      const limits = limitsOf(found?.account ?? null, contact?.value ?? body.login, deviceId, caller.ip);
      return attempts.run(limits.password, isCode('auth.credentials_invalid'), async () => {
        const hashing = passwords.matches(found?.passwordHash ?? null, body.password);
        const draft = found === null ? null : draftSession(tokens, found.account.id);
        const matches = await hashing;
        if (found === null || draft === null || found.passwordHash === null || !matches) throw new AppError('auth.credentials_invalid');
        await attempts.recheck(limits.password);
        const { account, profile } = found;
        const mfa = await proveSecondFactor(account, limits.secondFactor, body.mfaCode);
        const passwordHash = await renewHash(account.id, found.passwordHash, body.password);
        const { isNewDevice } = limits;
        const { country } = caller;
        return sessions.open(db, { account, profile, device: body.device, country, mfa, passwordHash, isNewDevice, draft });
      });
    },
  };
}

export type SignInService = ReturnType<typeof createSignIn>;
