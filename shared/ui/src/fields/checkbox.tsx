import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const Root = styled(Focusable)`
  --ringRadius: 8px;
  position: relative;
  display: inline-flex;
  align-items: flex-start;
  min-height: 32px;
  border-radius: 8px;
  color: ${token.text1};
  ${focusRing}
`;

const Box = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 1.4em;
  height: 1.4em;
  margin-right: 0.7em;
  border-radius: 6px;
  box-shadow: inset 0 0 0 2px ${token.lineStrong};
  [aria-checked='true'] > & { background: ${token.brandFill}; box-shadow: none; }
`;

type CheckboxProps = Pick<FocusableProps, 'focusKey' | 'autoFocus' | 'disabled'> & {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
};

export function Checkbox({ checked, onChange, children, ...behaviour }: CheckboxProps) {
  return (
    <Root role="checkbox" aria-checked={checked} onSelect={() => onChange(!checked)} {...behaviour}>
      <Box>{checked && <Icon name="check" size="small" />}</Box>
      <span>{children}</span>
    </Root>
  );
}
