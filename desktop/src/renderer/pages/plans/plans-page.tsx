import type { Plan } from '@app/contracts';
import { usePlans, useSubscription } from '@app/features/subscriptions';
import { useT } from '@app/i18n';
import { QueryGate } from '@app/screens/state';
import { Skeleton } from '@app/ui';
import { styled } from 'styled-components';
import { Page } from '../../layouts/page.tsx';
import { PlanCard } from './plan-card.tsx';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
  gap: 24px;
  align-items: center;
  max-width: 1200px;
  padding-top: 16px;
`;

const Loading = styled(Skeleton)`
  height: 480px;
  border-radius: 16px;
`;

/** What each plan opens and costs. */
export function PlansPage() {
  const t = useT('account');
  const plans = usePlans();
  const current = useSubscription().data?.plan.code ?? null;
  const loading = (
    <Grid>
      {['a', 'b', 'c'].map((key) => (
        <Loading key={key} />
      ))}
    </Grid>
  );
  return (
    <Page title={t('account.plans.title')}>
      <QueryGate query={plans} loading={loading}>
        {({ items }: { readonly items: readonly Plan[] }) => (
          <Grid>
            {items.map((plan) => (
              <PlanCard key={plan.code} plan={plan} isCurrent={plan.code === current} />
            ))}
          </Grid>
        )}
      </QueryGate>
    </Page>
  );
}
