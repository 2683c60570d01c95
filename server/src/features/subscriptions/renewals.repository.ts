import type { AccountId, InvoiceId } from '@app/kernel';
import { type Db, execute } from '../../db/index.ts';

type Key = { readonly accountId: AccountId; readonly endsAt: Date };

/** Prepares a renewal. Again: nothing happens. */
export async function armRenewal(db: Db, { accountId, endsAt }: Key): Promise<void> {
  await execute(
    db,
    `insert into subscription_renewals (account_id, period_ends_at, attempts, charging) values ($1, $2, 0, false) on conflict do nothing`,
    [accountId, endsAt],
  );
}

/** Takes an attempt. False when it was taken, or the renewal is gone. */
export async function beginAttempt(db: Db, { accountId, endsAt }: Key, attempt: number, invoiceId: InvoiceId): Promise<boolean> {
  const begun = await execute(
    db,
    `update subscription_renewals set attempts = $3, invoice_id = $4, charging = true
       where account_id = $1 and period_ends_at = $2 and attempts < $3 and not charging and given_up_at is null`,
    [accountId, endsAt, attempt, invoiceId],
  );
  return begun > 0;
}

/** The outcome of the attempt is known. False when somebody knew it before. */
export async function endAttempt(db: Db, { accountId, endsAt }: Key): Promise<boolean> {
  const ended = await execute(
    db,
    'update subscription_renewals set charging = false where account_id = $1 and period_ends_at = $2 and charging',
    [accountId, endsAt],
  );
  return ended > 0;
}

export async function giveUpRenewal(db: Db, { accountId, endsAt }: Key, at: Date): Promise<void> {
  await execute(
    db,
    `update subscription_renewals set given_up_at = $3, charging = false
       where account_id = $1 and period_ends_at = $2 and given_up_at is null`,
    [accountId, endsAt, at],
  );
}

/** Forgets a renewal before the end it is for: another card may come in time. */
export async function disarmRenewal(db: Db, { accountId, endsAt }: Key): Promise<void> {
  await execute(db, 'delete from subscription_renewals where account_id = $1 and period_ends_at = $2', [accountId, endsAt]);
}
