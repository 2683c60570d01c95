import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, EmptyState, ErrorState } from '@app/ui';
import { useNavigation } from '../app/index.ts';

type ProblemPanelProps = { readonly error: unknown; readonly onRetry: () => void };

/** A failed call in words, with the one next step that helps. */
export function ProblemPanel({ error, onRetry }: ProblemPanelProps) {
  const t = useT('auth', 'title');
  const navigation = useNavigation();
  const { textKey, action, requestId, isOffline } = describeProblem(error);
  const steps = {
    retry: { label: t('common.retry'), onSelect: onRetry },
    'sign-in': { label: t('auth.signIn.submit'), onSelect: navigation.signIn },
    plans: { label: t('title.choosePlan', { plan: t('common.plan.premium') }), onSelect: () => navigation.openPlans() },
    home: { label: t('common.nav.home'), onSelect: navigation.openHome },
  } as const;
  const step = steps[action];
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
