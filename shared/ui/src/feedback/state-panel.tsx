import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-shapes.tsx';
import { token } from '../theme/theme.ts';

const Root = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  max-width: 34em;
  margin: 0 auto;
  padding: 48px 24px;
  text-align: center;
  & > svg { width: 2.5em; height: 2.5em; color: ${token.brandText}; }
  &[data-tone='error'] > svg { color: ${token.error}; }
  & > h2 { margin-top: 16px; font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; font-weight: 650; color: ${token.text1}; }
  & > p { margin-top: 8px; }
  & > small { margin-top: 12px; font-size: ${token.metaSize}; color: ${token.text3}; user-select: text; }
`;

const Action = styled.div`
  margin-top: 24px;
`;

type EmptyStateProps = {
  readonly icon?: IconName;
  readonly title: string;
  readonly text?: string;
  /** One next step. */
  readonly action?: ReactNode;
};

/** Nothing here, and what to do about it. */
export function EmptyState({ icon = 'folder', title, text, action }: EmptyStateProps) {
  return (
    <Root>
      <Icon name={icon} />
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <Action>{action}</Action>}
    </Root>
  );
}

type ErrorStateProps = EmptyStateProps & {
  /** Small print for support: the request id. */
  readonly reference?: string | undefined;
};

/** What happened and one way on; give the action's button `autoFocus`. */
export function ErrorState({ icon = 'warning', title, text, action, reference }: ErrorStateProps) {
  return (
    <Root role="alert" data-tone="error">
      <Icon name={icon} />
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <Action>{action}</Action>}
      {reference !== undefined && <small>{reference}</small>}
    </Root>
  );
}
