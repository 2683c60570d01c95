import { type ReactNode, useId } from 'react';
import { styled } from 'styled-components';
import { Icon } from '../icons/icon.tsx';
import { token } from '../theme/theme.ts';

const Root = styled.div`
  margin-bottom: 20px;
`;

const Head = styled.div`
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  margin-bottom: 8px;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
`;

/** The outline of a text field; its focus is a 2 px white line inside instead of a ring outside. */
export const FieldBox = styled.div`
  display: flex;
  align-items: center;
  min-height: ${token.fieldHeight};
  padding: 0 16px;
  border-radius: ${token.buttonRadius};
  background: ${token.bg2};
  box-shadow: inset 0 0 0 1px ${token.lineStrong};
  color: ${token.text1};
  &:focus-within { box-shadow: inset 0 0 0 2px ${token.focus}; }
  &[data-invalid] { box-shadow: inset 0 0 0 2px ${token.error}; }
`;

const Note = styled.p`
  display: flex;
  align-items: flex-start;
  margin-top: 6px;
  font-size: ${token.metaSize};
  line-height: ${token.metaLine};
  color: ${token.text3};
  &[data-invalid] { color: ${token.error}; }
  & > svg { margin: 1px 6px 0 0; }
`;

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why the value was refused; shown beside the field and announced. */
  readonly error?: string | undefined;
  /** At the right end of the label: "Forgot the password?". */
  readonly aside?: ReactNode;
};

type ControlProps = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean };

/** Label, control and what is to be said about it, tied together for screen readers. */
export function Field({ label, hint, error, aside, children }: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  const noteId = `${id}-note`;
  return (
    <Root>
      <Head>
        <label htmlFor={id}>{label}</label>
        {aside}
      </Head>
      {children({ id, 'aria-describedby': note === undefined ? undefined : noteId, 'aria-invalid': error !== undefined })}
      {note !== undefined && (
        <Note id={noteId} role={error === undefined ? undefined : 'alert'} data-invalid={error === undefined ? undefined : ''}>
          {error !== undefined && <Icon name="warning" size="small" />}
          {note}
        </Note>
      )}
    </Root>
  );
}
