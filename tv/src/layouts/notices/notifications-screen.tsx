import type { Notification, NotificationKind } from '@app/contracts';
import { useNotifications } from '@app/features/notifications';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import type { IconName } from '@app/ui';
import { useEffect, useRef } from 'react';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { useRememberedFocus } from '../../focus/use-remembered-focus.ts';
import { ActionRow } from '../action-row.tsx';
import { ListPage } from '../list-page.tsx';
import { ListState } from '../list-state.tsx';
import { screenOfLink } from './screen-of-link.ts';

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

/** What happened, latest first. Leaving the screen is what says that it was seen. */
export function NotificationsScreen() {
  const t = useT('notifications');
  const { list, read } = useNotifications();
  const notices = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const seen = useRef<(() => void) | null>(null);
  const unread = list.data?.pages[0]?.unread ?? 0;
  const latest = notices[0]?.createdAt;
  seen.current = unread > 0 && latest !== undefined ? () => read.mutate(latest) : null;
  useEffect(() => () => seen.current?.(), []);
  const empty = { icon: 'bell', title: t('common.empty.title'), text: t('notifications.empty.text') } as const;
  return (
    <ListPage
      heading={t('notifications.title')}
      rows={<NoticeRows notices={notices} onEnd={() => list.hasNextPage && void list.fetchNextPage()} />}
      instead={notices.length === 0 ? <ListState query={list} empty={empty} /> : undefined}
    />
  );
}

type NoticeRowsProps = { readonly notices: readonly Notification[]; readonly onEnd: () => void };

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

function NoticeRows({ notices, onEnd }: NoticeRowsProps) {
  const t = useT('notifications');
  const format = useFormat();
  const zone = useUser()?.timeZone;
  const { push } = useScreenStack();
  const focus = useRememberedFocus(`notice-${notices[0]?.id ?? ''}`);
  const wordsOf = ({ values: { plan, title, reason, device, amount, at } }: Notification) => ({
    plan: text(plan),
    title: text(title),
    reason: text(reason),
    device: text(device),
    amount: typeof amount === 'number' ? format.money({ amountMinor: amount, currency: 'UZS' }) : text(amount),
    at: typeof at === 'string' ? format.dateTime(at, zone) : text(at),
  });
  return notices.map((notice, index) => {
    const { id, kind, link, createdAt } = notice;
    const target = screenOfLink(link);
    const { onFocus, ...named } = focus(`notice-${id}`);
    const handleFocus = () => {
      onFocus();
      if (index === notices.length - 1) onEnd();
    };
    return (
      <ActionRow
        key={id}
        icon={ICONS[kind]}
        name={`${t(`notifications.${kind}.title`)} · ${format.relative(createdAt, Date.now(), zone)}`}
        note={t(`notifications.${kind}.text`, wordsOf(notice))}
        action={target === null ? undefined : t('common.more')}
        {...named}
        onFocus={handleFocus}
        onSelect={() => target !== null && push(target)}
      />
    );
  });
}
