import { type Actor, AppError } from '@app/contracts';
import type { AccountId, Locale } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import { findAccount, listProfileRecords } from './accounts.repository.ts';
import { buyingRefusal, isVerifiedEnough } from './contact.policy.ts';
import { isStaying } from './deletion.repository.ts';

/** How a person is reached: confirmed contacts only. */
export type Reach = {
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  readonly firstName: string;
  readonly country: string;
  /** Asked to be forgotten, and may still change their mind: is neither charged nor asked to pay. */
  readonly leaving: boolean;
};

/** What other features ask before they charge, publish or write to a person. */
export function createReach({ config }: { readonly config: Pick<Config, 'REQUIRE_VERIFIED_CONTACT'> }) {
  const strict = config.REQUIRE_VERIFIED_CONTACT;
  return {
    /** The language is that of the owner's profile. @throws AppError `accounts.account_not_found` when the person is gone. */
    getContacts: async (db: Db, accountId: AccountId): Promise<Reach> => {
      const account = await findAccount(db, accountId);
      const profile = (await listProfileRecords(db, accountId)).find(({ owner }) => owner);
      if (account === null || profile === undefined) throw new AppError('accounts.account_not_found');
      const { email, phone, emailVerifiedAt, phoneVerifiedAt, timeZone, firstName, country, deletionAt } = account;
      return {
        email: emailVerifiedAt === null ? null : email,
        phone: phoneVerifiedAt === null ? null : phone,
        locale: profile.locale,
        timeZone,
        firstName,
        country,
        leaving: deletionAt !== null,
      };
    },
    /** Whether money may be taken without the person being there: not from those who go, or have gone. */
    mayBeCharged: (db: Db, accountId: AccountId): Promise<boolean> => isStaying(db, accountId),
    /** @throws AppError `accounts.kids_forbidden`, `accounts.leaving`, `accounts.contact_unverified`; `auth.required` when the account is gone. */
    requireBuyer: async (db: Db, actor: Pick<Actor, 'accountId' | 'kids'>): Promise<void> => {
      const account = await findAccount(db, actor.accountId);
      if (account === null) throw new AppError('auth.required');
      const refusal = buyingRefusal(actor, account, strict);
      if (refusal !== null) throw new AppError(refusal);
    },
    /** Before what is shown to others: an upload, an application. @throws AppError `accounts.contact_unverified`. */
    requireVerified: async (db: Db, accountId: AccountId): Promise<void> => {
      const account = await findAccount(db, accountId);
      if (account === null) throw new AppError('auth.required');
      if (!isVerifiedEnough(account, strict)) throw new AppError('accounts.contact_unverified');
    },
  };
}

export type PeopleReach = ReturnType<typeof createReach>;
