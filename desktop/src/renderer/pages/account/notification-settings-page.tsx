import type { NotificationSettings } from '@app/contracts';
import { useNotificationSettings } from '@app/features/notifications';
import { describeProblem, usePreferences } from '@app/features/session';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Skeleton, Toast, Toggle } from '@app/ui';
import { styled } from 'styled-components';
import { Panel } from '../../layouts/panel.tsx';
import { AccountSubpage } from './account-subpage.tsx';

const Toggles = styled.div`
  margin: 0 -12px;
`;

const GROUPS = ['subscription', 'orders', 'reminders'] as const satisfies readonly (keyof NotificationSettings)[];

/** What also comes by mail, and whether the household is asked at start who is watching. Saved at once. */
export function NotificationSettingsPage() {
  const t = useT('notifications', 'household');
  const { settings, change } = useNotificationSettings();
  const { preferences, setPreferences } = usePreferences();
  return (
    <AccountSubpage title={t('notifications.title')}>
      <Panel icon="mail" title={t('notifications.settings')} text={t('notifications.settings.security')}>
        <QueryGate query={settings} loading={<Skeleton style={{ height: 132 }} />}>
          {(known) => (
            <Toggles>
              {GROUPS.map((group) => (
                <Toggle
                  key={group}
                  label={t(`notifications.settings.${group}`)}
                  checked={known[group].email}
                  onChange={(email) => change.mutate({ ...known, [group]: { email } })}
                />
              ))}
            </Toggles>
          )}
        </QueryGate>
      </Panel>
      <Panel icon="users" title={t('household.who.title')} text={t('household.who.ask.note')}>
        <Toggles>
          <Toggle label={t('household.who.ask')} checked={preferences.asksWho} onChange={(asksWho) => setPreferences({ asksWho })} />
        </Toggles>
      </Panel>
      {change.error !== null && <Toast text={t(describeProblem(change.error).textKey)} onGone={change.reset} />}
    </AccountSubpage>
  );
}
