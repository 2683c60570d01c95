import type { AccountSession } from '@app/contracts';
import { useSessions } from '@app/features/accounts';
import { useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, Icon, type IconName, Pill, Skeleton, token } from '@app/ui';
import { styled } from 'styled-components';
import { Page } from '../layouts/page.tsx';

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

const ICONS = { tv: 'tv', desktop: 'laptop', web: 'globe' } as const satisfies Record<AccountSession['device']['kind'], IconName>;

/** Devices that are signed in; any of the others can be signed out from here. */
export function DevicesPage() {
  const t = useT('account');
  const format = useFormat();
  const { sessions, revoke } = useSessions();
  return (
    <Page title={t('account.devices.title')}>
      <QueryGate query={sessions} loading={<Skeleton style={{ height: 240, maxWidth: 880, borderRadius: 14 }} />}>
        {({ items }) => (
          <ul>
            {items.map(({ id, device, country, current, lastUsedAt }) => (
              <Row key={id}>
                <Icon name={ICONS[device.kind]} />
                <div>
                  <h2>{device.name}</h2>
                  <p>
                    {[
                      t(`account.devices.${device.kind}`),
                      ...(country === null ? [] : [country]),
                      t('account.devices.lastUsed', { time: format.relative(lastUsedAt, Date.now()) }),
                    ].join(' · ')}
                  </p>
                </div>
                {current ? (
                  <Pill>{t('account.devices.current')}</Pill>
                ) : (
                  <Button small disabled={revoke.isPending} onSelect={() => revoke.mutate(id)}>
                    {t('account.devices.signOut')}
                  </Button>
                )}
              </Row>
            ))}
          </ul>
        )}
      </QueryGate>
    </Page>
  );
}
