import { type AccountId, MINUTE_MS } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';
import type { Told } from './review.rules.ts';

/** Has the account looked at from `at` on, or sooner when that was asked for already. */
export async function askReview(db: Db, accountId: AccountId, at: Date): Promise<void> {
  await execute(
    db,
    `insert into subscription_reviews (account_id, due_at) values ($1, $2)
       on conflict (account_id) do update set due_at = least(subscription_reviews.due_at, excluded.due_at)`,
    [accountId, at],
  );
}

/** How long nobody else takes an account that was claimed: a charge may take its time. */
export const CLAIM_MS = 5 * MINUTE_MS;

/** Accounts that are due, longest first. Each is handed to one caller, and again after `CLAIM_MS` when nobody settled it. */
export async function claimDue(db: Db, now: Date, limit: number): Promise<readonly { accountId: AccountId; claim: Date }[]> {
  return selectRows(
    db,
    `update subscription_reviews set due_at = $2 where account_id in (
       select account_id from subscription_reviews where due_at <= $1 order by due_at limit $3 for update skip locked)
     returning account_id as "accountId", due_at as claim`,
    [now, new Date(now.getTime() + CLAIM_MS), limit],
  );
}

/** Says when the account is due next, null for never, unless somebody asked for a review since the claim. */
export async function settleReview(db: Db, accountId: AccountId, claim: Date, next: Date | null): Promise<void> {
  if (next === null) await execute(db, 'delete from subscription_reviews where account_id = $1 and due_at = $2', [accountId, claim]);
  else await execute(db, 'update subscription_reviews set due_at = $3 where account_id = $1 and due_at = $2', [accountId, claim, next]);
}

/** Notes that something was told. False when it had been. */
export async function insertNotice(db: Db, accountId: AccountId, told: Told, at: Date): Promise<boolean> {
  const added = await execute(
    db,
    'insert into subscription_notices (account_id, kind, about, told_at) values ($1, $2, $3, $4) on conflict do nothing',
    [accountId, told.kind, new Date(told.aboutMs), at],
  );
  return added > 0;
}

export async function listNotices(db: Db, accountId: AccountId): Promise<readonly Told[]> {
  return selectRows<Told>(
    db,
    `select kind, round(extract(epoch from about) * 1000)::double precision as "aboutMs" from subscription_notices where account_id = $1`,
    [accountId],
  );
}
