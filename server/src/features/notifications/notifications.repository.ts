import { type Actor, type NotificationKind, NotificationKindSchema, type NotificationSettings } from '@app/contracts';
import type { AccountId, NotificationId, ProfileId } from '@app/kernel';
import { type Db, execute, selectRows, txOf } from '../../db/index.ts';
import { NotificationMailModel, NotificationModel, NotificationSettingsModel } from './notifications.model.ts';
import { DEFAULT_SETTINGS } from './notifications.rules.ts';

export type Notice = {
  readonly id: NotificationId;
  readonly accountId: AccountId;
  /** Null for the grown-ups of the household. */
  readonly profileId: ProfileId | null;
  readonly kind: NotificationKind;
  readonly values: Readonly<Record<string, string | number>>;
  readonly link: string | null;
  readonly eventKey: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
};

const NOTICE = `id, account_id as "accountId", profile_id as "profileId", kind, values, link, event_key as "eventKey",
  created_at as "createdAt", read_at as "readAt"`;
/** What is told to this reader: `$1` account, `$2` profile, `$3` whether it is a kids profile, which hears only of what is its own. */
const MINE = 'account_id = $1 and (profile_id = $2 or (profile_id is null and not $3))';
const mine = ({ accountId, profileId, kids }: Actor) => [accountId, profileId, kids];

const toNotice = (row: Notice): Notice => ({ ...row, kind: NotificationKindSchema.parse(row.kind) });

/** False when this event was told before; nothing is written then. */
export async function insertNotice(db: Db, notice: Notice): Promise<boolean> {
  const added = await execute(
    db,
    `insert into notifications (id, account_id, profile_id, kind, values, link, event_key, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8) on conflict (event_key) do nothing`,
    [
      notice.id,
      notice.accountId,
      notice.profileId,
      notice.kind,
      JSON.stringify(notice.values),
      notice.link,
      notice.eventKey,
      notice.createdAt,
    ],
  );
  return added === 1;
}

/** Latest first, from the one after `after` on; at most `limit`. */
export async function selectNotices(
  db: Db,
  actor: Actor,
  page: { readonly after: string | null; readonly limit: number },
): Promise<Notice[]> {
  const rows = await selectRows<Notice>(
    db,
    `select ${NOTICE} from notifications where ${MINE} and ($4::uuid is null or id < $4) order by id desc limit $5`,
    [...mine(actor), page.after, page.limit],
  );
  return rows.map(toNotice);
}

export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const [row] = await selectRows<{ count: number }>(
    db,
    `select count(*)::int as count from notifications where ${MINE} and read_at is null`,
    mine(actor),
  );
  return row?.count ?? 0;
}

/** Marks those of `ids`, and those told until `before`, as read; ids of other people are passed over. */
export async function markRead(
  db: Db,
  actor: Actor,
  which: { readonly ids: readonly NotificationId[]; readonly before: Date | null; readonly at: Date },
): Promise<void> {
  await execute(
    db,
    `update notifications set read_at = $4 where ${MINE} and read_at is null and (id = any($5::uuid[]) or created_at <= $6::timestamptz)`,
    [...mine(actor), which.at, which.ids, which.before],
  );
}

export async function findSettings(db: Db, accountId: AccountId): Promise<NotificationSettings> {
  const row = await NotificationSettingsModel.findByPk(accountId, txOf(db));
  if (row === null) return DEFAULT_SETTINGS;
  return { subscription: { email: row.subscriptionEmail }, orders: { email: row.ordersEmail }, reminders: { email: row.remindersEmail } };
}

export async function saveSettings(db: Db, accountId: AccountId, settings: NotificationSettings): Promise<void> {
  const { subscription, orders, reminders } = settings;
  const row = { accountId, subscriptionEmail: subscription.email, ordersEmail: orders.email, remindersEmail: reminders.email };
  await NotificationSettingsModel.upsert(row, txOf(db));
}

export async function insertMail(db: Db, eventKey: string, sendAt: Date): Promise<void> {
  await NotificationMailModel.create({ eventKey, sendAt, sentAt: null }, txOf(db));
}

/** The notice of a mail that is due; locked, and passed over by other workers, until the transaction ends. Null when there is none. */
export async function takeDueMail(db: Db, now: Date): Promise<Notice | null> {
  const [row] = await selectRows<Notice>(
    db,
    `with due as (
       select event_key from notification_mails where sent_at is null and send_at <= $1 order by send_at limit 1 for update skip locked
     ), sent as (update notification_mails set sent_at = $1 from due where notification_mails.event_key = due.event_key)
     select ${NOTICE} from notifications join due using (event_key)`,
    [now],
  );
  return row === undefined ? null : toNotice(row);
}

/** A mail that could not be written gives way to the others, and is due again at `until`. */
export async function postponeMail(db: Db, eventKey: string, until: Date): Promise<void> {
  await execute(db, 'update notification_mails set send_at = $2 where event_key = $1 and sent_at is null', [eventKey, until]);
}

export async function deleteNoticesOf(db: Db, accountId: AccountId): Promise<void> {
  await execute(db, 'delete from notifications where account_id = $1', [accountId]);
  await execute(db, 'delete from notification_settings where account_id = $1', [accountId]);
}

export async function deleteNoticesOfProfile(db: Db, profileId: ProfileId): Promise<void> {
  await execute(db, 'delete from notifications where profile_id = $1', [profileId]);
}

/** Every notice of an account, for its own export. */
export async function selectNoticesOf(db: Db, accountId: AccountId): Promise<Notice[]> {
  return (await NotificationModel.findAll({ where: { accountId }, order: ['id'], raw: true, ...txOf(db) })).map((row) =>
    toNotice({ ...row, kind: NotificationKindSchema.parse(row.kind) }),
  );
}
