import { useT } from '@app/i18n';
import { useEffect, useRef } from 'react';
import { keyframes, styled } from 'styled-components';
import { FocusGroup } from '../focus/focus-group.tsx';
import { Focusable } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import { focusGrow, focusRing, tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const shake = keyframes`20% { transform: translateX(-8px); } 50% { transform: translateX(7px); } 80% { transform: translateX(-4px); } to { transform: none; }`;

const Dots = styled.div`
  display: flex;
  justify-content: center;
  margin-bottom: 1.4em;
  &[data-wrong] { animation: ${shake} 300ms ${token.ease}; }
  & > span { width: 1em; height: 1em; margin: 0 0.55em; border-radius: 50%; box-shadow: inset 0 0 0 2px ${token.lineStrong}; }
  & > span[data-filled] { background: ${token.text1}; box-shadow: none; }
  &[data-wrong] > span { box-shadow: inset 0 0 0 2px ${token.error}; }
`;

const Keys = styled(FocusGroup)`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  width: 14em;
  margin: 0 auto;
`;

const Key = styled(Focusable)`
  --ringRadius: 50%;
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  width: 3.75em;
  height: 3.75em;
  margin: 0.35em;
  border-radius: 50%;
  background: ${token.glass};
  color: ${token.text1};
  font-weight: 600;
  ${tabularNumbers}
  ${focusRing}
  ${focusGrow}
  & > span { font-size: 1.5em; line-height: 1; }
  &:hover:not(:disabled) { background: ${token.glassStrong}; }
  &[data-state='empty'] { visibility: hidden; }
  &:disabled { opacity: 0.45; }
`;

export const PIN_LENGTH = 4;
const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'back'] as const;

type PinPadProps = {
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** What the digits are for, read aloud. */
  readonly label: string;
  readonly isWrong?: boolean;
  readonly disabled?: boolean;
  /** Listens to the keyboard's digits, wherever the focus is. */
  readonly listens?: boolean;
};

/** Four dots and ten keys; digits of a keyboard do the same, Backspace takes one back. The PIN itself is never shown. */
export function PinPad({ value, onChange, label, isWrong = false, disabled = false, listens = true }: PinPadProps) {
  const t = useT();
  const press = (key: string) => {
    if (disabled) return;
    if (key === 'back') onChange(value.slice(0, -1));
    else if (value.length < PIN_LENGTH) onChange(value + key);
  };
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    if (!listens) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9]$/.test(event.key)) latest.current(event.key);
      if (event.key === 'Backspace') latest.current('back');
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, [listens]);
  return (
    <fieldset aria-label={label}>
      <Dots data-wrong={isWrong ? '' : undefined} role="status" aria-label={`${label}: ${value.length} / ${PIN_LENGTH}`}>
        {Array.from({ length: PIN_LENGTH }, (_, index) => (
          <span key={String(index)} data-filled={index < value.length ? '' : undefined} />
        ))}
      </Dots>
      <Keys boundary={false}>
        {ROWS.map((key, index) => (
          <Key
            key={key}
            data-state={key === '' ? 'empty' : undefined}
            disabled={disabled || key === ''}
            autoFocus={index === 0}
            aria-label={key === 'back' ? t('common.delete') : undefined}
            onSelect={() => press(key)}
          >
            {key === 'back' ? <Icon name="backspace" /> : <span>{key}</span>}
          </Key>
        ))}
      </Keys>
    </fieldset>
  );
}
