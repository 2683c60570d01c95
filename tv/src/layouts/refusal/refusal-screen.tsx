import { useAppClient, useUser } from '@app/features/session';
import { useT } from '@app/i18n';
import type { TitleId } from '@app/kernel';
import { useNavigation } from '@app/screens/app';
import { useOfferButton } from '@app/screens/title';
import { Button } from '@app/ui';
import { useMemo } from 'react';
import { useScreenStack } from '../../app/screen-stack.tsx';
import { qrMatrix } from '../../features/pairing/qr-matrix.ts';
import { useIntents } from '../../focus/intent-context.tsx';
import { Notice, type NoticeProps } from '../notice.tsx';
import { QrAside } from '../qr-aside.tsx';
import { describeRefusal, type RefusalStep, type RefusalView } from './refusals.ts';
import { ReleaseNotice } from './release-notice.tsx';

type RefusalScreenProps = {
  readonly error: unknown;
  /** What it is about, where that is known: for its offers and its release. */
  readonly titleId: TitleId | null;
  /** The film ran until its plan ended. */
  readonly planEnded?: boolean;
  readonly onRetry: () => void;
  readonly onBack: () => void;
};

/** A refused call as a whole screen: what happened, one focused next step, and the way back. */
export function RefusalScreen({ error, titleId, planEnded = false, onRetry, onBack }: RefusalScreenProps) {
  const isKids = useUser()?.profile.kids === true;
  const view = describeRefusal(error, { hasTitle: titleId !== null, isKids });
  useIntents((intent) => {
    if (intent === 'back') onBack();
    return intent === 'back';
  });
  if (view.step === 'remind' && titleId !== null) return <ReleaseNotice titleId={titleId} onBack={onBack} />;
  return <UsualRefusal view={view} titleId={titleId} planEnded={planEnded} onRetry={onRetry} onBack={onBack} />;
}

type UsualRefusalProps = Omit<RefusalScreenProps, 'error' | 'planEnded'> & { readonly view: RefusalView; readonly planEnded: boolean };

function UsualRefusal({ view, titleId, planEnded, onRetry, onBack }: UsualRefusalProps) {
  const t = useT('tv', 'title', 'player', 'household');
  const { push } = useScreenStack();
  const { openPlans, openHome } = useNavigation();
  const { icon, titleKey, step, requiredPlan, requestId } = view;
  const words = useWords(view, planEnded);
  const plan = requiredPlan === null ? null : t(`common.plan.${requiredPlan}`);
  const steps: Readonly<Record<Exclude<RefusalStep, 'offers' | 'remind'>, { readonly label: string; readonly onSelect: () => void }>> = {
    plans: {
      label: plan === null ? t('tv.plans.choose') : t('title.choosePlan', { plan }),
      onSelect: () => openPlans(requiredPlan ?? undefined),
    },
    profiles: { label: t('household.who.switch'), onSelect: () => push({ name: 'who' }) },
    account: { label: t('tv.refusal.confirmed'), onSelect: onRetry },
    purchases: { label: t('tv.purchases.title'), onSelect: () => push({ name: 'purchases' }) },
    retry: { label: t('common.retry'), onSelect: onRetry },
    home: { label: t('common.nav.home'), onSelect: openHome },
    back: { label: t('common.back'), onSelect: onBack },
  };
  const first = step === 'offers' || step === 'remind' ? null : steps[step];
  const actions = (
    <>
      {first !== null && (
        <Button variant="primary" autoFocus focusKey="refusal-action" onSelect={first.onSelect}>
          {first.label}
        </Button>
      )}
      {step === 'offers' && titleId !== null && <OfferButtons offers={view.offers} titleId={titleId} />}
      {step === 'offers' && plan !== null && (
        <Button icon="star" focusKey="refusal-plan" onSelect={steps.plans.onSelect}>
          {steps.plans.label}
        </Button>
      )}
      {step !== 'back' && (
        <Button focusKey="refusal-back" onSelect={onBack}>
          {t('common.back')}
        </Button>
      )}
    </>
  );
  return (
    <Notice
      icon={icon}
      {...words}
      actions={actions}
      aside={step === 'account' ? <AccountQr /> : undefined}
      reference={requestId === null || titleKey !== 'common.error.title' ? undefined : t('common.error.reference', { requestId })}
    />
  );
}

/** Title and text; a film that stopped because its plan ended says so first. */
function useWords({ titleKey, textKey, step, requiredPlan }: RefusalView, planEnded: boolean): Pick<NoticeProps, 'title' | 'text'> {
  const t = useT('tv', 'player');
  const plan = step === 'plans' && requiredPlan !== null ? t(`common.plan.${requiredPlan}`) : null;
  if (planEnded) {
    const goesOn = step === 'retry' ? t('player.planEnd.again') : t(textKey);
    return { title: t('player.planEnd.title'), text: plan === null ? goesOn : t('player.planEnd.needsPlan', { plan }) };
  }
  if (plan === null) return { title: t(titleKey), text: t(textKey) };
  return { title: t('player.planNeeded.title', { plan }), text: t('player.planNeeded.text', { plan }) };
}

type OfferButtonsProps = Pick<RefusalView, 'offers'> & { readonly titleId: TitleId };

function OfferButtons({ offers, titleId }: OfferButtonsProps) {
  const offerButton = useOfferButton(titleId);
  return offers.map(({ kind, price }, index) => {
    const { label, icon, onSelect } = offerButton({ kind, price, releaseAt: null });
    return (
      <Button
        key={kind}
        variant={index === 0 ? 'primary' : 'glass'}
        icon={icon}
        autoFocus={index === 0}
        focusKey={index === 0 ? 'refusal-action' : `refusal-offer-${kind}`}
        onSelect={onSelect ?? undefined}
      >
        {label}
      </Button>
    );
  });
}

/** What a remote cannot do (typing a code that came by mail) is done on a phone. */
function AccountQr() {
  const t = useT('tv');
  const { apiOrigin } = useAppClient();
  const address = `${apiOrigin === '' ? window.location.origin : apiOrigin}/account`;
  const modules = useMemo(() => qrMatrix(address), [address]);
  return <QrAside modules={modules} label={t('tv.refusal.accountQr')} />;
}
