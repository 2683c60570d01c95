import { useT } from '@app/i18n';
import { EmptyState, Logo } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.main`
  min-height: 100vh;
  padding: 24px 16px;
  & > span { display: block; width: fit-content; margin: 0 auto 15vh; }
`;

/**
 * Where a phone comes to after paying what a TV showed as a QR code. Whoever paid need not have an account here: no sign-in, nothing of
 * the invoice, and no word on whether it is paid, which the TV learns from the server.
 */
export function TvPaidPage() {
  const t = useT('pair');
  return (
    <Root>
      <Logo height={40} withWord />
      <EmptyState icon="tv" title={t('pair.paid.title')} text={t('pair.paid.text')} />
    </Root>
  );
}
