import { useHasRole, useUser } from '@app/features/session';
import { useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import type { IconName } from '@app/ui';

export type AccountEntry = {
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  /** How it stands now, in a word. */
  readonly note?: string | undefined;
};
export type AccountGroup = { readonly title: string; readonly entries: readonly AccountEntry[] };

/** Everything of the account, each matter at an address of its own. */
export function useAccountGroups(): readonly AccountGroup[] {
  const t = useT('account', 'security', 'notifications', 'household');
  const user = useUser();
  const isAuthor = useHasRole('author');
  const plan = useSubscription().data?.plan.name;
  return [
    {
      title: t('account.hub.you'),
      entries: [
        { to: '/account/details', icon: 'user', label: t('account.hub.details'), note: user?.phone ?? user?.email ?? undefined },
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
        { to: '/account/payments', icon: 'retry', label: t('account.hub.payments') },
        { to: '/account/cards', icon: 'wallet', label: t('account.hub.cards') },
      ],
    },
  ];
}
