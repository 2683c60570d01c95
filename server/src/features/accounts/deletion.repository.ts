import { AccountIdSchema, ProfileIdSchema, SessionIdSchema } from '@app/contracts';
import type { AccountId, ProfileId, SessionId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

/** The first request counts: asking again does not put it off. Null when the account is gone. */
export async function putDeletion(db: Db, id: AccountId, at: Date): Promise<Date | null> {
  const [row] = await selectRows<{ deletionAt: Date }>(
    db,
    `update accounts set deletion_at = coalesce(deletion_at, $2)
     where id = $1 and erased_at is null returning deletion_at as "deletionAt"`,
    [id, at],
  );
  return row?.deletionAt ?? null;
}

/** Takes the request back. False when there was none. */
export async function clearDeletion(db: Db, id: AccountId): Promise<boolean> {
  const cleared = await execute(
    db,
    'update accounts set deletion_at = null where id = $1 and deletion_at is not null and erased_at is null',
    [id],
  );
  return cleared > 0;
}

/** Whether the account is there and nobody asked for its end. */
export async function isStaying(db: Db, id: AccountId): Promise<boolean> {
  return (await selectRows(db, 'select 1 from accounts where id = $1 and deletion_at is null and erased_at is null', [id])).length > 0;
}

/** Accounts whose time has come, but for `except`; at most `limit`. */
export async function listDueDeletions(
  db: Db,
  now: Date,
  { except, limit }: { readonly except: readonly AccountId[]; readonly limit: number },
): Promise<AccountId[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    'select id from accounts where deletion_at <= $1 and erased_at is null and id <> all($2::uuid[]) order by deletion_at limit $3',
    [now, except, limit],
  );
  return rows.map(({ id }) => AccountIdSchema.parse(id));
}

/** False when it was restored or erased meanwhile. */
export async function lockDueDeletion(db: Db, id: AccountId, now: Date): Promise<boolean> {
  const [due] = await selectRows(db, 'select 1 from accounts where id = $1 and deletion_at <= $2 and erased_at is null for update', [
    id,
    now,
  ]);
  return due !== undefined;
}

/** What has to be told of when an account goes. */
export async function listBelongings(
  db: Db,
  id: AccountId,
): Promise<{ readonly profileIds: readonly ProfileId[]; readonly sessionIds: readonly SessionId[] }> {
  const profiles = await selectRows<{ id: string }>(db, 'select id from profiles where account_id = $1', [id]);
  const sessions = await selectRows<{ id: string }>(db, 'select id from sessions where account_id = $1 and revoked_at is null', [id]);
  return {
    profileIds: profiles.map((row) => ProfileIdSchema.parse(row.id)),
    sessionIds: sessions.map((row) => SessionIdSchema.parse(row.id)),
  };
}

/** Takes the person out of this feature's tables. The row itself stays, for invoices that name it. */
export async function eraseAccount(db: Db, id: AccountId, at: Date): Promise<void> {
  await execute(db, 'delete from profiles where account_id = $1', [id]);
  await execute(db, 'delete from author_applications where account_id = $1', [id]);
  await execute(
    db,
    `delete from one_time_codes using accounts
     where accounts.id = $1 and (subject in (accounts.id::text, email, phone) or value in (email, phone))`,
    [id],
  );
  await execute(db, 'delete from identities where account_id = $1', [id]);
  await execute(db, 'delete from recovery_codes where account_id = $1', [id]);
  await execute(
    db,
    `update accounts set email = null, phone = null, password_hash = null, first_name = '', last_name = '', roles = '{}',
       email_verified_at = null, phone_verified_at = null, totp_secret = null, totp_confirmed_at = null, totp_last_step = null, standing = standing + 1, erased_at = $2
     where id = $1`,
    [id, at],
  );
}
