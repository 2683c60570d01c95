import type { AccountSession } from '@app/contracts';
import { useSessions } from '@app/features/accounts';
import { describeProblem } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, Dialog, Icon, type IconName, Pill, Skeleton, Toast, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { AccountSubpage } from './account/account-subpage.tsx';

const Row = styled.li`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px 16px;
  max-width: 880px;
  padding: 16px 20px;
  border-radius: 14px;
  background: ${token.bg1};
  & + & { margin-top: 12px; }
  & > div { flex: 1 1 180px; min-width: 0; }
  & > div > h2 { color: ${token.text1}; font-size: ${token.bodySize}; font-weight: 600; overflow-wrap: anywhere; }
  & > div > p { font-size: ${token.metaSize}; color: ${token.text3}; }
`;

const Others = styled.div`
  margin-top: 24px;
`;

const ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<AccountSession['device']['kind'], IconName>;

/** Devices that are signed in; any of the others can be signed out from here, or all of them at once. */
export function DevicesPage() {
  const t = useT('account');
  const { sessions, revoke, revokeOthers } = useSessions();
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<'one' | 'all' | null>(null);
  const error = revoke.error ?? revokeOthers.error;
  const close = () => setAsking(false);
  const signOutOthers = () => {
    close();
    revokeOthers.mutate(undefined, { onSuccess: () => setDone('all') });
  };
  return (
    <AccountSubpage title={t('account.devices.title')}>
      <QueryGate query={sessions} loading={<Skeleton style={{ height: 240, maxWidth: 880, borderRadius: 14 }} />}>
        {({ items }) => (
          <>
            <ul>
              {items.map((session) => (
                <Device
                  key={session.id}
                  session={session}
                  disabled={revoke.isPending}
                  onSignOut={() => revoke.mutate(session.id, { onSuccess: () => setDone('one') })}
                />
              ))}
            </ul>
            {items.length > 1 && (
              <Others>
                <Button small icon="signOut" disabled={revokeOthers.isPending} onSelect={() => setAsking(true)}>
                  {t('account.devices.signOutAll')}
                </Button>
              </Others>
            )}
          </>
        )}
      </QueryGate>
      {isAsking && (
        <Dialog
          title={t('account.devices.signOutAll.title')}
          onClose={close}
          actions={
            <>
              <Button autoFocus onSelect={close}>
                {t('common.cancel')}
              </Button>
              <Button variant="primary" onSelect={signOutOthers}>
                {t('account.devices.signOut')}
              </Button>
            </>
          }
        >
          <p>{t('account.devices.signOutAll.text')}</p>
        </Dialog>
      )}
      {done !== null && (
        <Toast text={t(done === 'all' ? 'account.devices.signedOutAll' : 'account.devices.signedOut')} onGone={() => setDone(null)} />
      )}
      {error !== null && (
        <Toast text={t(describeProblem(error).textKey)} onGone={revoke.error === null ? revokeOthers.reset : revoke.reset} />
      )}
    </AccountSubpage>
  );
}

type DeviceProps = { readonly session: AccountSession; readonly disabled: boolean; readonly onSignOut: () => void };

function Device({ session, disabled, onSignOut }: DeviceProps) {
  const t = useT('account');
  const format = useFormat();
  const { device, country, current, lastUsedAt } = session;
  const facts = [
    t(`account.devices.${device.kind}`),
    ...(country === null ? [] : [country]),
    t('account.devices.lastUsed', { time: format.relative(lastUsedAt, Date.now()) }),
  ];
  return (
    <Row>
      <Icon name={ICONS[device.kind]} />
      <div>
        <h2>{device.name}</h2>
        <p>{facts.join(' · ')}</p>
      </div>
      {current ? (
        <Pill>{t('account.devices.current')}</Pill>
      ) : (
        <Button small disabled={disabled} onSelect={onSignOut}>
          {t('account.devices.signOut')}
        </Button>
      )}
    </Row>
  );
}
