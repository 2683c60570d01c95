import { type Actor, AppError, type BodyOf, type endpoints, type Provider, type SignedIn } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { ProviderPerson } from '../../gateways/providers.ts';
import type { Logger } from '../../observability/index.ts';
import { type Attempts, attemptsFrom, attemptsOfDevice, attemptsOn, mfaAttemptsOf } from './accounts.cache.ts';
import {
  type Account,
  findAccount,
  findCredentials,
  findPasswordHash,
  insertAccount,
  insertProfile,
  listProfileRecords,
} from './accounts.repository.ts';
import { isVerifiedBy } from './contact.policy.ts';
import { type Contact, normaliseEmail, parseLogin } from './contact.ts';
import { freeContact } from './contact-claims.ts';
import { isClosedDemo } from './demo-accounts.ts';
import { identityLinked } from './identity.events.ts';
import { CONTACT_CODE, PROVIDER_LINKED } from './letters.ts';
import { maskContact } from './mask.ts';
import { newAccount } from './new-account.ts';
import type { CodeKey } from './one-time-codes.repository.ts';
import { sentAnswer } from './one-time-codes.rules.ts';
import type { OneTimeCodes } from './one-time-codes.service.ts';
import type { Passwords } from './passwords.ts';
import { deleteIdentity, findLinkedAccount, insertIdentity, listIdentityRecords, lockIdentities } from './providers.repository.ts';
import { meetingOf } from './providers.rules.ts';
import type { ProviderSignIn } from './providers.service.ts';
import type { SecondFactorService } from './second-factor.service.ts';
import type { SecurityLetters } from './security-letters.ts';
import type { Sessions, SignIn } from './sessions.service.ts';
import { type Tokens, tokenHash } from './tokens.ts';

export type IdentitiesDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: Pick<Config, 'NODE_ENV'>;
  readonly attempts: Attempts;
  readonly codes: OneTimeCodes;
  readonly letters: SecurityLetters;
  readonly passwords: Passwords;
  readonly providers: ProviderSignIn;
  readonly secondFactor: SecondFactorService;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
};

type On = typeof endpoints.accounts;
type Caller = { readonly ip: string; readonly country: string; readonly locale: Locale };
type Device = BodyOf<On['exchangeCode']>['device'];
type Newcomer = { readonly person: ProviderPerson; readonly contact: Contact; readonly device: Device; readonly caller: Caller };
type Created = {
  readonly signedIn: SignedIn;
  /** Sessions of those who had only typed the contact. */
  readonly toForget: Awaited<ReturnType<typeof freeContact>>;
  readonly fact: { readonly accountId: AccountId; readonly country: string; readonly provider: Provider };
};

const isWrong = (error: unknown): boolean => error instanceof AppError && error.code === 'auth.credentials_invalid';
const NAMES: Readonly<Record<Provider, string>> = { google: 'Google', facebook: 'Facebook', spotify: 'Spotify' };

