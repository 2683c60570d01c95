import { useSession } from '@app/features/session';
import { useT } from '@app/i18n';
import { SignInForm } from '@app/screens/accounts';
import { Link, useLocation } from 'react-router';
import { returnPathOf } from '../../app/return-path.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { Notice, SignInLayout } from './sign-in-layout.tsx';
import { useAfterSignIn } from './use-after-sign-in.ts';

export function SignInPage() {
  const t = useT('auth');
  const { search } = useLocation();
  const session = useSession();
  const goOn = useAfterSignIn();
  const next = returnPathOf(search);
  const wasReset = new URLSearchParams(search).get('reset') === 'done';
  const reason = session.status === 'signedOut' ? session.reason : null;
  return (
    <SignInForm
      onSignedIn={() => void goOn(next)}
      forgot={<Link to={`/reset${search}`}>{t('auth.signIn.forgot')}</Link>}
      frame={(isSecondStep, form) =>
        isSecondStep ? (
          <SignInLayout title={t('auth.mfa.title')}>{form}</SignInLayout>
        ) : (
          <SignInLayout title={t('auth.signIn.title')}>
            {wasReset && <Notice role="status">{t('auth.reset.done')}</Notice>}
            {reason !== null && <Notice role="status">{t(`errors.${reason}`)}</Notice>}
            {form}
            <ProviderButtons next={next} />
            <p>
              {t('auth.signIn.toRegister')} <Link to={`/sign-up${search}`}>{t('auth.register.submit')}</Link>
            </p>
          </SignInLayout>
        )
      }
    />
  );
}
