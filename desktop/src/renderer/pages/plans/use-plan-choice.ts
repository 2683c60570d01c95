import type { Plan, Subscription } from '@app/contracts';
import { useUser } from '@app/features/session';
import { planChange } from '@app/features/subscriptions';
import { useFormat, useT } from '@app/i18n';
import { useLocation, useNavigate } from 'react-router';
import { nextIn, withNext } from '../../app/return-path.ts';

type PlanChoice = { readonly label: string; readonly onChoose: (() => void) | null };

/** The button of a plan for somebody who has this subscription, null for guests. What the plans were opened for is kept. */
export function usePlanChoice(current: Subscription | null): (plan: Plan) => PlanChoice {
  const t = useT('money', 'auth');
  const format = useFormat();
  const navigate = useNavigate();
  const user = useUser();
  const next = nextIn(useLocation().search);
  const lead = (path: string) => () => void navigate(withNext(path, next));
  return (plan) => {
    const change = planChange(plan, current);
    if (user === null && change === 'none') return { label: t('auth.register.submit'), onChoose: lead('/sign-up') };
    if (change !== 'none') return { label: t(`money.plans.${change}`, { plan: plan.name }), onChoose: lead(`/checkout/plan/${plan.code}`) };
    const startsAt = current !== null && current.nextPlan === plan.code ? current.endsAt : null;
    const label = startsAt === null ? t('money.plans.current') : t('money.plans.later', { date: format.date(startsAt, user?.timeZone) });
    return { label, onChoose: null };
  };
}
