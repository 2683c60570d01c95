import { AVATARS, type Role } from '@app/contracts';
import type { AccountId, Clock, ProfileId } from '@app/kernel';
import type { Config } from '../../config/index.ts';
import { type Db, inTransaction, newId } from '../../db/index.ts';
import { findCredentials, insertAccount, insertProfile } from './accounts.repository.ts';
import { timeZoneOf } from './countries.ts';
import type { Passwords } from './passwords.ts';

const PASSWORD = 'sahna-demo-2026';
const DOMAIN = 'demo.sahna.test';

const DEMO_PEOPLE = {
  basic: { firstName: 'Dilnoza', lastName: 'Yusupova', extra: [] },
  premium: { firstName: 'Арман', lastName: 'Сейтқали', extra: [] },
  family: { firstName: 'Անի', lastName: 'Պետրոսյան', extra: [] },
  creator: { firstName: 'Тимур', lastName: 'Назаров', extra: ['author'] },
  moderator: { firstName: 'Алеся', lastName: 'Кавалёва', extra: ['moderator'] },
  admin: { firstName: 'Leyla', lastName: 'Məmmədova', extra: ['admin'] },
  developer: { firstName: 'Andrei', lastName: 'Rusu', extra: ['developer'] },
} as const satisfies Readonly<Record<string, { firstName: string; lastName: string; extra: readonly Role[] }>>;

export type DemoName = keyof typeof DEMO_PEOPLE;

/** Whether nobody may sign in as this account: a data folder that was seeded in development may be started in production. */
export function isClosedDemo(email: string | null, { NODE_ENV }: Pick<Config, 'NODE_ENV'>): boolean {
  return NODE_ENV === 'production' && email !== null && email.endsWith(`@${DOMAIN}`);
}

/** Makes the demo people that are missing. @throws Error in production, where a known password must not exist. */
export async function createDemoAccounts(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly config: Pick<Config, 'NODE_ENV'>;
}): Promise<Readonly<Record<DemoName, AccountId>>> {
  const { db, clock, passwords } = deps;
  if (deps.config.NODE_ENV === 'production') throw new Error('demo accounts have a known password and are refused in production');

  async function ensure(name: DemoName): Promise<AccountId> {
    const email = `${name}@${DOMAIN}`;
    const existing = await findCredentials(db, { kind: 'email', value: email });
    if (existing !== null) return existing.account.id;
    const { firstName, lastName, extra } = DEMO_PEOPLE[name];
    const passwordHash = await passwords.hash(PASSWORD);
    const createdAt = new Date(clock.now());
    const id = newId<AccountId>();
    await inTransaction(db, async (db) => {
      const account = {
        id,
        email,
        phone: null,
        passwordHash,
        firstName,
        lastName,
        roles: ['viewer', ...extra] as const,
        country: 'UZ',
        timeZone: timeZoneOf('UZ'),
        emailVerifiedAt: createdAt,
        phoneVerifiedAt: null,
        hasPassword: true,
        mfaEnabled: false,
        deletionAt: null,
        createdAt,
      };
      if (await insertAccount(db, account))
        await insertProfile(db, {
          id: newId<ProfileId>(),
          accountId: id,
          name: firstName,
          locale: 'uz',
          avatar: AVATARS[0],
          owner: true,
          kids: false,
          maxAge: 18,
          pinHash: null,
          createdAt,
        });
    });
    // Another process may have been first.
    return (await findCredentials(db, { kind: 'email', value: email }))?.account.id ?? id;
  }

  return {
    basic: await ensure('basic'),
    premium: await ensure('premium'),
    family: await ensure('family'),
    creator: await ensure('creator'),
    moderator: await ensure('moderator'),
    admin: await ensure('admin'),
    developer: await ensure('developer'),
  };
}
