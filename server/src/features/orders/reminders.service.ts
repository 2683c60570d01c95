import { type Actor, AppError } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { type Db, inTransaction } from '../../db/index.ts';
import { publish } from '../../events/index.ts';
import type { SaleTitle } from '../catalog/index.ts';
import type { OrdersDeps } from './deps.ts';
import { selectOffers } from './offers.repository.ts';
import { releaseReminder } from './orders.events.ts';
import {
  deleteReminder,
  insertReminder,
  isReminded,
  lockDueReminders,
  type ReminderRecord,
  setNextReminder,
} from './reminders.repository.ts';
import { nextReminderMs, reminderAt } from './reminders.rules.ts';

type Deps = Pick<OrdersDeps, 'db' | 'clock' | 'catalog'>;

const BATCH = 500;
const dateOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** "Remind me": without paying, of a release or an event. */
export function createReminders({ db, clock, catalog }: Deps) {
  async function send(db: Db, reminder: ReminderRecord, namesOf: (titleId: TitleId) => Promise<SaleTitle['names']>): Promise<void> {
    const { accountId, profileId, titleId, releaseAt, isEvent } = reminder;
    if (releaseAt === null) return setNextReminder(db, reminder, null);
    const when = reminderAt(releaseAt.getTime(), clock.now());
    const names = await namesOf(titleId);
    await publish(db, releaseReminder, { accountId, profileId, titleId, names, releaseAt: releaseAt.toISOString(), when, isEvent });
    await setNextReminder(db, reminder, dateOf(nextReminderMs({ releaseMs: releaseAt.getTime(), isEvent }, clock.now())));
  }

  /** Some of those that are due, together; how many. */
  function sendSome(): Promise<number> {
    return inTransaction(db, async (db) => {
      const known = new Map<TitleId, SaleTitle['names']>();
      const namesOf = async (titleId: TitleId) => {
        const names = known.get(titleId) ?? (await catalog.findSaleTitle(db, titleId))?.names ?? {};
        known.set(titleId, names);
        return names;
      };
      const due = await lockDueReminders(db, new Date(clock.now()), BATCH);
      for (const reminder of due) await send(db, reminder, namesOf);
      return due.length;
    });
  }

  return {
    /** @throws AppError `catalog.title_not_found`, `orders.released_already` */
    put: async (actor: Actor, titleId: TitleId, country: string): Promise<void> =>
      inTransaction(db, async (db) => {
        const title = await catalog.findSaleTitle(db, titleId);
        if (title === null || title.status !== 'published' || title.closedCountries.includes(country))
          throw new AppError('catalog.title_not_found');
        const { releaseAt } = title;
        const isOut = releaseAt === null ? title.ready : releaseAt.getTime() <= clock.now();
        if (isOut) throw new AppError('orders.released_already');
        const isEvent = title.kind === 'concert' || (await selectOffers(db, titleId)).some(({ kind }) => kind === 'ticket');
        const nextAt = dateOf(nextReminderMs({ releaseMs: releaseAt?.getTime() ?? null, isEvent }, clock.now()));
        const { profileId, accountId } = actor;
        await insertReminder(db, { profileId, accountId, titleId, releaseAt, isEvent, nextAt }, new Date(clock.now()));
      }),

    remove: (actor: Actor, titleId: TitleId): Promise<void> => deleteReminder(db, actor.profileId, titleId),

    isReminded: (db: Db, actor: Actor, titleId: TitleId): Promise<boolean> => isReminded(db, actor.profileId, titleId),

    /** Sends what is due; how many there were. */
    keepTime: async (signal: AbortSignal): Promise<number> => {
      let sent = 0;
      for (;;) {
        signal.throwIfAborted();
        const count = await sendSome();
        sent += count;
        if (count < BATCH) return sent;
      }
    },
  };
}

export type Reminders = ReturnType<typeof createReminders>;
