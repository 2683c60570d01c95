import type { Provider } from '@app/contracts';
import { PROVIDER_NAMES, useProviders } from '@app/features/accounts';
import { useIdentities } from '@app/features/security';
import { describeProblem } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Button, Icon, Skeleton, Toast, token } from '@app/ui';
import { styled } from 'styled-components';
import { Panel } from '../../layouts/panel.tsx';
import { useProviderErrand } from '../sign-in/provider-buttons.tsx';

const Row = styled.li`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 16px;
  padding: 12px 0;
  border-top: 1px solid ${token.lineSoft};
  & > div { flex: 1 1 200px; min-width: 0; }
  & > div > b { display: block; font-weight: 500; color: ${token.text1}; }
  & > div > span { font-size: ${token.metaSize}; color: ${token.text3}; overflow-wrap: anywhere; }
`;

/** Providers that open this account. Those that are not configured are shown only while they are linked. */
export function IdentitiesPanel() {
  const t = useT('security');
  const format = useFormat();
  const configured = useProviders();
  const { identities, unlink } = useIdentities();
  const { begin, dialog } = useProviderErrand();
  const linked = identities.data?.items ?? [];
  const providers: readonly Provider[] = [...new Set([...linked.map(({ provider }) => provider), ...configured])];
  if (!identities.isPending && providers.length === 0) return null;
  return (
    <Panel icon="globe" title={t('security.identities.title')}>
      {identities.isPending && <Skeleton style={{ height: 56 }} />}
      <ul>
        {providers.map((provider) => {
          const identity = linked.find((one) => one.provider === provider);
          return (
            <Row key={provider}>
              <Icon name="globe" size="small" />
              <div>
                <b>{PROVIDER_NAMES[provider]}</b>
                <span>
                  {identity === undefined
                    ? t('security.identities.unlinked')
                    : t('security.identities.linkedAt', { label: identity.label, date: format.date(identity.linkedAt) })}
                </span>
              </div>
              {identity === undefined ? (
                <Button small onSelect={() => begin({ provider, purpose: 'link', next: '/account/security' })}>
                  {t('security.identities.link')}
                </Button>
              ) : (
                <Button small disabled={unlink.isPending} onSelect={() => unlink.mutate(provider)}>
                  {t('security.identities.unlink')}
                </Button>
              )}
            </Row>
          );
        })}
      </ul>
      {dialog}
      {unlink.error !== null && <Toast text={t(describeProblem(unlink.error).textKey)} onGone={unlink.reset} />}
    </Panel>
  );
}
