import { type Actor, AppError, type Notification, type NotificationKind, type NotificationSettings, type PageQuery } from '@app/contracts';
import { type AccountId, type Clock, fallbackChain, HOUR_MS, type Locale, type NotificationId, type ProfileId } from '@app/kernel';
import { z } from 'zod';
import type { Config } from '../../config/index.ts';
import { type Db, decodeCursor, inTransaction, newId, pageFrom } from '../../db/index.ts';
import type { Messenger } from '../../messenger/index.ts';
import type { Logger } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import { templateOf, valuesFor } from './mails.ts';
import { presentNotice } from './notifications.presenter.ts';
import {
  countUnread,
  findSettings,
  insertMail,
  insertNotice,
  markRead,
  type Notice,
  postponeMail,
  saveSettings,
  selectNotices,
  takeDueMail,
} from './notifications.repository.ts';
import { isMailed, isOutdated, isUrging, mailableAt } from './notifications.rules.ts';

export type NotificationsDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Pick<Config, 'PUBLIC_URL' | 'PORT'>;
  readonly messenger: Pick<Messenger, 'send'>;
  readonly accounts: Pick<Accounts, 'getContacts' | 'getPerson' | 'addExportSection'>;
};

/** Something that happened and whom it concerns. */
export type News = {
  readonly accountId: AccountId;
  /** Null for the household. */
  readonly profileId?: ProfileId | null;
  readonly kind: NotificationKind;
  /** What makes the event itself, so that hearing of it twice tells it once. */
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Names of a title by language; the reader's is told as `title`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly link: string | null;
};

const CursorSchema = z.tuple([z.uuid()]);
/** A mail that could not be written is tried again after this long. */
const AGAIN_MS = HOUR_MS;

/** The inbox of a household, and the mails that go out beside it. */
export function createNotificationsService({ db, clock, config, messenger, accounts }: NotificationsDeps) {
  const publicUrl = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;

  /** Null when nobody is there to be told: the account was erased, or the profile removed. */
  async function findReader(db: Db, { accountId, profileId }: Pick<Notice, 'accountId' | 'profileId'>) {
    try {
      const contacts = await accounts.getContacts(db, accountId);
      if (profileId === null) return contacts;
      return { ...contacts, locale: (await accounts.getPerson(db, { accountId, profileId })).profile.locale };
    } catch (error) {
      if (error instanceof AppError && (error.code === 'accounts.account_not_found' || error.code === 'auth.required')) return null;
      throw error;
    }
  }
  const nameIn = (names: Readonly<Record<string, string>>, locale: Locale): string =>
    fallbackChain(locale)
      .map((one) => names[one])
      .find((name) => name !== undefined) ??
    Object.values(names)[0] ??
    '';

  /** The mail of a notice, in the transaction that marks it sent. Whoever turned it off meanwhile, or has no address, gets none, nor comes old news. */
  async function post(db: Db, notice: Notice): Promise<void> {
    const reader = isOutdated(notice, clock.now()) ? null : await findReader(db, notice);
    if (reader === null || reader.email === null || (reader.leaving && isUrging(notice.kind))) return;
    if (!isMailed(notice.kind, await findSettings(db, notice.accountId))) return;
    await messenger.send(db, {
      channel: 'email',
      to: reader.email,
      template: templateOf(notice.kind),
      locale: reader.locale,
      values: valuesFor(notice.values, reader, new URL(notice.link ?? '/', publicUrl).href),
    });
  }

  /** Sends one mail that is due. False when there was none. One that cannot be written holds up no other. */
  async function postNext(log: Logger): Promise<boolean> {
    const taken: Notice[] = [];
    try {
      return await inTransaction(db, async (db) => {
        const notice = await takeDueMail(db, new Date(clock.now()));
        if (notice === null) return false;
        taken.push(notice);
        await post(db, notice);
        return true;
      });
    } catch (error) {
      const [notice] = taken;
      if (notice === undefined) throw error;
      log.error({ event: 'notifications.mail_failed', notificationId: notice.id, kind: notice.kind, error });
      await postponeMail(db, notice.eventKey, new Date(clock.now() + AGAIN_MS));
      return true;
    }
  }

  return {
    /** Puts it in the inbox at once and decides when its mail may go; hearing of it again changes nothing. */
    tell: async ({ accountId, profileId = null, kind, key, values = {}, names, link }: News): Promise<void> => {
      const reader = await findReader(db, { accountId, profileId });
      if (reader === null) return;
      const createdAt = new Date(clock.now());
      const eventKey = `${kind}:${key}`;
      await inTransaction(db, async (db) => {
        const told = names === undefined ? values : { ...values, title: nameIn(names, reader.locale) };
        const notice = { id: newId<NotificationId>(), accountId, profileId, kind, values: told, link, eventKey, createdAt, readAt: null };
        if (!(await insertNotice(db, notice))) return;
        if (isMailed(kind, await findSettings(db, accountId)))
          await insertMail(db, eventKey, new Date(mailableAt(reader.timeZone, createdAt.getTime())));
      });
    },

    /** Every mail whose time has come; how many. */
    postDue: async (log: Logger, signal: AbortSignal): Promise<number> => {
      let posted = 0;
      while (!signal.aborted && (await postNext(log))) posted += 1;
      return posted;
    },

    list: async (
      actor: Actor,
      { limit, cursor }: PageQuery,
    ): Promise<{ items: Notification[]; nextCursor: string | null; unread: number }> => {
      const after = cursor === undefined ? null : decodeCursor(cursor, CursorSchema)[0];
      const rows = await selectNotices(db, actor, { after, limit: limit + 1 });
      return { ...pageFrom(rows, limit, ({ id }) => [id], presentNotice), unread: await countUnread(db, actor) };
    },

    /** Those of `ids`, and all until `before`; neither given, everything. */
    read: async (
      actor: Actor,
      { ids, before }: { readonly ids?: readonly NotificationId[] | undefined; readonly before?: string | undefined },
    ): Promise<void> => {
      const at = new Date(clock.now());
      const until = before === undefined ? (ids === undefined ? at : null) : new Date(before);
      await markRead(db, actor, { ids: ids ?? [], before: until, at });
    },

    getSettings: (actor: Actor): Promise<NotificationSettings> => findSettings(db, actor.accountId),
    putSettings: async (actor: Actor, settings: NotificationSettings): Promise<NotificationSettings> => {
      await saveSettings(db, actor.accountId, settings);
      return settings;
    },
  };
}

export type NotificationsService = ReturnType<typeof createNotificationsService>;
