import { useProfiles } from '@app/features/household';
import { useUnread } from '@app/features/notifications';
import { useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import { Avatar, Focusable, FocusGroup, focusRing, Icon, type IconName, Logo, token } from '@app/ui';
import { styled } from 'styled-components';
import { type Screen, useScreenStack } from '../app/screen-stack.tsx';

export const MENU_KEY = 'side-menu';

const Bar = styled(FocusGroup)`
  position: absolute;
  z-index: 5;
  left: 96px;
  top: 54px;
  bottom: 54px;
  width: 64px;
  display: flex;
  flex-direction: column;
  align-items: center;
  & > span { flex: none; margin-bottom: 40px; }
`;

const Item = styled(Focusable)`
  position: relative;
  display: block;
  width: 64px;
  height: 64px;
  margin-bottom: 12px;
  padding: 14px;
  border-radius: 14px;
  color: #b4b5bf;
  ${focusRing}
  & > svg { display: block; width: 36px; height: 36px; }
  &[data-state='on'] { color: ${token.text1}; background: rgba(255, 255, 255, 0.12); }
  &[data-focused] { color: ${token.ink}; background: #fff; transform: scale(1.06); }
  &:last-child { margin-top: auto; margin-bottom: 0; }
`;
/** The one who is watching; OK leads to the others. */
const Person = styled(Item)`
  --ringRadius: 32px;
  margin-bottom: 28px;
  padding: 0;
  border-radius: 32px;
  & > svg { width: 64px; height: 64px; border-radius: 32px; }
`;
const Dot = styled.i`
  position: absolute;
  right: 12px;
  top: 12px;
  width: 14px;
  height: 14px;
  border-radius: 7px;
  background: ${token.brandText};
`;

const Label = styled.span`
  position: absolute;
  left: 92px;
  top: 8px;
  padding: 2px 20px;
  border-radius: 12px;
  background: ${token.bg2};
  /* It stands over a title's letters: they step back around it. */
  box-shadow: 0 0 40px 26px rgba(${token.shade}, 0.86);
  color: ${token.text1};
  line-height: 44px;
  white-space: nowrap;
  opacity: 0;
  pointer-events: none;
  ${Item}[data-focused] & { opacity: 1; }
`;

type Entry = { readonly id: string; readonly icon: IconName; readonly label: string; readonly screen: Screen };

/**
 * Icons at the left edge; the focused one says its name. Left from the first card leads here: on home to the people of the household,
 * so that another one is three presses away (A13), elsewhere to the place that one is in.
 */
export function SideMenu() {
  const t = useT('tv', 'household', 'notifications');
  const { current, push, home } = useScreenStack();
  const profile = useUser()?.profile;
  const hasOthers = (useProfiles().data?.length ?? 0) > 1;
  const unread = useUnread();
  const entries: readonly Entry[] = [
    { id: 'home', icon: 'home', label: t('common.nav.home'), screen: { name: 'home' } },
    { id: 'film', icon: 'film', label: t('common.kinds.film'), screen: { name: 'catalogue', kind: 'film' } },
    { id: 'series', icon: 'series', label: t('common.kinds.series'), screen: { name: 'catalogue', kind: 'series' } },
    { id: 'concert', icon: 'music', label: t('common.kinds.concert'), screen: { name: 'catalogue', kind: 'concert' } },
    { id: 'watchlist', icon: 'list', label: t('common.nav.myList'), screen: { name: 'watchlist' } },
    // A kids profile has no business with money.
    ...(profile?.kids === true
      ? []
      : ([
          { id: 'purchases', icon: 'wallet', label: t('tv.purchases.title'), screen: { name: 'purchases' } },
          { id: 'notifications', icon: 'bell', label: t('notifications.title'), screen: { name: 'notifications' } },
        ] as const)),
    { id: 'settings', icon: 'gear', label: t('common.nav.settings'), screen: { name: 'settings' } },
  ];
  const here = current.screen.name === 'catalogue' ? current.screen.kind : current.screen.name;
  const go = (screen: Screen) => {
    home();
    if (screen.name !== 'home') push(screen);
  };
  return (
    <Bar
      focusKey={MENU_KEY}
      firstFocusKey={here === 'home' && hasOthers ? 'menu-who' : `menu-${here}`}
      remembers={false}
      role="navigation"
      aria-label={t('common.nav.main')}
    >
      <Logo height={52} />
      {profile !== undefined && hasOthers && (
        <Person focusKey="menu-who" aria-label={t('household.who.switch')} onSelect={() => push({ name: 'who' })}>
          <Avatar name={profile.avatar} />
          <Label>{t('household.who.switch')}</Label>
        </Person>
      )}
      {entries.map(({ id, icon, label, screen }) => (
        <Item key={id} focusKey={`menu-${id}`} data-state={id === here ? 'on' : undefined} aria-label={label} onSelect={() => go(screen)}>
          <Icon name={icon} />
          {id === 'notifications' && unread > 0 && <Dot />}
          <Label>{label}</Label>
        </Item>
      ))}
    </Bar>
  );
}
