import type { Subscription } from '@app/contracts';
import { describeProblem } from '@app/features/session';
import { useCancelSubscription, useResumeSubscription, useSubscription } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { Button, ButtonRow, FocusGroup, Spinner, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { CancelQuestion } from './cancel-question.tsx';

const Words = styled.div`
  margin-bottom: 40px;
  & > h2 { font-size: 56px; line-height: 68px; font-weight: 700; color: ${token.text1}; }
  & > p { margin-top: 12px; font-size: 34px; line-height: 46px; }
  & > p[role='alert'] { color: ${token.error}; }
`;

/** What the plan in force says of itself, line by line. */
function useLines(): (mine: Subscription) => readonly string[] {
  const t = useT('money');
  const format = useFormat();
  const money = ({ amount, currency }: { readonly amount: number; readonly currency: string }) =>
    format.money({ amountMinor: amount, currency });
  return ({ state, endsAt, graceEndsAt, nextPlan, renewal, priceChange }) => {
    const until = endsAt === null ? '' : format.date(endsAt);
    const states: Readonly<Record<Subscription['state'], () => string>> = {
      free: () => t('money.subscription.free'),
      given: () =>
        until === ''
          ? t('money.subscription.given')
          : `${t('money.subscription.given')}. ${t('money.subscription.until', { date: until })}`,
      active: () => t('money.subscription.until', { date: until }),
      ending: () => t('money.subscription.ending', { date: until, plan: t(`common.plan.${nextPlan ?? 'basic'}`) }),
      grace: () => t('money.subscription.grace', { date: graceEndsAt === null ? until : format.date(graceEndsAt) }),
    };
    return [
      states[state](),
      ...(renewal === null || renewal.card === null
        ? []
        : [t('money.subscription.renewal', { price: money(renewal.price), date: format.date(renewal.at), card: renewal.card })]),
      ...(priceChange === null
        ? []
        : [t('money.subscription.priceChange', { date: format.date(priceChange.effectiveAt), price: money(priceChange.price) })]),
    ];
  };
}

/** The plan in force: until when, what follows, and how to change, cancel or go on with it. */
export function PlanSection() {
  const t = useT('money', 'tv');
  const { openPlans } = useNavigation();
  const linesOf = useLines();
  const mine = useSubscription();
  const cancel = useCancelSubscription();
  const resume = useResumeSubscription();
  const [asks, setAsks] = useState(false);
  if (mine.data === undefined)
    return mine.isError ? <p>{t(describeProblem(mine.error).textKey)}</p> : <Spinner label={t('common.loading')} />;
  const { plan, state, endsAt } = mine.data;
  const failed = [cancel, resume].find(({ isError }) => isError);
  if (asks)
    return (
      <CancelQuestion
        plan={plan.name}
        endsAt={endsAt}
        onKeep={() => setAsks(false)}
        onCancel={() => {
          setAsks(false);
          cancel.mutate();
        }}
      />
    );
  return (
    <>
      <Words>
        <h2>{plan.name}</h2>
        {linesOf(mine.data).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {failed !== undefined && <p role="alert">{t(describeProblem(failed.error).textKey)}</p>}
      </Words>
      <FocusGroup focusKey="settings-plan-actions" firstFocusKey="plan-change" remembers={false}>
        <ButtonRow>
          <Button variant="primary" focusKey="plan-change" onSelect={() => openPlans()}>
            {t('money.subscription.change')}
          </Button>
          {state === 'ending' && (
            <Button focusKey="plan-resume" onSelect={() => !resume.isPending && resume.mutate()}>
              {t('money.subscription.resume', { plan: plan.name })}
            </Button>
          )}
          {(state === 'active' || state === 'grace') && (
            <Button focusKey="plan-cancel" onSelect={() => setAsks(true)}>
              {t('money.subscription.cancel')}
            </Button>
          )}
        </ButtonRow>
      </FocusGroup>
    </>
  );
}
