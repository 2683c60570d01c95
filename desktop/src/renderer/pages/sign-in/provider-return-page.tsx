import { type Errand, PROVIDER_NAMES, useProviderReturn } from '@app/features/accounts';
import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { CompleteContactForm, LinkWithPasswordForm, ProviderMfaForm } from '@app/screens/accounts';
import { Button, Spinner } from '@app/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { Notice, SignInLayout } from './sign-in-layout.tsx';
import { useAfterSignIn } from './use-after-sign-in.ts';

/** Where a browser comes back to from a provider: ends the sign-in, asking for whatever is still missing. */
export function ProviderReturnPage() {
  const t = useT('auth');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const goOn = useAfterSignIn();
  const finish = ({ purpose, next }: Errand) => void (purpose === 'link' ? navigate(next, { replace: true }) : goOn(next));
  const { state, errand, confirm } = useProviderReturn(params.get('code'), finish);
  const name = errand === null ? 'Sahna' : PROVIDER_NAMES[errand.provider];
  const onSignedIn = () => void goOn(errand?.next ?? '/');

  if (state.step === 'mfa')
    return (
      <SignInLayout title={t('auth.mfa.title')}>
        <ProviderMfaForm onConfirm={confirm} />
      </SignInLayout>
    );
  if (state.step === 'contact')
    return (
      <SignInLayout title={t('auth.provider.contact.title')}>
        <CompleteContactForm ticket={state.ticket} onSignedIn={onSignedIn} />
      </SignInLayout>
    );
  if (state.step === 'link')
    return (
      <SignInLayout title={t('auth.provider.link.title', { provider: name })}>
        <LinkWithPasswordForm ticket={state.ticket} onSignedIn={onSignedIn} />
      </SignInLayout>
    );
  if (state.step === 'working')
    return (
      <SignInLayout title={t('auth.provider.finishing')}>
        <Spinner label={t('auth.provider.finishing')} />
      </SignInLayout>
    );
  // Nothing was begun here, or it was ended already.
  const unsaid = errand === null ? t('errors.auth.ticket_invalid') : t('auth.provider.refused', { provider: name });
  const problem = state.error === null ? unsaid : t(describeProblem(state.error).textKey);
  const back = errand?.purpose === 'link' ? errand.next : '/sign-in';
  return (
    <SignInLayout title={t('auth.signIn.title')}>
      <Notice role="alert">{problem}</Notice>
      <Button variant="primary" wide autoFocus onSelect={() => void navigate(back, { replace: true })}>
        {t('common.back')}
      </Button>
    </SignInLayout>
  );
}
