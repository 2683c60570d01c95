import { AccountIdSchema, LocaleSchema, ProfileIdSchema, type Role, RoleSchema } from '@app/contracts';
import type { AccountId, Locale, ProfileId } from '@app/kernel';
import { type Db, execute, type Prepared, selectPrepared, selectRows, txOf } from '../../db/index.ts';
import { AccountModel, ProfileModel } from './accounts.model.ts';
import type { Contact } from './contact.ts';

export type Account = {
  readonly id: AccountId;
  readonly email: string | null;
  readonly phone: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly Role[];
  readonly country: string;
  readonly timeZone: string;
  readonly emailVerifiedAt: Date | null;
  readonly phoneVerifiedAt: Date | null;
  readonly hasPassword: boolean;
  readonly mfaEnabled: boolean;
  readonly deletionAt: Date | null;
  readonly createdAt: Date;
};
export type NewAccount = Account & { readonly passwordHash: string | null };

export type ProfileRecord = {
  readonly id: ProfileId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly locale: Locale;
  readonly avatar: string;
  /** The first one of the account. */
  readonly owner: boolean;
  readonly kids: boolean;
  /** Greatest age rating that it is shown. */
  readonly maxAge: number;
  readonly pinHash: string | null;
  readonly createdAt: Date;
};

type AccountRow = Omit<Account, 'id' | 'roles' | 'hasPassword' | 'mfaEnabled'> &
  Pick<AccountModel, 'id' | 'roles' | 'passwordHash' | 'totpConfirmedAt'>;

const toAccount = (row: AccountRow): Account => ({
  id: AccountIdSchema.parse(row.id),
  email: row.email,
  phone: row.phone,
  firstName: row.firstName,
  lastName: row.lastName,
  roles: row.roles.map((role) => RoleSchema.parse(role)),
  country: row.country,
  timeZone: row.timeZone,
  emailVerifiedAt: row.emailVerifiedAt,
  phoneVerifiedAt: row.phoneVerifiedAt,
  hasPassword: row.passwordHash !== null,
  mfaEnabled: row.totpConfirmedAt !== null,
  deletionAt: row.deletionAt,
  createdAt: row.createdAt,
});

type ProfileRow = Omit<ProfileRecord, 'id' | 'accountId' | 'locale'> & Pick<ProfileModel, 'id' | 'accountId' | 'locale'>;

const toProfile = (row: ProfileRow): ProfileRecord => ({
  id: ProfileIdSchema.parse(row.id),
  accountId: AccountIdSchema.parse(row.accountId),
  name: row.name,
  locale: LocaleSchema.parse(row.locale),
  avatar: row.avatar,
  owner: row.owner,
  kids: row.kids,
  maxAge: row.maxAge,
  pinHash: row.pinHash,
  createdAt: row.createdAt,
});

/** False when a contact of it belongs to another account; nothing is written then. */
export async function insertAccount(db: Db, account: NewAccount): Promise<boolean> {
  const added = await execute(
    db,
    `insert into accounts (id, email, phone, password_hash, first_name, last_name, roles, country, time_zone,
       email_verified_at, phone_verified_at, created_at, standing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0) on conflict do nothing`,
    [
      account.id,
      account.email,
      account.phone,
      account.passwordHash,
      account.firstName,
      account.lastName,
      [...account.roles],
      account.country,
      account.timeZone,
      account.emailVerifiedAt,
      account.phoneVerifiedAt,
      account.createdAt,
    ],
  );
  return added === 1;
}

/** Which of these contacts belong to an account. */
export async function listTakenContacts(db: Db, contacts: Pick<Account, 'email' | 'phone'>): Promise<Contact['kind'][]> {
  const rows = await selectRows<{ kind: Contact['kind'] }>(
    db,
    `select 'email' as kind from accounts where email = $1 union all select 'phone' from accounts where phone = $2`,
    [contacts.email, contacts.phone],
  );
  return rows.map(({ kind }) => kind);
}

const credentialsBy = (kind: Contact['kind']): Prepared => ({
  name: `accounts.credentials-by-${kind}`,
  text: `select accounts.id, email, phone, password_hash as "passwordHash", first_name as "firstName", last_name as "lastName", roles,
      country, time_zone as "timeZone", email_verified_at as "emailVerifiedAt", phone_verified_at as "phoneVerifiedAt",
      totp_confirmed_at as "totpConfirmedAt", deletion_at as "deletionAt", accounts.created_at as "createdAt",
      profiles.id as "profileId", name, locale, avatar, owner, kids, max_age as "maxAge", pin_hash as "pinHash",
      profiles.created_at as "profileCreatedAt"
    from accounts join profiles on account_id = accounts.id and owner where ${kind} = $1`,
});
const CREDENTIALS = { email: credentialsBy('email'), phone: credentialsBy('phone') };

type Credentials = { readonly account: Account; readonly passwordHash: string | null; readonly profile: ProfileRecord };

/** Whom a contact belongs to, with the owner's profile: all that a sign-in reads. */
export async function findCredentials(db: Db, { kind, value }: Contact): Promise<Credentials | null> {
  type Row = AccountRow & Omit<ProfileRow, 'id' | 'createdAt'> & { readonly profileId: string; readonly profileCreatedAt: Date };
  const [row] = await selectPrepared<Row>(db, CREDENTIALS[kind], [value]);
  if (row === undefined) return null;
  const profile = toProfile({ ...row, id: row.profileId, accountId: row.id, createdAt: row.profileCreatedAt });
  return { account: toAccount(row), passwordHash: row.passwordHash, profile };
}

export async function findAccount(db: Db, id: AccountId): Promise<Account | null> {
  const row = await AccountModel.findByPk(id, txOf(db));
  return row === null ? null : toAccount(row);
}

/** Null for an account without a password, and for one that is gone. */
export async function findPasswordHash(db: Db, id: AccountId): Promise<string | null> {
  return (await AccountModel.findByPk(id, { attributes: ['passwordHash'], ...txOf(db) }))?.passwordHash ?? null;
}

export async function updateAccount(
  db: Db,
  id: AccountId,
  changes: Partial<Pick<Account, 'firstName' | 'lastName' | 'country' | 'timeZone'>>,
): Promise<void> {
  await AccountModel.update(changes, { where: { id }, ...txOf(db) });
}

export async function updatePasswordHash(db: Db, id: AccountId, passwordHash: string): Promise<void> {
  await AccountModel.update({ passwordHash }, { where: { id }, ...txOf(db) });
}

/** Replaces the hash unless it changed meanwhile; false then. */
export async function replacePasswordHash(db: Db, id: AccountId, from: string, to: string): Promise<boolean> {
  const [replaced] = await AccountModel.update({ passwordHash: to }, { where: { id, passwordHash: from }, ...txOf(db) });
  return replaced === 1;
}

export async function insertProfile(db: Db, profile: ProfileRecord): Promise<void> {
  await ProfileModel.create(profile, txOf(db));
}

/** Oldest first: the first one is that of the account's owner. */
export async function listProfileRecords(db: Db, accountId: AccountId): Promise<ProfileRecord[]> {
  return (await ProfileModel.findAll({ where: { accountId }, order: [['id', 'ASC']], ...txOf(db) })).map(toProfile);
}
