import type { Plan } from '@app/contracts';
import { useFormat, useT } from '@app/i18n';
import { Button, token } from '@app/ui';
import { styled } from 'styled-components';
import { PlanLines } from './plan-lines.tsx';

const Root = styled.li`
  position: relative;
  display: flex;
  flex-direction: column;
  padding: 32px 28px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  &[data-recommended] {
    background: linear-gradient(165deg, #2a2270, ${token.bg2} 62%);
    box-shadow: 0 30px 80px rgba(76, 52, 200, 0.34), inset 0 0 0 2px ${token.brand};
  }
  /* Raised over its neighbours, which are of one height, where all stand in a row. */
  @media (min-width: 1120px) {
    &[data-recommended] { margin: -24px 0; padding: 56px 28px; }
  }
  & > h2 { font-size: 24px; line-height: 32px; font-weight: 700; color: ${token.text1}; }
  & > p { min-height: 48px; margin-top: 4px; }
`;

const Price = styled.div`
  margin: 16px 0 20px;
  color: ${token.text2};
  & > strong { color: ${token.text1}; font-size: 44px; line-height: 48px; font-weight: 700; letter-spacing: -0.03em; white-space: nowrap; }
`;

const Flag = styled.span`
  position: absolute;
  left: 28px;
  top: -14px;
  padding: 2px 12px;
  border-radius: 7px;
  background: #fff;
  color: ${token.ink};
  font-size: ${token.metaSize};
  line-height: 24px;
  font-weight: 600;
`;

const Lines = styled(PlanLines)`
  margin-top: 24px;
`;

type PlanCardProps = {
  readonly plan: Plan;
  /** What choosing it does, or why there is nothing to choose. */
  readonly label: string;
  /** Null where there is nothing to choose. */
  readonly onChoose: (() => void) | null;
};

/** One plan with its price, what it opens and one button named for what it does. */
export function PlanCard({ plan, label, onChoose }: PlanCardProps) {
  const t = useT('account', 'money');
  const format = useFormat();
  const { entitlements, price, name, recommended } = plan;
  // The number large, its currency small, in the order of the language.
  const [before, digits, after] = format.money({ amountMinor: price.amount, currency: price.currency }).split(/(\d(?:.*\d)?)/);
  return (
    <Root data-recommended={recommended ? '' : undefined}>
      {recommended && <Flag>{t('account.plans.recommended')}</Flag>}
      <h2>{name}</h2>
      <p>{plan.tagline}</p>
      <Price>
        {before}
        <strong>{digits}</strong>
        {after}
        {price.amount > 0 && ` / ${t('money.days', { count: plan.periodDays })}`}
      </Price>
      <Button
        wide
        variant={onChoose === null ? 'glass' : recommended ? 'primary' : 'outline'}
        disabled={onChoose === null}
        onSelect={() => onChoose?.()}
      >
        {label}
      </Button>
      <Lines entitlements={entitlements} />
    </Root>
  );
}
