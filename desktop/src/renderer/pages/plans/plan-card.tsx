import type { Plan } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';
import { Icon, Pill, token } from '@app/ui';
import { styled } from 'styled-components';

const Root = styled.li`
  position: relative;
  padding: 32px 28px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  &[data-recommended] {
    padding: 48px 28px;
    background: linear-gradient(165deg, #2a2270, ${token.bg2} 62%);
    box-shadow: 0 30px 80px rgba(76, 52, 200, 0.34), inset 0 0 0 2px ${token.brand};
  }
  & > h2 { font-size: 24px; line-height: 32px; font-weight: 700; color: ${token.text1}; }
  & > p { min-height: 48px; margin-top: 4px; }
  & > ul { margin-top: 24px; }
  & > ul > li { display: flex; padding: 5px 0; color: ${token.text1}; }
  & > ul > li > svg { flex: none; margin: 3px 12px 0 0; color: ${token.brandText}; }
`;

const Price = styled.div`
  margin-top: 16px;
  color: ${token.text1};
  font-size: 26px;
  line-height: 34px;
  font-weight: 700;
`;

const Marks = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  min-height: 24px;
  margin-bottom: 12px;
`;

type PlanCardProps = { readonly plan: Plan; readonly isCurrent: boolean };

/** One plan with its entitlements in words. */
export function PlanCard({ plan, isCurrent }: PlanCardProps) {
  const t = useT('account');
  const format = useFormat();
  const { entitlements, price } = plan;
  const lines = [
    t('account.plans.quality', { quality: `${entitlements.maxHeight}p` }),
    t('account.plans.streams', { count: entitlements.maxStreams }),
    t('account.plans.profiles', { count: entitlements.maxProfiles }),
    ...(entitlements.surroundSound ? [t('account.plans.surround')] : []),
    t(entitlements.ads ? 'account.plans.ads' : 'account.plans.noAds'),
  ];
  return (
    <Root data-recommended={plan.recommended ? '' : undefined}>
      <Marks>
        {plan.recommended && <Pill>{t('account.plans.recommended')}</Pill>}
        {isCurrent && <Pill>{t('account.plan.current')}</Pill>}
      </Marks>
      <h2>{plan.name}</h2>
      <p>{plan.tagline}</p>
      <Price>
        {price.amount === 0
          ? t('account.plan.free')
          : t('account.plan.perMonth', { price: format.money({ amountMinor: price.amount, currency: price.currency }) })}
      </Price>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Icon name="check" size="small" />
            {line}
          </li>
        ))}
      </ul>
    </Root>
  );
}
