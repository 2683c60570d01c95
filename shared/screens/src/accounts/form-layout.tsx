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

/** What is wrong with the form as a whole. */
export function FormProblem({ children }: { readonly children: ReactNode }) {
  return (
    <Problem role="alert">
      <Icon name="warning" size="small" />
      <span>{children}</span>
    </Problem>
  );
}
