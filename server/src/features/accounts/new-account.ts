import { AVATARS } from '@app/contracts';
import type { AccountId, Locale, ProfileId } from '@app/kernel';
import { newId } from '../../db/index.ts';
import type { Account, ProfileRecord } from './accounts.repository.ts';
import { timeZoneOf } from './countries.ts';

/** What is known of somebody who signs up. */
export type NewPerson = Pick<Account, 'email' | 'phone' | 'firstName' | 'lastName' | 'country' | 'hasPassword'> &
  Partial<Pick<Account, 'emailVerifiedAt' | 'phoneVerifiedAt'>> & { readonly locale: Locale; readonly createdAt: Date };

/** A profile wants a name to be told apart by: the person's, else what is before the @, else the end of the phone number. */
function firstProfileName({ firstName, email, phone }: Pick<Account, 'firstName' | 'email' | 'phone'>): string {
  return firstName || (email?.split('@')[0] ?? '') || (phone?.slice(-4) ?? '');
}

/** An account with its first profile, as yet unsaved. */
export function newAccount({ locale, ...person }: NewPerson): { readonly account: Account; readonly profile: ProfileRecord } {
  const account: Account = {
    emailVerifiedAt: null,
    phoneVerifiedAt: null,
    ...person,
    id: newId<AccountId>(),
    roles: ['viewer'],
    timeZone: timeZoneOf(person.country),
    mfaEnabled: false,
    deletionAt: null,
  };
  const profile: ProfileRecord = {
    id: newId<ProfileId>(),
    accountId: account.id,
    name: firstProfileName(account),
    locale,
    avatar: AVATARS[0],
    owner: true,
    kids: false,
    maxAge: 18,
    pinHash: null,
    createdAt: person.createdAt,
  };
  return { account, profile };
}
