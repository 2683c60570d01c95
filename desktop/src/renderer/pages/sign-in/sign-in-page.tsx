import { useSession } from '@app/features/session';
import { useT } from '@app/i18n';
import { SignInForm } from '@app/screens/accounts';
import { token } from '@app/ui';
import { Link, useLocation, useNavigate } from 'react-router';
import { styled } from 'styled-components';
import { returnPathOf } from '../../app/return-path.ts';
import { SignInLayout } from './sign-in-layout.tsx';

const Reason = styled.p`
  margin: 0 0 24px;
  padding: 12px 16px;
  border-radius: 10px;
  background: ${token.bg2};
  color: ${token.warn};
`;

export function SignInPage() {
  const t = useT('auth');
  const navigate = useNavigate();
  const { search } = useLocation();
  const session = useSession();
  return (
    <SignInLayout title={t('auth.signIn.title')}>
      {session.status === 'signedOut' && session.reason !== null && <Reason role="status">{t(`errors.${session.reason}`)}</Reason>}
      <SignInForm onSignedIn={() => void navigate(returnPathOf(search), { replace: true })} />
      <p>
        {t('auth.signIn.toRegister')} <Link to={`/sign-up${search}`}>{t('auth.register.submit')}</Link>
      </p>
    </SignInLayout>
  );
}
