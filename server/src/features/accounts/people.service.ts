import { type Actor, AppError, type Profile, type UpdateMeBody, type UpdateProfileBody, type User } from '@app/contracts';
import type { ProfileId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { presentProfile, presentUser } from './accounts.presenter.ts';
import {
  type Account,
  findAccount,
  listProfileRecords,
  type ProfileRecord,
  updateAccount,
  updateProfileRecord,
} from './accounts.repository.ts';

/** The fields that were given: what is absent stays as it is. */
function given<T extends object>(changes: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Entries without undefined values are just what the type says.
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The signed-in person and the profiles of the household. */
export function createPeople({ db }: { readonly db: Db }) {
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
    const { account, profile } = await getPerson(db, actor);
    return presentUser(account, profile);
  }

  return {
    getPerson,
    getMe,
    updateMe: async (actor: Actor, body: UpdateMeBody): Promise<User> => {
      const changes = given(body);
      if (Object.keys(changes).length > 0) await updateAccount(db, actor.accountId, changes);
      return getMe(actor);
    },
    listProfiles: async (actor: Actor): Promise<Profile[]> => (await listProfileRecords(db, actor.accountId)).map(presentProfile),
    /** @throws AppError `accounts.profile_not_found`. */
    updateProfile: async (actor: Actor, id: ProfileId, body: UpdateProfileBody): Promise<Profile> => {
      const changes = given(body);
      const profile =
        Object.keys(changes).length > 0
          ? await updateProfileRecord(db, { id, accountId: actor.accountId }, changes)
          : ((await listProfileRecords(db, actor.accountId)).find((one) => one.id === id) ?? null);
      if (profile === null) throw new AppError('accounts.profile_not_found');
      return presentProfile(profile);
    },
  };
}

export type People = ReturnType<typeof createPeople>;
