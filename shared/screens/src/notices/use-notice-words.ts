import type { Notification, NotificationKind } from '@app/contracts';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { IconName } from '@app/ui';

const ICONS: Readonly<Record<NotificationKind, IconName>> = {
  subscription_renewed: 'check',
  subscription_renewal_failed: 'warning',
  subscription_ending: 'clock',
  subscription_ended: 'info',
  subscription_price_change: 'wallet',
  payment_refunded: 'wallet',
  order_released: 'play',
  order_slipped: 'calendar',
  order_cancelled: 'close',
  release_reminder: 'bell',
  event_reminder: 'live',
  author_approved: 'upload',
  author_declined: 'info',
  security_password_changed: 'lock',
  security_new_device: 'laptop',
};

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

/** How a notice is drawn and said. */
type NoticeWords = { readonly icon: IconName; readonly title: string; readonly text: string; readonly when: string };

/** Says a notice in the reader's words, money and clock. */
export function useNoticeWords(): (notice: Notification) => NoticeWords {
  const t = useT('notifications');
  const format = useFormat();
  const zone = useUser()?.timeZone;
  return ({ kind, createdAt, values: { plan, title, reason, device, amount, at } }) => ({
    icon: ICONS[kind],
    title: t(`notifications.${kind}.title`),
    text: t(`notifications.${kind}.text`, {
      plan: text(plan),
      title: text(title),
      reason: text(reason),
      device: text(device),
      amount: typeof amount === 'number' ? format.money({ amountMinor: amount, currency: 'UZS' }) : text(amount),
      at: typeof at === 'string' ? format.dateTime(at, zone) : text(at),
    }),
    when: format.relative(createdAt, Date.now(), zone),
  });
}
