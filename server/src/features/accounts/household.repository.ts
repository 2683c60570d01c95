import type { AccountId, ProfileId } from '@app/kernel';
import { type Db, selectRows, txOf } from '../../db/index.ts';
import { ProfileModel } from './accounts.model.ts';
import type { ProfileRecord } from './accounts.repository.ts';

export type ProfileChanges = Partial<Pick<ProfileRecord, 'name' | 'locale' | 'avatar' | 'kids' | 'maxAge' | 'pinHash'>>;

/** Lets the changes of one household go one after the other, until the transaction ends. */
export async function lockHousehold(db: Db, accountId: AccountId): Promise<void> {
  await selectRows(db, 'select 1 from accounts where id = $1 for no key update', [accountId]);
}

export async function updateHouseholdProfile(db: Db, id: ProfileId, changes: ProfileChanges): Promise<void> {
  await ProfileModel.update(changes, { where: { id }, ...txOf(db) });
}

/** Its sessions go with it, unless they were moved before. */
export async function deleteHouseholdProfile(db: Db, id: ProfileId): Promise<void> {
  await ProfileModel.destroy({ where: { id }, ...txOf(db) });
}
