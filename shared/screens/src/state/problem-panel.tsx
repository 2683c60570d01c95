import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, EmptyState, ErrorState } from '@app/ui';
import { useNavigation } from '../app/index.ts';

type ProblemPanelProps = { readonly error: unknown; readonly onRetry: () => void };

/** A failed call in words, with the one next step that helps. */
export function ProblemPanel({ error, onRetry }: ProblemPanelProps) {
  const t = useT('auth', 'title', 'account', 'household');
  const navigation = useNavigation();
  const { openAccount } = navigation;
  const { textKey, action, requestId, isOffline } = describeProblem(error);
  const steps = {
    retry: { label: t('common.retry'), onSelect: onRetry },
    'sign-in': { label: t('auth.signIn.submit'), onSelect: navigation.signIn },
    plans: { label: t('title.choosePlan', { plan: t('common.plan.premium') }), onSelect: () => navigation.openPlans() },
    home: { label: t('common.nav.home'), onSelect: navigation.openHome },
    verify: { label: t('auth.verify.confirm'), onSelect: () => openAccount?.('verify') },
    security: { label: t('account.hub.security'), onSelect: () => openAccount?.('security') },
    who: { label: t('household.who.switch'), onSelect: () => openAccount?.('who') },
  } as const;
  const isElsewhere = openAccount === undefined && (action === 'verify' || action === 'security' || action === 'who');
  const step = steps[isElsewhere ? 'home' : action];
  const button = (
    <Button variant="primary" autoFocus focusKey="problem-action" onSelect={step.onSelect}>
      {step.label}
    </Button>
  );
  if (isOffline) return <EmptyState icon="offline" title={t('common.offline.title')} text={t(textKey)} action={button} />;
  return (
    <ErrorState
      title={t('common.error.title')}
      text={t(textKey)}
      action={button}
      reference={requestId === null ? undefined : t('common.error.reference', { requestId })}
    />
  );
}
