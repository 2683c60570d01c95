import { useHasRole, useUser } from '@app/features/session';
import { useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import { Icon, type IconName, token } from '@app/ui';
import { Link } from 'react-router';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';

const Groups = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
  gap: 24px;
  max-width: 1320px;
  align-items: start;
`;

const Group = styled.section`
  padding: 12px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  & > h2 { padding: 12px 14px 8px; font-size: ${token.metaSize}; font-weight: 600; color: ${token.text3}; }
`;

const Row = styled(Link)`
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 14px;
  border-radius: 10px;
  color: ${token.text1};
  font-weight: 500;
  outline: none;
  transition: background-color ${token.colorTime} ${token.ease};
  & > svg:first-child { color: ${token.brandText}; }
  & > svg:last-child { margin-left: auto; color: ${token.text3}; }
  & > span { min-width: 0; }
  & > span > small { display: block; font-size: ${token.metaSize}; line-height: ${token.metaLine}; font-weight: 400; color: ${token.text3}; overflow-wrap: anywhere; }
  &:hover { background: ${token.glass}; }
  &:focus-visible { box-shadow: 0 0 0 3px ${token.bg0}, 0 0 0 6px ${token.focus}; }
`;

type Entry = { readonly to: string; readonly icon: IconName; readonly label: string; readonly note?: string | undefined };

/** Everything of the account on one page, each behind an address of its own. */
export function AccountPage() {
  const t = useT('account', 'security', 'notifications', 'household');
  const user = useUser();
  const isAuthor = useHasRole('author');
  const plan = useSubscription().data?.plan.name;
  const contact = user?.phone ?? user?.email ?? undefined;
  const groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
    {
      title: t('account.hub.you'),
      entries: [
        { to: '/account/details', icon: 'user', label: t('account.hub.details'), note: contact },
        {
          to: '/account/security',
          icon: 'lock',
          label: t('account.hub.security'),
          note: user?.mfaEnabled === true ? t('security.mfa.title') : undefined,
        },
        { to: '/account/notifications', icon: 'bell', label: t('notifications.title') },
        { to: '/account/data', icon: 'folder', label: t('account.hub.data') },
      ],
    },
    {
      title: t('account.hub.people'),
      entries: [
        { to: '/who?edit=', icon: 'users', label: t('household.profiles.title'), note: user?.profile.name },
        { to: '/devices', icon: 'laptop', label: t('account.devices.title') },
        { to: '/pair', icon: 'tv', label: t('account.pairTv') },
        isAuthor
          ? { to: '/studio', icon: 'upload', label: t('common.nav.studio') }
          : { to: '/account/author', icon: 'upload', label: t('account.hub.author') },
      ],
    },
    {
      title: t('account.hub.money'),
      entries: [
        { to: '/account/subscription', icon: 'star', label: t('account.hub.subscription'), note: plan },
        { to: '/account/orders', icon: 'ticket', label: t('account.hub.orders') },
        { to: '/account/payments', icon: 'list', label: t('account.hub.payments') },
        { to: '/account/cards', icon: 'wallet', label: t('account.hub.cards') },
      ],
    },
  ];
  return (
    <Page title={t('account.title')}>
      <Groups>
        {groups.map(({ title, entries }) => (
          <Group key={title} aria-label={title}>
            <h2>{title}</h2>
            {entries.map(({ to, icon, label, note }) => (
              <Row key={to} to={to}>
                <Icon name={icon} />
                <span>
                  {label}
                  {note !== undefined && <small>{note}</small>}
                </span>
                <Icon name="right" size="small" />
              </Row>
            ))}
          </Group>
        ))}
      </Groups>
    </Page>
  );
}
