import { type Errand, PROVIDER_NAMES, useProviderDoor, useProviders } from '@app/features/accounts';
import { useT } from '@app/i18n';
import { Button, Dialog, Spinner, token } from '@app/ui';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';

const Or = styled.div`
  display: flex;
  align-items: center;
  gap: 16px;
  margin: 28px 0 20px;
  color: ${token.text3};
  font-size: ${token.metaSize};
  &::before, &::after { content: ''; flex: 1; height: 1px; background: ${token.lineSoft}; }
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  & > button { flex: 1 1 110px; padding: 6px 12px; font-size: 15px; }
`;

const Waiting = styled.p`
  display: flex;
  align-items: center;
  gap: 20px;
`;

/** Providers that are configured, each behind a button; shows nothing where there are none. */
export function ProviderButtons({ next }: { readonly next: string }) {
  const t = useT('auth');
  const providers = useProviders();
  const { begin, dialog } = useProviderErrand();
  if (providers.length === 0) return null;
  return (
    <>
      <Or>{t('auth.signIn.or')}</Or>
      <Row>
        {providers.map((provider) => (
          <Button key={provider} variant="outline" onSelect={() => begin({ provider, purpose: 'signIn', next })}>
            {PROVIDER_NAMES[provider]}
          </Button>
        ))}
      </Row>
      {dialog}
    </>
  );
}

/** Sends a person to a provider and, when the page stays, waits for them in a dialog. */
export function useProviderErrand() {
  const t = useT('auth');
  const navigate = useNavigate();
  const { begin, waitingFor, cancel } = useProviderDoor((answer) => {
    // One place ends the errand, whichever way the answer came.
    void navigate(`/auth/return?${new URLSearchParams(answer)}`, { replace: true });
  });
  const dialog = waitingFor !== null && (
    <Dialog
      title={t('auth.provider.waiting.title')}
      onClose={cancel}
      actions={
        <Button autoFocus onSelect={cancel}>
          {t('common.cancel')}
        </Button>
      }
    >
      <Waiting>
        <Spinner label={t('common.loading')} />
        <span>{t('auth.provider.waiting.text', { provider: PROVIDER_NAMES[waitingFor] })}</span>
      </Waiting>
    </Dialog>
  );
  return { begin: (errand: Omit<Errand, 'codeVerifier'>) => void begin(errand), dialog };
}
