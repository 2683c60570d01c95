import type { Plan } from '@app/contracts';
import { useUser } from '@app/features/session';
import { usePlans, useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Icon, type IconName, Skeleton, token } from '@app/ui';
import { styled } from 'styled-components';
import { PlanCard } from './plan-card.tsx';
import { PlanRail } from './plan-rail.tsx';
import { usePlanChoice } from './use-plan-choice.ts';

const Root = styled.div`
  padding: 88px var(--contentEnd) 48px var(--contentStart);
  background: radial-gradient(ellipse 60% 520px at 50% 180px, rgba(76, 52, 200, 0.32), transparent);
`;

const Head = styled.header`
  margin: 0 auto 56px;
  max-width: 880px;
  text-align: center;
  & > h1 { font-size: clamp(32px, 4vw, 48px); line-height: 1.15; font-weight: 700; letter-spacing: -0.03em; color: ${token.text1}; }
  & > p { margin-top: 12px; font-size: 18px; line-height: 28px; }
`;

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
  gap: 24px;
  align-items: stretch;
  max-width: 1190px;
  margin: 0 auto;
`;

const Notes = styled.ul`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 12px 40px;
  margin-top: 40px;
  & > li { display: flex; align-items: center; font-size: ${token.metaSize}; }
  & > li > svg { flex: none; margin-right: 10px; color: ${token.brandText}; }
`;

const Loading = styled(Skeleton)`
  height: 480px;
  border-radius: 16px;
`;

/** What each plan opens and costs, and the way to it. */
export function PlansPage() {
  const t = useT('money');
  const user = useUser();
  const plans = usePlans();
  const subscription = useSubscription();
  const current = user === null ? null : (subscription.data ?? null);
  const choiceOf = usePlanChoice(current);
  const isKnown = user === null || current !== null || subscription.isError;
  const offered = plans.data?.items.find(({ recommended }) => recommended);
  const isOpen = offered !== undefined && current?.plan.entitlements.tiers.includes(offered.code) === true;
  const periodDays = plans.data?.items.find(({ price }) => price.amount > 0)?.periodDays;
  const notes = [
    ['wallet', t('money.plans.note.pay')],
    ['retry', t('money.plans.note.days')],
    ['check', t('money.plans.note.cancel')],
  ] as const satisfies readonly (readonly [IconName, string])[];
  const loading = (
    <Grid>
      {['a', 'b', 'c'].map((key) => (
        <Loading key={key} />
      ))}
    </Grid>
  );
  return (
    <>
      <Root>
        <Head>
          <h1>{t('money.plans.title')}</h1>
          {periodDays !== undefined && <p>{t('money.plans.lead', { days: t('money.days', { count: periodDays }) })}</p>}
        </Head>
        <QueryGate query={plans} loading={loading}>
          {({ items }: { readonly items: readonly Plan[] }) =>
            isKnown ? (
              <Grid>
                {items.map((plan) => (
                  <PlanCard key={plan.code} plan={plan} {...choiceOf(plan)} />
                ))}
              </Grid>
            ) : (
              loading
            )
          }
        </QueryGate>
        <Notes>
          {notes.map(([icon, text]) => (
            <li key={icon}>
              <Icon name={icon} size="small" />
              {text}
            </li>
          ))}
        </Notes>
      </Root>
      {offered !== undefined && !isOpen && <PlanRail plan={offered} />}
    </>
  );
}
