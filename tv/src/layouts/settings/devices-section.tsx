import { useSessions } from '@app/features/accounts';
import { describeProblem } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { FocusGroup, type IconName, Spinner } from '@app/ui';
import { styled } from 'styled-components';
import { ActionRow } from '../action-row.tsx';

const List = styled(FocusGroup)`
  max-height: 820px;
  margin: -20px -32px;
  padding: 20px 32px;
  overflow: hidden;
`;

const DEVICE_ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<string, IconName>;

/** Where the account is signed in; OK on another device signs it out there. */
export function DevicesSection() {
  const t = useT('account');
  const format = useFormat();
  const { sessions, revoke } = useSessions();
  if (sessions.data === undefined)
    return sessions.isError ? <p>{t(describeProblem(sessions.error).textKey)}</p> : <Spinner label={t('common.loading')} />;
  return (
    <div data-scroll="y">
      <List focusKey="settings-devices-list">
        {sessions.data.items.map(({ id, device, lastUsedAt, current }) => (
          <ActionRow
            key={id}
            icon={DEVICE_ICONS[device.kind]}
            name={device.name}
            note={current ? t('account.devices.current') : t('account.devices.lastUsed', { time: format.relative(lastUsedAt, Date.now()) })}
            action={current ? undefined : t('account.devices.signOut')}
            focusKey={`settings-device-${id}`}
            onSelect={() => {
              if (!current) revoke.mutate(id);
            }}
          />
        ))}
      </List>
    </div>
  );
}
