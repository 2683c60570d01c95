import { type FormProblems, useCountdown } from '@app/features/session';
import { useFormat, useT } from '@app/i18n';
import { Icon, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Root = styled.form`
  display: flex;
  flex-direction: column;
  & > p { margin-bottom: 16px; }
`;

const Problem = styled.p`
  display: flex;
  color: ${token.error};
  & > svg { flex: none; margin: 3px 8px 0 0; }
`;

type FormProps = { readonly onSubmit: () => Promise<void>; readonly children: ReactNode };

/** Fields one under another; our own messages instead of the browser's. */
export function Form({ onSubmit, children }: FormProps) {
  return (
    <Root
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </Root>
  );
}

/** What is wrong with the form as a whole, and, after too many tries, how long to wait. */
export function FormProblem({ problems }: { readonly problems: Pick<FormProblems<never>, 'form' | 'retryAtMs'> }) {
  const t = useT('auth');
  const format = useFormat();
  const waitSec = useCountdown(problems.retryAtMs);
  if (problems.form === null) return null;
  return (
    <Problem role="alert">
      <Icon name="warning" size="small" />
      <span>
        {t(problems.form)} {waitSec > 0 && <b>{t('auth.retryIn', { time: format.clock(waitSec) })}</b>}
      </span>
    </Problem>
  );
}

/** A link among words that does something here rather than leading elsewhere. */
export const TextButton = styled.button`
  color: ${token.brandText};
  font-weight: 500;
  border-radius: 4px;
  outline: none;
  &:hover:not(:disabled) { text-decoration: underline; }
  &:disabled { color: ${token.text3}; }
  &:focus-visible { box-shadow: 0 0 0 2px ${token.bg0}, 0 0 0 4px ${token.focus}; }
`;

/** What to know before a form is filled in. */
export const Lead = styled.p`
  margin-bottom: 24px;
  overflow-wrap: anywhere;
  & > b { font-weight: 600; }
`;
