import type { NotificationKind, NotificationSettings } from '@app/contracts';
import { DAY_MS, HOUR_MS } from '@app/kernel';

/** Groups that people switch (`settings`), and two that they cannot: what they asked us for, and what accounts writes of security. */
type Group = keyof NotificationSettings | 'answers' | 'security';

const GROUP_OF: Readonly<Record<NotificationKind, Group>> = {
  subscription_renewed: 'subscription',
  subscription_renewal_failed: 'subscription',
  subscription_ending: 'subscription',
  subscription_ended: 'subscription',
  subscription_price_change: 'subscription',
  payment_refunded: 'subscription',
  order_released: 'orders',
  order_slipped: 'orders',
  order_cancelled: 'orders',
  release_reminder: 'reminders',
  event_reminder: 'reminders',
  author_approved: 'answers',
  author_declined: 'answers',
  security_password_changed: 'security',
  security_new_device: 'security',
};

export const DEFAULT_SETTINGS: NotificationSettings = {
  subscription: { email: true },
  orders: { email: true },
  reminders: { email: true },
};

/** Whether the notice also goes by mail. Letters about security are sent by accounts, at once. */
export function isMailed(kind: NotificationKind, settings: NotificationSettings): boolean {
  const group = GROUP_OF[kind];
  if (group === 'security') return false;
  return group === 'answers' || settings[group].email;
}

const URGES: ReadonlySet<NotificationKind> = new Set([
  'subscription_renewal_failed',
  'subscription_ending',
  'subscription_ended',
  'release_reminder',
  'event_reminder',
]);

/** Whether the notice would have its reader pay or come back: who asked to be forgotten gets no such mail. */
export const isUrging = (kind: NotificationKind): boolean => URGES.has(kind);

/** How long after its instant (`at`) what is announced is still news; of an event, through the quiet hours of a night. */
const AHEAD_OF_MS: Readonly<Partial<Record<NotificationKind, number>>> = { subscription_ending: 0, event_reminder: 12 * HOUR_MS };
/** After a longer outage nobody is written to of what they have long seen. */
const KEPT_MS = 7 * DAY_MS;

type Told = { readonly kind: NotificationKind; readonly values: Readonly<Record<string, string | number>>; readonly createdAt: Date };

/** Whether a mail comes too late to be of use: an event that began, a plan that ended, anything a week old. */
export function isOutdated({ kind, values: { at }, createdAt }: Told, nowMs: number): boolean {
  const aheadMs = AHEAD_OF_MS[kind];
  if (aheadMs !== undefined && typeof at === 'string' && nowMs > Date.parse(at) + aheadMs) return true;
  return nowMs > createdAt.getTime() + KEPT_MS;
}

const QUIET = { from: 22, to: 9 } as const;
const DEFAULT_ZONE = 'Asia/Tashkent';

/** The wall clock of a zone, told as if it were UTC; a zone that nobody knows is Tashkent's. */
export function wallClock(zone: string, atMs: number): Date {
  // Swedish writes dates as ISO 8601 does.
  const clockIn = (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(atMs);
  const isoOf = (text: string) => new Date(`${text.replace(' ', 'T')}Z`);
  try {
    return isoOf(clockIn(zone));
  } catch {
    return isoOf(clockIn(DEFAULT_ZONE));
  }
}

/** When a mail that can wait may arrive: now, or, between 22 and 9 o'clock of the reader's zone, at the next 9 (decisions.md Q51). */
export function mailableAt(zone: string, atMs: number): number {
  const isQuiet = (ms: number) => {
    const hour = wallClock(zone, ms).getUTCHours();
    return hour >= QUIET.from || hour < QUIET.to;
  };
  if (!isQuiet(atMs)) return atMs;
  // Zones are offset by quarters of hours.
  const step = HOUR_MS / 4;
  let quarter = Math.ceil(atMs / step) * step;
  while (isQuiet(quarter)) quarter += step;
  return quarter;
}
