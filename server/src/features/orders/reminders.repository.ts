import type { AccountId, ProfileId, TitleId } from '@app/kernel';
import { type Db, execute, selectRows } from '../../db/index.ts';

export type ReminderRecord = {
  readonly profileId: ProfileId;
  readonly titleId: TitleId;
  readonly accountId: AccountId;
  readonly releaseAt: Date | null;
  /** Told a day ahead too. */
  readonly isEvent: boolean;
  readonly nextAt: Date | null;
};

/** Asks to be reminded; again changes nothing. */
export async function insertReminder(db: Db, reminder: ReminderRecord, now: Date): Promise<void> {
  await execute(
    db,
    `insert into reminders (profile_id, title_id, account_id, release_at, is_event, next_at, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [reminder.profileId, reminder.titleId, reminder.accountId, reminder.releaseAt, reminder.isEvent, reminder.nextAt, now],
  );
}

export async function deleteReminder(db: Db, profileId: ProfileId, titleId: TitleId): Promise<void> {
  await execute(db, 'delete from reminders where profile_id = $1 and title_id = $2', [profileId, titleId]);
}

export async function isReminded(db: Db, profileId: ProfileId, titleId: TitleId): Promise<boolean> {
  return (await selectRows(db, 'select 1 from reminders where profile_id = $1 and title_id = $2', [profileId, titleId])).length > 0;
}

/** The title comes at another time: what was said is said again. */
export async function moveReminders(
  db: Db,
  titleId: TitleId,
  { releaseAt, isEvent, nextAt }: Pick<ReminderRecord, 'releaseAt' | 'isEvent' | 'nextAt'>,
): Promise<void> {
  await execute(db, 'update reminders set release_at = $2, next_at = $3 where title_id = $1 and is_event = $4', [
    titleId,
    releaseAt,
    nextAt,
    isEvent,
  ]);
}

/** Reminders whose time has come; rows that somebody works on are left to them. */
export async function lockDueReminders(db: Db, now: Date, limit: number): Promise<ReminderRecord[]> {
  return selectRows<ReminderRecord>(
    db,
    `select profile_id as "profileId", title_id as "titleId", account_id as "accountId", release_at as "releaseAt", is_event as "isEvent",
       next_at as "nextAt" from reminders where next_at <= $1 order by next_at limit $2 for update skip locked`,
    [now, limit],
  );
}

export async function setNextReminder(db: Db, { profileId, titleId }: ReminderRecord, nextAt: Date | null): Promise<void> {
  await execute(db, 'update reminders set next_at = $3 where profile_id = $1 and title_id = $2', [profileId, titleId, nextAt]);
}
