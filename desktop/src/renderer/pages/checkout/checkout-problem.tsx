import { ApiError } from '@app/api-client';
import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { token } from '@app/ui';
import { Link, useLocation } from 'react-router';
import { styled } from 'styled-components';
import { withNext } from '../../app/return-path.ts';

const Root = styled.p`
  margin-top: 16px;
  padding: 12px 16px;
  border-radius: 10px;
  background: rgba(255, 107, 107, 0.12);
  color: ${token.text1};
  & > a { margin-left: 8px; color: ${token.brandText}; text-decoration: underline; }
`;

/** Why paying did not begin, and the way on where there is one. */
export function CheckoutProblem({ error }: { readonly error: unknown }) {
  const t = useT('money', 'auth');
  const { pathname, search } = useLocation();
  const isUnverified = error instanceof ApiError && error.code === 'accounts.contact_unverified';
  return (
    <Root role="alert">
      {t(describeProblem(error).textKey)}
      {isUnverified && <Link to={withNext('/verify', pathname + search)}>{t('auth.verify.confirm')}</Link>}
    </Root>
  );
}
