import type { AccountSession } from '@app/contracts';
import { useSessions } from '@app/features/accounts';
import { useFormat, useT } from '@app/i18n';
import { useCountryName } from '@app/screens/countries';
import { QueryGate } from '@app/screens/state';
import { Button, Icon, type IconName, Pill, Skeleton, Toast, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { ConfirmDialog } from '../layouts/confirm-dialog.tsx';
import { AccountSubpage } from './account/account-subpage.tsx';

const Row = styled.li`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 12px 16px;
  padding: 16px 20px;
  border-radius: 14px;
  background: ${token.bg1};
  & + & { margin-top: 12px; }
  & > svg { flex: none; color: ${token.brandText}; }
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
  const [asking, setAsking] = useState<AccountSession | 'others' | null>(null);
  const [done, setDone] = useState<'one' | 'all' | null>(null);
  const ask = (about: AccountSession | 'others') => {
    revoke.reset();
    revokeOthers.reset();
    setAsking(about);
  };
  const finish = (what: 'one' | 'all') => () => {
    setAsking(null);
    setDone(what);
  };
  return (
    <AccountSubpage title={t('account.devices.title')}>
      <QueryGate query={sessions} loading={<Skeleton style={{ height: 240, borderRadius: 14 }} />}>
        {({ items }) => (
          <>
            <ul>
              {items.map((session) => (
                <Device key={session.id} session={session} onSignOut={() => ask(session)} />
              ))}
            </ul>
            {items.length > 1 && (
              <Others>
                <Button small icon="signOut" onSelect={() => ask('others')}>
                  {t('account.devices.signOutAll')}
                </Button>
              </Others>
            )}
          </>
        )}
      </QueryGate>
      {asking === 'others' && (
        <ConfirmDialog
          title={t('account.devices.signOutAll.title')}
          text={t('account.devices.signOutAll.text')}
          confirmLabel={t('account.devices.signOut')}
          isPending={revokeOthers.isPending}
          error={revokeOthers.error}
          onConfirm={() => revokeOthers.mutate(undefined, { onSuccess: finish('all') })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking !== null && asking !== 'others' && (
        <ConfirmDialog
          title={t('account.devices.signOut.title', { device: asking.device.name })}
          text={t('account.devices.signOut.text')}
          confirmLabel={t('account.devices.signOut')}
          isPending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(asking.id, { onSuccess: finish('one') })}
          onClose={() => setAsking(null)}
        />
      )}
      {done !== null && (
        <Toast text={t(done === 'all' ? 'account.devices.signedOutAll' : 'account.devices.signedOut')} onGone={() => setDone(null)} />
      )}
    </AccountSubpage>
  );
}

type DeviceProps = { readonly session: AccountSession; readonly onSignOut: () => void };

function Device({ session, onSignOut }: DeviceProps) {
  const t = useT('account');
  const format = useFormat();
  const countryName = useCountryName();
  const { device, country, current, lastUsedAt } = session;
  const facts = [
    t(`account.devices.${device.kind}`),
    ...(country === null ? [] : [countryName(country)]),
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
        <Button small onSelect={onSignOut}>
          {t('account.devices.signOut')}
        </Button>
      )}
    </Row>
  );
}
