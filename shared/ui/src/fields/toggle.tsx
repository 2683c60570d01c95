import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Root = styled(Focusable)`
  --ringRadius: 9px;
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  padding: 9px 12px;
  border-radius: 9px;
  color: ${token.text1};
  font-weight: 500;
  ${focusRing}
  & > small { margin-left: auto; padding-left: 16px; font-size: ${token.metaSize}; font-weight: 400; color: ${token.text3}; }
`;

const Switch = styled.span`
  position: relative;
  flex: none;
  width: 40px;
  height: 24px;
  margin-left: 12px;
  border-radius: 12px;
  background: #4a4d63;
  &::after { content: ''; position: absolute; left: 3px; top: 3px; width: 18px; height: 18px; border-radius: 50%; background: #fff; transition: transform ${token.focusTime} ${token.ease}; }
  [aria-checked='true'] > & { background: ${token.brandFill}; }
  [aria-checked='true'] > &::after { transform: translateX(16px); }
`;

type ToggleProps = Pick<FocusableProps, 'focusKey' | 'disabled'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly note?: string;
};

/** A setting that is on or off and takes effect at once. */
export function Toggle({ checked, onChange, label, note, ...behaviour }: ToggleProps) {
  return (
    <Root role="switch" aria-checked={checked} onSelect={() => onChange(!checked)} {...behaviour}>
      {label}
      <small>{note}</small>
      <Switch />
    </Root>
  );
}
