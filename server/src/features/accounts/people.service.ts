import { type Actor, AppError, type UpdateMeBody, type User } from '@app/contracts';
import type { Db } from '../../db/index.ts';
import { presentUser } from './accounts.presenter.ts';
import { type Account, findAccount, listProfileRecords, type ProfileRecord, updateAccount } from './accounts.repository.ts';
import { readOnlyIds } from './household.rules.ts';
import type { ProfileLimit } from './household.service.ts';

/** The fields that were given: what is absent stays as it is. */
function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Entries without undefined values are just what the type says.
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The signed-in person. */
export function createPeople({ db, limitOf }: { readonly db: Db; readonly limitOf: ProfileLimit }) {
  /** An account with one of its profiles. @throws AppError `auth.required` when the account or the profile is gone. */
  async function getPerson(
    db: Db,
    { accountId, profileId }: Pick<Actor, 'accountId' | 'profileId'>,
  ): Promise<{ readonly account: Account; readonly profile: ProfileRecord }> {
    const [account, profiles] = [await findAccount(db, accountId), await listProfileRecords(db, accountId)];
    const profile = profiles.find(({ id }) => id === profileId);
    if (account === null || profile === undefined) throw new AppError('auth.required');
    return { account, profile };
  }

  async function getMe(actor: Actor): Promise<User> {
    const [{ account, profile }, profiles, limit] = [
      await getPerson(db, actor),
      await listProfileRecords(db, actor.accountId),
      await limitOf(db, actor.accountId),
    ];
    return presentUser(account, profile, readOnlyIds(profiles, limit).has(profile.id));
  }

  return {
    getPerson,
    getMe,
    updateMe: async (actor: Actor, body: UpdateMeBody): Promise<User> => {
      const changes = given(body);
      if (Object.keys(changes).length > 0) await updateAccount(db, actor.accountId, changes);
      return getMe(actor);
    },
  };
}

export type People = ReturnType<typeof createPeople>;
