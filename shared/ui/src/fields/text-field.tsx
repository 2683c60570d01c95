import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { css, styled } from 'styled-components';
import { Field, FieldBox, type FieldProps } from './field.tsx';

const look = css`
  flex: 1;
  min-width: 0;
  padding: 12px 0;
  border: 0;
  outline: none;
  background: none;
  &::placeholder {
    color: #8f909b;
    opacity: 1;
  }
  &:-webkit-autofill {
    -webkit-text-fill-color: #fff;
    transition: background-color 9999s;
  }
`;

const Input = styled.input`
  ${look}
  height: 100%;
`;

const Area = styled.textarea`
  ${look}
  min-height: 7em;
  resize: vertical;
`;

export type TextFieldProps = FieldProps & {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'number' | 'url' | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly multiline?: boolean | undefined;
  /** Inside the box at the right. */
  readonly trailing?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

export function TextField({
  label,
  hint,
  error,
  aside,
  onChange,
  multiline = false,
  type = 'text',
  trailing,
  inputRef,
  ...input
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <FieldBox data-invalid={error === undefined ? undefined : ''}>
          {multiline ? (
            <Area {...input} {...control} onChange={(event) => onChange(event.currentTarget.value)} />
          ) : (
            <Input {...input} {...control} type={type} ref={inputRef} onChange={(event) => onChange(event.currentTarget.value)} />
          )}
          {trailing}
        </FieldBox>
      )}
    </Field>
  );
}
