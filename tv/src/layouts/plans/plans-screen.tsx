import type { Plan, Tier } from '@app/contracts';
import { type PlanChange, planChange, usePlans, useQuote, useSubscribe, useSubscription } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { QueryGate } from '@app/screens/state';
import { Button, Spinner, token } from '@app/ui';
import { useState } from 'react';
import { styled } from 'styled-components';
import { type PlayerPlace, useScreenStack } from '../../app/screen-stack.tsx';
import { useRememberedFocus } from '../../focus/use-remembered-focus.ts';
import { Notice } from '../notice.tsx';
import { PAID_ON_PHONE } from '../pay/return-page.ts';
import { RefusalScreen } from '../refusal/refusal-screen.tsx';
import { ScreenFill } from '../screen-fill.tsx';
import { STAGE } from '../stage.tsx';
import { PlanCard } from './plan-card.tsx';
import { planToOffer } from './plan-to-offer.ts';

const Page = styled.div`
  position: absolute;
  left: 0;
  top: 0;
  width: ${STAGE.width}px;
  height: ${STAGE.height}px;
  padding: ${STAGE.safeY}px ${STAGE.safeX}px;
  background: radial-gradient(circle at 50% 40%, rgba(${token.glow}, 0.32) 0, rgba(${token.shade}, 0) 56%);
  text-align: left;
  & > h1 { font-size: 60px; line-height: 72px; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
  & > p { margin-top: 8px; }
`;
const Cards = styled.div`
  display: flex;
  justify-content: center;
  margin-top: 56px;
`;
const Note = styled.p`
  position: absolute;
  left: ${STAGE.safeX}px;
  right: ${STAGE.safeX}px;
  bottom: ${STAGE.safeY}px;
  text-align: center;
  color: ${token.text1};
`;

type PlansScreenProps = {
  readonly wanted: Tier | null;
  readonly after: PlayerPlace | null;
  /** Absent: one screen back. */
  readonly onBack?: () => void;
};

/** Plans side by side; OK leads to the payment, or changes at the end of the period what needs none. */
export function PlansScreen({ wanted, after, onBack }: PlansScreenProps) {
  const t = useT('tv', 'account');
  const plans = usePlans();
  const mine = useSubscription();
  const { back } = useNavigation();
  const isKnown = mine.data !== undefined || mine.isError;
  const waiting = (
    <ScreenFill>
      <Spinner label={t('common.loading')} />
    </ScreenFill>
  );
  return (
    <QueryGate query={plans} loading={waiting}>
      {({ items }) => (isKnown ? <PlanTable plans={items} wanted={wanted} after={after} onBack={onBack ?? back} /> : waiting)}
    </QueryGate>
  );
}

type PlanTableProps = Required<PlansScreenProps> & { readonly plans: readonly Plan[] };

function PlanTable({ plans, wanted, after, onBack }: PlanTableProps) {
  const t = useT('tv', 'account', 'player');
  const { push } = useScreenStack();
  const current = useSubscription().data;
  const subscribe = useSubscribe();
  const first = planToOffer(plans, current, wanted);
  const focus = useRememberedFocus(`plan-${first}`);
  const [shown, setShown] = useState<Tier | null>(first);
  const labels: Readonly<Record<PlanChange, string>> = {
    switch: current === undefined || current.plan.rank === 0 ? t('tv.plans.start') : t('tv.plans.upgrade'),
    extend: t('tv.plans.extend'),
    downgrade: t('tv.plans.downgrade'),
    none: t('common.back'),
  };
  const choose = (planCode: Tier) => {
    const onSuccess: NonNullable<Parameters<typeof subscribe.mutate>[1]>['onSuccess'] = ({ invoice, checkoutUrl }) => {
      if (invoice !== null) push({ name: 'pay', invoice, checkoutUrl, after });
    };
    subscribe.mutate({ planCode, returnTo: PAID_ON_PHONE }, { onSuccess });
  };
  const select = (plan: Plan) => {
    if (planChange(plan, current ?? null) === 'none') onBack();
    else if (!subscribe.isPending) choose(plan.code);
  };
  if (subscribe.isError)
    return (
      <RefusalScreen
        error={subscribe.error}
        titleId={null}
        onRetry={() => choose(subscribe.variables.planCode)}
        onBack={() => subscribe.reset()}
      />
    );
  const later = subscribe.data?.invoice === null ? subscribe.data.subscription : null;
  if (later !== null) return <LaterNotice plans={plans} nextPlan={later.nextPlan} endsAt={later.endsAt} onBack={onBack} />;
  return (
    <Page>
      <h1>{t('tv.plans.choose')}</h1>
      <p>{t('tv.plans.terms')}</p>
      <Cards>
        {plans.map((plan) => {
          const { onFocus, ...named } = focus(`plan-${plan.code}`);
          const handleFocus = () => {
            onFocus();
            setShown(plan.code);
          };
          return (
            <PlanCard
              key={plan.code}
              plan={plan}
              isCurrent={plan.code === current?.plan.code}
              action={subscribe.isPending && shown === plan.code ? t('common.loading') : labels[planChange(plan, current ?? null)]}
              focus={{ ...named, onFocus: handleFocus }}
              onSelect={() => select(plan)}
            />
          );
        })}
      </Cards>
      <QuoteNote planCode={shown} />
    </Page>
  );
}

/** What the focused plan would change, in one line. */
function QuoteNote({ planCode }: { readonly planCode: Tier | null }) {
  const t = useT('tv');
  const format = useFormat();
  const quote = useQuote(planCode).data ?? null;
  if (quote === null || quote.change === 'none') return null;
  const until = quote.endsAt === null ? '' : format.date(quote.endsAt);
  const words = {
    start: () => t('tv.plans.note.start', { date: until }),
    upgrade: () => t('tv.plans.note.upgrade', { duration: format.span(quote.convertedHours * 3600) }),
    extend: () => t('tv.plans.note.extend', { date: until }),
    downgrade: () => t('tv.plans.note.downgrade', { date: format.date(quote.startsAt) }),
  };
  return <Note>{words[quote.change === 'upgrade' && quote.convertedHours === 0 ? 'start' : quote.change]()}</Note>;
}

type LaterNoticeProps = {
  readonly plans: readonly Plan[];
  readonly nextPlan: Tier | null;
  readonly endsAt: string | null;
  readonly onBack: () => void;
};

function LaterNotice({ plans, nextPlan, endsAt, onBack }: LaterNoticeProps) {
  const t = useT('tv');
  const format = useFormat();
  const name = plans.find(({ code }) => code === nextPlan)?.name;
  return (
    <Notice
      icon="check"
      title={t('tv.plans.later.title')}
      text={name === undefined || endsAt === null ? undefined : t('tv.plans.later.text', { date: format.date(endsAt), plan: name })}
      actions={
        <Button variant="primary" autoFocus focusKey="plans-done" onSelect={onBack}>
          {t('common.done')}
        </Button>
      }
    />
  );
}
