import { useT } from '@app/i18n';
import { ResetForm } from '@app/screens/accounts';
import { Link, Navigate, useLocation } from 'react-router';
import { SignInLayout } from './sign-in-layout.tsx';

/** A forgotten password; ends at the sign-in, since every device was signed out. */
export function ResetPage() {
  const t = useT('auth');
  const { search } = useLocation();
  const done = new URLSearchParams(search);
  done.set('reset', 'done');
  return (
    <SignInLayout title={t('auth.reset.title')}>
      <ResetForm done={<Navigate to={`/sign-in?${done}`} replace />} />
      <p>
        <Link to={`/sign-in${search}`}>{t('auth.signIn.submit')}</Link>
      </p>
    </SignInLayout>
  );
}
