import { styled } from 'styled-components';
import { token } from '../theme/theme.ts';
import { Field, FieldBox, type FieldProps } from './field.tsx';

/** The system's own list: right on touch, keyboard and screen reader, and as long as the screen. */
const Control = styled.select`
  flex: 1;
  min-width: 0;
  margin-left: -4px;
  padding: 12px 0;
  border: 0;
  outline: none;
  background: none;
  color: ${token.text1};
  & > option { background: ${token.bg2}; color: ${token.text1}; }
`;

export type SelectOption<Value extends string> = { readonly value: Value; readonly label: string; readonly lang?: string };

export type SelectProps<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
};

export function Select<Value extends string>({ value, options, onChange, disabled = false, ...field }: SelectProps<Value>) {
  const handleChange = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field {...field}>
      {(control) => (
        <FieldBox>
          <Control {...control} value={value} disabled={disabled} onChange={(event) => handleChange(event.currentTarget.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.label}
              </option>
            ))}
          </Control>
        </FieldBox>
      )}
    </Field>
  );
}
