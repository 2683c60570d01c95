import type { AccountId, SessionId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import { sessionRevoked } from './accounts.events.ts';
import { eraseAccount, listBelongings } from './deletion.repository.ts';
import { accountErased, profileDeleted } from './household.events.ts';

/** Takes a person out and tells of it, in the caller's transaction. Returns the sessions to be forgotten after its commit. */
export async function eraseIn(db: Db, accountId: AccountId, at: Date): Promise<readonly SessionId[]> {
  const { sessionIds, profileIds } = await listBelongings(db, accountId);
  for (const sessionId of sessionIds) await publish(db, sessionRevoked, { accountId, sessionId });
  for (const profileId of profileIds) await publish(db, profileDeleted, { accountId, profileId });
  await publish(db, accountErased, { accountId });
  await eraseAccount(db, accountId, at);
  return sessionIds;
}
