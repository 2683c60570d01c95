import { z } from 'zod';
import { InstantSchema, NotificationIdSchema } from '../primitives.ts';

/** Each has its words in the clients' catalogs (`notifications.<kind>.title|text`) and in the mail texts. */
export const NOTIFICATION_KINDS = [
  'subscription_renewed',
  'subscription_renewal_failed',
  'subscription_ending',
  'subscription_ended',
  'subscription_price_change',
  'payment_refunded',
  'order_released',
  'order_slipped',
  'order_cancelled',
  'release_reminder',
  'event_reminder',
  'author_approved',
  'author_declined',
  'security_password_changed',
  'security_new_device',
] as const;
export const NotificationKindSchema = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKindSchema>;

export const NotificationSchema = z.object({
  id: NotificationIdSchema,
  kind: NotificationKindSchema,
  /** Values for the words: `plan`, `amount` (minor units of UZS), `title`, `at` (an instant), `device`, `reason`. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Path of our clients that it leads to; null when there is nowhere to go. */
  link: z.string().nullable(),
  createdAt: InstantSchema,
  readAt: InstantSchema.nullable(),
});
export type Notification = z.infer<typeof NotificationSchema>;

export const NotificationSettingsSchema = z.object({
  /** By group: which channels tell of it, beside the list in the app. Security mails cannot be turned off. */
  subscription: z.object({ email: z.boolean() }),
  orders: z.object({ email: z.boolean() }),
  reminders: z.object({ email: z.boolean() }),
});
export type NotificationSettings = z.infer<typeof NotificationSettingsSchema>;
