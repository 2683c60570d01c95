import { newId } from '../../src/db/index.ts';
import { HOUSEHOLD, type Rows, SIGNED_IN } from './row.ts';

export const notifications: Rows<'notifications'> = {
  listNotifications: { may: HOUSEHOLD, call: () => ({ query: { limit: 2 } }) },
  // Ids of other people are passed over without a word, as ids that do not exist.
  readNotifications: { may: HOUSEHOLD, call: () => ({ body: { ids: [newId()], before: '2026-01-01T00:00:00.000Z' } }) },
  getNotificationSettings: { may: HOUSEHOLD, call: () => ({}) },
  putNotificationSettings: {
    may: SIGNED_IN,
    call: () => ({ body: { subscription: { email: true }, orders: { email: true }, reminders: { email: false } } }),
  },
};
