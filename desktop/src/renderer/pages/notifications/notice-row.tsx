import type { Notification, NotificationKind } from '@app/contracts';
import { useUser } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Icon, type IconName, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';

const Row = styled.li`
  position: relative;
  display: flex;
  align-items: flex-start;
  gap: 16px;
  max-width: 880px;
  padding: 18px 22px;
  border-radius: 14px;
  background: ${token.bg1};
  & + & { margin-top: 10px; }
  & > svg { margin-top: 2px; color: ${token.text3}; }
  &[data-unread] { background: ${token.bg2}; }
  &[data-unread] > svg { color: ${token.brandText}; }
  & > div { flex: 1; min-width: 0; }
  & h2 { font-size: ${token.bodySize}; line-height: ${token.bodyLine}; font-weight: 600; color: ${token.text1}; }
  & h2 > a { color: inherit; outline: none; }
  & h2 > a::after { content: ''; position: absolute; inset: 0; border-radius: 14px; }
  & h2 > a:hover::after { background: rgba(255, 255, 255, 0.04); }
  & h2 > a:focus-visible::after { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
  & p { overflow-wrap: anywhere; }
  & > time { flex: none; font-size: ${token.metaSize}; line-height: ${token.bodyLine}; color: ${token.text3}; }
`;

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

/** One notice in the reader's words, money and clock; the whole row leads to where it points. */
export function NoticeRow({ notice }: { readonly notice: Notification }) {
  const t = useT('notifications');
  const format = useFormat();
  const zone = useUser()?.timeZone;
  const { kind, values, link, readAt, createdAt } = notice;
  const { amount, at } = values;
  const words = {
    plan: text(values['plan']),
    title: text(values['title']),
    reason: text(values['reason']),
    device: text(values['device']),
    amount: typeof amount === 'number' ? format.money({ amountMinor: amount, currency: 'UZS' }) : text(amount),
    at: typeof at === 'string' ? format.dateTime(at, zone) : text(at),
  };
  const title = t(`notifications.${kind}.title`);
  return (
    <Row data-unread={readAt === null ? '' : undefined}>
      <Icon name={ICONS[kind]} />
      <div>
        <h2>{link === null ? title : <Link to={link}>{title}</Link>}</h2>
        <p>{t(`notifications.${kind}.text`, words)}</p>
      </div>
      <time dateTime={createdAt}>{format.relative(createdAt, Date.now(), zone)}</time>
    </Row>
  );
}
