import { AppError, AVATARS, type LoginBody, type RegisterBody, type SignedIn } from '@app/contracts';
import type { AccountId, Clock, Locale, ProfileId } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction, newId } from '../../db/index.ts';
import type { Logger } from '../../observability/index.ts';
import { type AttemptLimit, type Attempts, attemptsFrom, attemptsOfDevice, attemptsOn } from './accounts.cache.ts';
import {
  type Account,
  findCredentials,
  insertAccount,
  insertProfile,
  listProfileRecords,
  listTakenContacts,
  type ProfileRecord,
  replacePasswordHash,
} from './accounts.repository.ts';
import { parseContacts, parseLogin } from './contact.ts';
import { timeZoneOf } from './countries.ts';
import { isClosedDemo } from './demo-accounts.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.service.ts';
import type { Tokens } from './tokens.ts';

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
};

const isCode = (code: 'auth.contact_taken' | 'auth.credentials_invalid') => (error: unknown) =>
  error instanceof AppError && error.code === code;

/** A profile wants a name to be told apart by: the person's, else what is before the @, else the end of the phone number. */
function firstProfileName({ firstName, email, phone }: Pick<Account, 'firstName' | 'email' | 'phone'>): string {
  return firstName || (email?.split('@')[0] ?? '') || (phone?.slice(-4) ?? '');
}

async function contactTaken(db: Db, account: Account): Promise<AppError> {
  const taken = await listTakenContacts(db, account);
  return new AppError('auth.contact_taken', { errors: taken.map((path) => ({ path, code: 'taken', message: 'belongs to an account' })) });
}

/** Register and log in by password. */
export function createSignIn({ db, clock, log, config, passwords, attempts, tokens, sessions }: SignInDeps) {
  /**
   * Whose failures count against this login. A device that signed in to the account before is counted by itself, so strangers'
   * guesses never lock it out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
   */
  async function limitsOf(account: Account | null, typed: string, body: LoginBody, ip: string): Promise<AttemptLimit[]> {
    const deviceId = account === null ? null : await tokens.deviceIdFor(account.id, body.deviceToken);
    return deviceId === null ? [attemptsFrom(ip), attemptsOn(account?.id ?? typed)] : [attemptsOfDevice(deviceId)];
  }

  return {
    register: async (body: RegisterBody, caller: Caller): Promise<SignedIn> => {
      const country = body.country ?? caller.country;
      const contacts = parseContacts(body, country);
      const createdAt = new Date(clock.now());
      const account: Account = {
        id: newId<AccountId>(),
        ...contacts,
        firstName: body.firstName,
        lastName: body.lastName,
        roles: ['viewer'],
        country,
        timeZone: timeZoneOf(country),
        emailVerifiedAt: null,
        phoneVerifiedAt: null,
        hasPassword: true,
        mfaEnabled: false,
        deletionAt: null,
        createdAt,
      };
      const profile: ProfileRecord = {
        id: newId<ProfileId>(),
        accountId: account.id,
        name: firstProfileName(account),
        locale: body.locale ?? caller.locale,
        avatar: AVATARS[0],
        owner: true,
        kids: false,
        maxAge: 18,
        pinHash: null,
        createdAt,
      };
      // Asking which contacts are taken is a failure like a wrong password: it lists accounts.
      return attempts.run([attemptsFrom(caller.ip)], isCode('auth.contact_taken'), async () => {
        const passwordHash = await passwords.hash(body.password);
        const signedIn = await inTransaction(db, async (db) => {
          if (!(await insertAccount(db, { ...account, passwordHash }))) throw await contactTaken(db, account);
          await insertProfile(db, profile);
          return sessions.open(db, { account, profile, device: body.device, country: caller.country, mfa: false });
        });
        log.info({ event: 'accounts.registered', accountId: account.id, country });
        return signedIn;
      });
    },

    /** @throws AppError `auth.credentials_invalid`, the same for a wrong password and for an account that does not exist. */
    login: async (body: LoginBody, caller: Caller): Promise<SignedIn> => {
      const contact = parseLogin(body.login, body.country ?? caller.country);
      const known = contact === null ? null : await findCredentials(db, contact);
      const found = known === null || isClosedDemo(known.account.email, config) ? null : known;
      const limits = await limitsOf(found?.account ?? null, contact?.value ?? body.login, body, caller.ip);
      return attempts.run(limits, isCode('auth.credentials_invalid'), async () => {
        const matches = await passwords.matches(found?.passwordHash ?? null, body.password);
        if (found === null || found.passwordHash === null || !matches) throw new AppError('auth.credentials_invalid');
        await attempts.recheck(limits);
        const { account, passwordHash } = found;
        if (passwords.isOutdated(passwordHash))
          await replacePasswordHash(db, account.id, passwordHash, await passwords.hash(body.password));
        return inTransaction(db, async (db) => {
          const [profile] = await listProfileRecords(db, account.id);
          if (profile === undefined) throw new Error(`account ${account.id} has no profile`);
          return sessions.open(db, { account, profile, device: body.device, country: caller.country, mfa: false });
        });
      });
    },
  };
}

export type SignInService = ReturnType<typeof createSignIn>;
