import type { Subscription } from '@app/contracts';
import { describeProblem, useUser } from '@app/features/session';
import { useCancelSubscription, useResumeSubscription, useSubscription } from '@app/features/subscriptions';
import { type Format, type Translate, useFormat, useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Button, ButtonRow, Skeleton, token } from '@app/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { styled } from 'styled-components';
import { ConfirmDialog } from '../../layouts/confirm-dialog.tsx';
import { AccountSubpage } from '../account/account-subpage.tsx';
import { PlanLines } from '../plans/plan-lines.tsx';

const Card = styled.section`
  padding: 32px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  &[data-paid] { background: linear-gradient(165deg, #2a2270, ${token.bg2} 62%); }
  & > h2 { font-size: 28px; line-height: 36px; font-weight: 700; color: ${token.text1}; }
  & > p { margin-top: 8px; }
  & > p[data-tone='warn'] { color: ${token.warn}; }
  & > div { margin-top: 28px; }
`;

const Opened = styled(PlanLines)`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
  column-gap: 24px;
  margin-top: 24px;
  padding-top: 20px;
  border-top: 1px solid ${token.edge};
`;

/** The plan in force, what comes next and what will be charged, with one way to change each of them. */
export function SubscriptionPage() {
  const t = useT('money');
  const subscription = useSubscription();
  return (
    <AccountSubpage title={t('money.subscription.title')}>
      <QueryGate query={subscription} loading={<Skeleton style={{ height: 240, borderRadius: 16 }} />}>
        {(known: Subscription) => <SubscriptionCard subscription={known} />}
      </QueryGate>
    </AccountSubpage>
  );
}

/** What the state means, in a sentence. */
function stateLine({ state, endsAt, graceEndsAt, nextPlan }: Subscription, t: Translate, format: Format, zone: string | undefined): string {
  const until = endsAt === null ? '' : format.date(endsAt, zone);
  switch (state) {
    case 'free':
      return t('money.subscription.free');
    case 'given':
      return t('money.subscription.given');
    case 'active':
      return nextPlan === null
        ? t('money.subscription.until', { date: until })
        : t('money.subscription.ending', { date: until, plan: t(`common.plan.${nextPlan}`) });
    case 'ending':
      return t('money.subscription.ending', { date: until, plan: t(`common.plan.${nextPlan ?? 'basic'}`) });
    case 'grace':
      return t('money.subscription.grace', { date: graceEndsAt === null ? until : format.date(graceEndsAt, zone) });
  }
}

function SubscriptionCard({ subscription }: { readonly subscription: Subscription }) {
  const t = useT('money');
  const format = useFormat();
  const zone = useUser()?.timeZone;
  const resume = useResumeSubscription();
  const [isAsking, setAsking] = useState(false);
  const { plan, state, renewal, endsAt, priceChange } = subscription;
  const money = ({ amount, currency }: { readonly amount: number; readonly currency: string }) =>
    format.money({ amountMinor: amount, currency });
  return (
    <Card data-paid={plan.rank > 0 ? '' : undefined}>
      <h2>{plan.name}</h2>
      <p data-tone={state === 'grace' ? 'warn' : undefined}>{stateLine(subscription, t, format, zone)}</p>
      {renewal?.card != null && (
        <p>{t('money.subscription.renewal', { date: format.date(renewal.at, zone), price: money(renewal.price), card: renewal.card })}</p>
      )}
      {state === 'active' && renewal === null && endsAt !== null && (
        <p>{t('money.subscription.byHand', { date: format.date(endsAt, zone) })}</p>
      )}
      {priceChange !== null && (
        <p>{t('money.subscription.priceChange', { date: format.date(priceChange.effectiveAt, zone), price: money(priceChange.price) })}</p>
      )}
      <Opened entitlements={plan.entitlements} />
      {resume.isError && <p role="alert">{t(describeProblem(resume.error).textKey)}</p>}
      <div>
        <ButtonRow>
          <NextStep subscription={subscription} isPending={resume.isPending} onResume={() => resume.mutate()} />
          {(state === 'active' || state === 'grace') && <Button onSelect={() => setAsking(true)}>{t('money.subscription.cancel')}</Button>}
        </ButtonRow>
      </div>
      {isAsking && <CancelDialog subscription={subscription} onClose={() => setAsking(false)} />}
    </Card>
  );
}

type NextStepProps = { readonly subscription: Subscription; readonly isPending: boolean; readonly onResume: () => void };

/** What the state asks for first, and a card where renewals have none. */
function NextStep({ subscription: { state, plan, renewal }, isPending, onResume }: NextStepProps) {
  const t = useT('money');
  const navigate = useNavigate();
  const isByHand = state === 'active' && renewal === null;
  const toCheckout = () => void navigate(`/checkout/plan/${plan.code}`);
  const change = { label: t('money.subscription.change'), onSelect: () => void navigate('/plans') };
  const primary = {
    ending: { label: t('money.subscription.resume', { plan: plan.name }), onSelect: onResume },
    grace: { label: t('money.orders.pay'), onSelect: toCheckout },
    byHand: { label: t('money.plans.extend'), onSelect: toCheckout },
    other: change,
  }[isByHand ? 'byHand' : state === 'ending' || state === 'grace' ? state : 'other'];
  return (
    <>
      <Button variant="primary" autoFocus disabled={isPending} onSelect={primary.onSelect}>
        {primary.label}
      </Button>
      {primary.label !== change.label && <Button onSelect={change.onSelect}>{change.label}</Button>}
      {isByHand && <Button onSelect={() => void navigate('/account/cards')}>{t('money.subscription.addCard')}</Button>}
    </>
  );
}

type CancelDialogProps = { readonly subscription: Subscription; readonly onClose: () => void };

function CancelDialog({ subscription: { plan, endsAt, graceEndsAt }, onClose }: CancelDialogProps) {
  const t = useT('money');
  const format = useFormat();
  const zone = useUser()?.timeZone;
  const cancel = useCancelSubscription();
  const until = graceEndsAt ?? endsAt;
  return (
    <ConfirmDialog
      title={t('money.subscription.cancel.title', { plan: plan.name })}
      text={t('money.subscription.cancel.text', { date: until === null ? '' : format.date(until, zone) })}
      confirmLabel={t('money.subscription.cancel')}
      keepLabel={t('money.subscription.keep')}
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
