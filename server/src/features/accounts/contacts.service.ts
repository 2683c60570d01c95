import { type Actor, AppError, type Channel, type Verification } from '@app/contracts';
import type { AccountId, Clock, Locale } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { type Account, findAccount } from './accounts.repository.ts';
import { type Contact, parseContact } from './contact.ts';
import { freeContact } from './contact-claims.ts';
import { updateContact } from './contacts.repository.ts';
import { contactVerified } from './identity.events.ts';
import { CONTACT_CHANGED, CONTACT_CODE } from './letters.ts';
import { maskContact } from './mask.ts';
import type { CodeKey } from './one-time-codes.repository.ts';
import { sentAnswer } from './one-time-codes.rules.ts';
import type { OneTimeCodes } from './one-time-codes.service.ts';
import type { PasswordProof } from './password-proof.ts';
import type { SecurityLetters } from './security-letters.ts';
import type { Sessions } from './sessions.service.ts';

export type ContactsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly codes: OneTimeCodes;
  readonly proof: PasswordProof;
  readonly letters: SecurityLetters;
  readonly sessions: Pick<Sessions, 'forget'>;
};

const keyOf = (accountId: AccountId, channel: Channel): CodeKey => ({ purpose: 'verify', subject: accountId, channel });
const presentOf = (account: Account, channel: Channel) =>
  channel === 'email'
    ? { value: account.email, verifiedAt: account.emailVerifiedAt }
    : { value: account.phone, verifiedAt: account.phoneVerifiedAt };

/** Contacts count once their owner has typed the code that was sent to them (A04). */
export function createContacts({ db, clock, codes, proof, letters, sessions }: ContactsDeps) {
  const issue = (db: Db, accountId: AccountId, { kind, value }: Contact, locale: Locale) =>
    codes.issue(db, { key: keyOf(accountId, kind), value, template: CONTACT_CODE, locale });
  const sent = (contact: Contact): Verification => ({ verified: false, sentTo: maskContact(contact), ...sentAnswer });
  const done = (contact: Contact): Verification => ({ verified: true, sentTo: maskContact(contact), expiresInSec: 0, resendAfterSec: 0 });

  async function getAccount(db: Db, accountId: AccountId): Promise<Account> {
    const account = await findAccount(db, accountId);
    if (account === null) throw new AppError('auth.required');
    return account;
  }

  /** Makes a proved contact the account's. Tells the address that counted before. */
  async function settle(db: Db, accountId: AccountId, contact: Contact) {
    const now = new Date(clock.now());
    const before = presentOf(await getAccount(db, accountId), contact.kind);
    const toForget = await freeContact(db, contact, accountId, now);
    if (before.value !== contact.value) await letters.send(db, accountId, CONTACT_CHANGED, { contact: maskContact(contact) });
    if (!(await updateContact(db, accountId, contact, now))) throw new AppError('auth.contact_taken');
    await publish(db, contactVerified, { accountId, channel: contact.kind });
    return toForget;
  }

  return {
    /** Sends a code to every contact of a new account, in the transaction that makes it. */
    welcome: async (db: Db, account: Pick<Account, 'id' | 'email' | 'phone'>, locale: Locale): Promise<void> => {
      if (account.email !== null) await issue(db, account.id, { kind: 'email', value: account.email }, locale);
      if (account.phone !== null) await issue(db, account.id, { kind: 'phone', value: account.phone }, locale);
    },

    /** Sends another code to the contact that waits for one. @throws AppError any refusal of the contract. */
    send: async ({ accountId }: Actor, channel: Channel, locale: Locale): Promise<Verification> => {
      const { value, verifiedAt } = presentOf(await getAccount(db, accountId), channel);
      const waiting = await codes.findSent(keyOf(accountId, channel));
      if (value !== null && verifiedAt !== null && (waiting === null || waiting === value)) return done({ kind: channel, value });
      const contact = waiting ?? value;
      if (contact === null) throw new AppError('accounts.contact_missing');
      await inTransaction(db, (db) => issue(db, accountId, { kind: channel, value: contact }, locale));
      return sent({ kind: channel, value: contact });
    },

    /** Checks a code; the contact that it went to counts from now on. @throws AppError any refusal of the contract. */
    verify: async ({ accountId }: Actor, channel: Channel, code: string): Promise<Verification> => {
      const { value, verifiedAt } = presentOf(await getAccount(db, accountId), channel);
      const key = keyOf(accountId, channel);
      const waiting = await codes.findSent(key);
      if (waiting === null && value === null) throw new AppError('accounts.contact_missing');
      // A client that did not hear the first answer sends the code again.
      if (waiting === null && value !== null && verifiedAt !== null) return done({ kind: channel, value });
      const settled = await codes.redeem(key, code, async (db, proved) => {
        const contact = { kind: channel, value: proved };
        return { contact, toForget: await settle(db, accountId, contact) };
      });
      await sessions.forget(settled.toForget);
      return done(settled.contact);
    },

    /** Sends a code to a new contact, which replaces the present one when it is typed. @throws AppError any refusal of the contract. */
    change: async (
      actor: Actor,
      channel: Channel,
      request: { readonly value: string; readonly password: string | undefined; readonly country: string; readonly locale: Locale },
    ): Promise<Verification> => {
      const contact = parseContact(channel, request.value, request.country);
      const account = await getAccount(db, actor.accountId);
      await proof.require(actor, account, request.password);
      const present = presentOf(account, channel);
      if (present.value === contact.value && present.verifiedAt !== null) return done(contact);
      await inTransaction(db, (db) => issue(db, account.id, contact, request.locale));
      return sent(contact);
    },
  };
}

export type Contacts = ReturnType<typeof createContacts>;
