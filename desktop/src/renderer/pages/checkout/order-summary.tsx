import { Skeleton, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Root = styled.section`
  padding: 28px;
  border-radius: 16px;
  background: ${token.bg1};
  box-shadow: inset 0 0 0 1px ${token.edge};
  & > h2 { font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; font-weight: 650; color: ${token.text1}; overflow-wrap: anywhere; }
  & > p { margin-top: 8px; }
  & > dl { display: flex; align-items: baseline; justify-content: space-between; gap: 16px; margin-top: 24px; padding-top: 20px; border-top: 1px solid ${token.edge}; }
  & > dl > dd { color: ${token.text1}; font-size: 26px; line-height: 34px; font-weight: 700; }
  & > button { margin-top: 24px; }
`;

type OrderSummaryProps = {
  /** What is bought. */
  readonly title: string;
  /** When it opens, what it changes, the terms. */
  readonly lines: readonly string[];
  readonly totalLabel: string;
  readonly total: string;
  /** Under the total, where there is nothing to choose. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** What is bought, on which terms, and what it costs: all that is to be known before paying. */
export function OrderSummary({ title, lines, totalLabel, total, action, children }: OrderSummaryProps) {
  return (
    <Root>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
      <dl>
        <dt>{totalLabel}</dt>
        <dd>{total}</dd>
      </dl>
      {action}
    </Root>
  );
}

/** The two columns of a checkout; one below the other where there is no room. */
export const CheckoutColumns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
  gap: 24px;
  align-items: start;
`;

export function CheckoutSkeleton() {
  return (
    <CheckoutColumns aria-busy="true">
      <Skeleton style={{ height: 220, borderRadius: 16 }} />
      <Skeleton style={{ height: 280, borderRadius: 16 }} />
    </CheckoutColumns>
  );
}
