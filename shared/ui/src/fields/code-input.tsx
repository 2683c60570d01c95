import { useT } from '@app/i18n';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { styled } from 'styled-components';
import { tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Row = styled.div`
  display: flex;
  justify-content: center;
`;

const Cell = styled.input`
  flex: 1;
  min-width: 0;
  max-width: 2.1em;
  height: 2.4em;
  margin: 0 4px;
  padding: 0;
  border: 0;
  outline: none;
  border-radius: ${token.buttonRadius};
  background: ${token.bg2};
  box-shadow: inset 0 0 0 1px ${token.lineStrong};
  color: ${token.text1};
  font-size: 1.5em;
  font-weight: 700;
  text-align: center;
  ${tabularNumbers}
  &:focus { box-shadow: inset 0 0 0 2px ${token.focus}; }
  &[aria-invalid='true']:not(:focus) { box-shadow: inset 0 0 0 2px ${token.error}; }
  &[data-gap] { margin-left: 22px; }
`;

type CodeInputProps = {
  readonly length: number;
  /** Cells before the gap that makes a code easier to read. */
  readonly groupSize?: number;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  /** Digits alone: letters fall away and phones show their number keys. */
  readonly digits?: boolean;
  readonly invalid?: boolean;
};

/** Letters and digits of a typed or pasted code; hyphens and spaces fall away. Codes are ASCII, so `toUpperCase` is safe here. */
function charactersOf(text: string, digits: boolean): string {
  return text.replace(digits ? /[^0-9]/g : /[^0-9a-z]/gi, '').toUpperCase();
}

/** One cell per character: typing moves on, Backspace goes back, a pasted code fills all. */
export function CodeInput(props: CodeInputProps) {
  const {
    length,
    groupSize = length,
    value,
    onChange,
    label,
    autoFocus = false,
    disabled = false,
    digits = false,
    invalid = false,
  } = props;
  const t = useT();
  const row = useRef<HTMLFieldSetElement>(null);
  const focusCell = (index: number) => row.current?.querySelectorAll('input')[Math.min(Math.max(index, 0), length - 1)]?.focus();
  const put = (index: number, text: string) => {
    const typed = charactersOf(text, digits);
    onChange((value.slice(0, index) + typed + value.slice(index + Math.max(typed.length, 1))).slice(0, length));
    if (typed !== '') focusCell(index + typed.length);
  };
  const handleKeyDown = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowLeft') focusCell(index - 1);
    if (event.key === 'ArrowRight') focusCell(index + 1);
    if (event.key !== 'Backspace') return;
    event.preventDefault();
    const at = value[index] === undefined ? index - 1 : index;
    if (at < 0) return;
    onChange(value.slice(0, at) + value.slice(at + 1));
    focusCell(at);
  };
  const handlePaste = (event: ClipboardEvent) => {
    event.preventDefault();
    put(0, event.clipboardData.getData('text'));
  };
  return (
    <fieldset ref={row} aria-label={label} onPaste={handlePaste}>
      <Row>
        {Array.from({ length }, (_, index) => (
          <Cell
            key={String(index)}
            value={value[index] ?? ''}
            disabled={disabled}
            autoFocus={autoFocus && index === 0}
            inputMode={digits ? 'numeric' : 'text'}
            autoComplete={index === 0 ? 'one-time-code' : 'off'}
            autoCapitalize="characters"
            spellCheck={false}
            aria-label={t('common.code.character', { position: index + 1, total: length })}
            aria-invalid={invalid}
            data-gap={index > 0 && index % groupSize === 0 ? '' : undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => put(index, event.currentTarget.value)}
            onKeyDown={handleKeyDown(index)}
          />
        ))}
      </Row>
    </fieldset>
  );
}