/** Accounts that people open through Google, Facebook and Spotify. An address links nothing unless both sides have proved it (Q07). */
export function createIdentities(deps: IdentitiesDeps) {
  const { db, clock, log, config, attempts, codes, letters, passwords, providers, secondFactor, sessions, tokens } = deps;

  async function getOpenAccount(id: AccountId): Promise<Account> {
    const account = await findAccount(db, id);
    if (account === null || isClosedDemo(account.email, config)) throw new AppError('auth.account_deleted');
    return account;
  }

  /** Two factors where the account has two. @throws AppError `auth.mfa_required`, `auth.mfa_code_invalid`, `auth.too_many_attempts`. */
  async function proveSecondFactor({ id, mfaEnabled }: Account, code: string | undefined, ip: string): Promise<boolean> {
    if (!mfaEnabled) return false;
    if (code === undefined) throw new AppError('auth.mfa_required');
    await secondFactor.prove(id, [attemptsFrom(ip), mfaAttemptsOf(id)], code);
    return true;
  }

  async function openSession(db: Db, account: Account, signIn: Omit<SignIn, 'account' | 'profile'>): Promise<SignedIn> {
    const [profile] = await listProfileRecords(db, account.id);
    if (profile === undefined) throw new Error(`account ${account.id} has no profile`);
    return sessions.open(db, { account, profile, ...signIn });
  }

  /** @throws AppError `auth.identity_taken`. */
  async function link(db: Db, accountId: AccountId, { provider, subject, label }: ProviderPerson): Promise<void> {
    if (!(await insertIdentity(db, { provider, subject, label, accountId, at: new Date(clock.now()) })))
      throw new AppError('auth.identity_taken');
    await publish(db, identityLinked, { accountId, provider });
    await letters.send(db, accountId, PROVIDER_LINKED, { provider: NAMES[provider] });
  }

  /** A new account with a proved contact, opened by the provider alone, in the transaction that ends what proved it. */
  async function create(db: Db, { person, contact, device, caller }: Newcomer): Promise<Created> {
    const now = new Date(clock.now());
    const { account, profile } = newAccount({
      email: contact.kind === 'email' ? contact.value : null,
      phone: contact.kind === 'phone' ? contact.value : null,
      emailVerifiedAt: contact.kind === 'email' ? now : null,
      phoneVerifiedAt: contact.kind === 'phone' ? now : null,
      firstName: person.firstName,
      lastName: person.lastName,
      country: caller.country,
      hasPassword: false,
      locale: caller.locale,
      createdAt: now,
    });
    const toForget = await freeContact(db, contact, null, now);
    if (!(await insertAccount(db, { ...account, passwordHash: null }))) throw new AppError('auth.contact_taken');
    await insertProfile(db, profile);
    await link(db, account.id, person);
    const signedIn = await sessions.open(db, { account, profile, device, country: caller.country, mfa: false, isNewDevice: false });
    return { toForget, signedIn, fact: { accountId: account.id, country: caller.country, provider: person.provider } };
  }

  /** After the commit. */
  async function welcome({ toForget, signedIn, fact }: Created): Promise<SignedIn> {
    await sessions.forget(toForget);
    log.info({ event: 'accounts.registered', ...fact });
    return signedIn;
  }

  const spendOr = (code: 'auth.exchange_invalid' | 'auth.ticket_invalid', token: string) => async (db: Db) => {
    if (!(await providers.spendIn(db, token))) throw new AppError(code);
  };

  /** Somebody whom no account is linked to. @throws AppError `auth.contact_required`, `auth.link_password_required` with a ticket. */
  async function meet(code: string, person: ProviderPerson, device: Device, caller: Caller): Promise<SignedIn> {
    const email = person.email === null ? null : normaliseEmail(person.email);
    const holder = email === null ? null : ((await findCredentials(db, { kind: 'email', value: email }))?.account ?? null);
    const meeting = meetingOf(email, holder !== null && isVerifiedBy(holder, 'email'));
    const spend = spendOr('auth.exchange_invalid', code);
    if (meeting === 'create' && email !== null) {
      const made = await inTransaction(db, async (db) => {
        await spend(db);
        return create(db, { person, contact: { kind: 'email', value: email }, device, caller });
      });
      return welcome(made);
    }
    const accountId = meeting === 'link' && holder !== null ? holder.id : null;
    const ticket = await inTransaction(db, async (db) => {
      await spend(db);
      return providers.ticketFor(db, { person, accountId });
    });
    const sentTo = accountId === null || email === null ? null : maskContact({ kind: 'email', value: email });
    throw new AppError(accountId === null ? 'auth.contact_required' : 'auth.link_password_required', {
      ticket,
      provider: person.provider,
      sentTo,
    });
  }

  const present = async (accountId: AccountId) => ({
    items: (await listIdentityRecords(db, accountId)).map(({ provider, label, linkedAt }) => ({
      provider,
      label,
      linkedAt: linkedAt.toISOString(),
    })),
    hasPassword: (await findAccount(db, accountId))?.hasPassword ?? false,
  });

  return {
    /** @throws AppError any refusal of the contract. */
    exchange: async (
      { code, codeVerifier, mfaCode, deviceToken, device }: BodyOf<On['exchangeCode']>,
      caller: Caller,
    ): Promise<SignedIn> => {
      const { person } = await providers.redeemCode(code, codeVerifier);
      const accountId = await findLinkedAccount(db, person.provider, person.subject);
      if (accountId === null) return meet(code, person, device, caller);
      const account = await getOpenAccount(accountId);
      const mfa = await proveSecondFactor(account, mfaCode, caller.ip);
      const isNewDevice = (await tokens.deviceIdFor(accountId, deviceToken)) === null;
      return inTransaction(db, async (db) => {
        await spendOr('auth.exchange_invalid', code)(db);
        return openSession(db, account, { device, country: caller.country, mfa, isNewDevice });
      });
    },

    /** First the contact, which gets a code; then the code. @throws AppError any refusal of the contract. */
    completeContact: async (body: BodyOf<On['completeContact']>, caller: Caller) => {
      const { person, accountId } = await providers.redeemTicket(body.ticket);
      if (accountId !== null) throw new AppError('auth.ticket_invalid');
      const subject = tokenHash(body.ticket).toString('hex');
      const keyOf = (channel: Contact['kind']): CodeKey => ({ purpose: 'complete', subject, channel });
      if (body.code === undefined) {
        const contact = parseLogin(body.contact ?? '', body.country ?? caller.country);
        if (contact === null)
          throw new AppError('request.invalid', {
            errors: [{ path: 'contact', code: 'invalid_contact', message: 'is neither an e-mail address nor a phone number' }],
          });
        const { kind, value } = contact;
        await inTransaction(db, (db) => codes.issue(db, { key: keyOf(kind), value, template: CONTACT_CODE, locale: caller.locale }));
        return { ...sentAnswer, sentTo: maskContact(contact) };
      }
      const channel = (await codes.findSent(keyOf('email'))) === null ? 'phone' : 'email';
      const made = await codes.redeem(keyOf(channel), body.code, async (db, value) => {
        await spendOr('auth.ticket_invalid', body.ticket)(db);
        return create(db, { person, contact: { kind: channel, value }, device: body.device, caller });
      });
      return welcome(made);
    },

    /** @throws AppError any refusal of the contract. */
    linkWithPassword: async (body: BodyOf<On['linkWithPassword']>, caller: Caller): Promise<SignedIn> => {
      const { person, accountId } = await providers.redeemTicket(body.ticket);
      if (accountId === null) throw new AppError('auth.ticket_invalid');
      const account = await getOpenAccount(accountId);
      const deviceId = await tokens.deviceIdFor(accountId, body.deviceToken);
      const limits = deviceId === null ? [attemptsFrom(caller.ip), attemptsOn(accountId)] : [attemptsOfDevice(deviceId)];
      await attempts.run(limits, isWrong, async () => {
        const hash = await findPasswordHash(db, accountId);
        if (!(await passwords.matches(hash, body.password))) throw new AppError('auth.credentials_invalid');
      });
      const mfa = await proveSecondFactor(account, body.mfaCode, caller.ip);
      return inTransaction(db, async (db) => {
        await spendOr('auth.ticket_invalid', body.ticket)(db);
        await link(db, accountId, person);
        return openSession(db, account, { device: body.device, country: caller.country, mfa, isNewDevice: deviceId === null });
      });
    },

    list: ({ accountId }: Actor) => present(accountId),

    /** @throws AppError `auth.exchange_invalid`, `auth.identity_taken`. */
    linkTo: async ({ accountId }: Actor, { code, codeVerifier }: BodyOf<On['linkIdentity']>) => {
      const { person } = await providers.redeemCode(code, codeVerifier);
      await inTransaction(db, async (db) => {
        await spendOr('auth.exchange_invalid', code)(db);
        await link(db, accountId, person);
      });
      return present(accountId);
    },

    /** @throws AppError `auth.identity_not_found`, `auth.last_login_method`. */
    unlink: ({ accountId }: Actor, provider: Provider): Promise<void> =>
      inTransaction(db, async (db) => {
        await lockIdentities(db, accountId);
        const linked = await listIdentityRecords(db, accountId);
        if (!linked.some((one) => one.provider === provider)) throw new AppError('auth.identity_not_found');
        const account = await findAccount(db, accountId);
        if (account?.hasPassword !== true && linked.length === 1) throw new AppError('auth.last_login_method');
        await deleteIdentity(db, accountId, provider);
      }),
  };
}

export type Identities = ReturnType<typeof createIdentities>;
