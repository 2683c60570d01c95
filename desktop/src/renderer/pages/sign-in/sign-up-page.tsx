import { useT } from '@app/i18n';
import { SignUpForm } from '@app/screens/accounts';
import { Link, useLocation, useNavigate } from 'react-router';
import { returnPathOf } from '../../app/return-path.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { SignInLayout } from './sign-in-layout.tsx';

export function SignUpPage() {
  const t = useT('auth');
  const navigate = useNavigate();
  const { search } = useLocation();
  const next = returnPathOf(search);
  return (
    <SignInLayout title={t('auth.register.title')}>
      <SignUpForm onSignedIn={() => void navigate(`/verify?next=${encodeURIComponent(next)}`, { replace: true })} />
      <ProviderButtons next={next} />
      <p>
        {t('auth.register.toSignIn')} <Link to={`/sign-in${search}`}>{t('auth.signIn.submit')}</Link>
      </p>
    </SignInLayout>
  );
}
