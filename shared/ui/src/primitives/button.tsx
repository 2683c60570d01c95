import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-shapes.tsx';
import { focusRing, tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

export type ButtonVariant = 'primary' | 'glass' | 'outline' | 'plain';

const Root = styled(Focusable)`
  position: relative;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  min-height: ${token.buttonHeight};
  padding: 6px ${token.buttonPad};
  border-radius: ${token.buttonRadius};
  background: ${token.glass};
  color: ${token.text1};
  font-weight: 600;
  text-align: center;
  transition: transform ${token.focusTime} ${token.ease};
  ${focusRing}
  ${tabularNumbers}
  &[data-state~='primary'] { background: ${token.brandFill}; }
  &[data-state~='outline'] { background: none; box-shadow: inset 0 0 0 1px ${token.lineStrong}; }
  &[data-state~='plain'] { background: none; }
  &[data-state~='on'] { background: ${token.glassStrong}; }
  &[data-state~='small'] {
    min-height: ${token.buttonSmallHeight};
    padding: 4px ${token.buttonSmallPad};
    font-size: ${token.metaSize};
    line-height: ${token.metaLine};
  }
  &[data-state~='square'] { width: ${token.buttonHeight}; padding: 0; }
  &[data-state~='square'][data-state~='small'] { width: ${token.buttonSmallHeight}; }
  &[data-state~='wide'] { width: 100%; }
  &:disabled { opacity: 0.45; }
  @media (hover: hover) {
    &:hover:not(:disabled) { background-color: ${token.glassStrong}; }
    &[data-state~='primary']:hover:not(:disabled) { background-color: #7a62f5; }
  }
  &[data-focused] { transform: scale(1.06); z-index: 1; }
  &[data-focused]:not([data-state~='primary']) { background: ${token.focus}; color: ${token.ink}; }
`;

const Words = styled.span`
  svg + & { margin-left: ${token.buttonGap}; }
`;

const Progress = styled.span`
  position: absolute;
  left: 14px;
  right: 14px;
  bottom: 5px;
  height: ${token.barHeight};
  border-radius: 3px;
  background: rgba(255, 255, 255, 0.34);
  overflow: hidden;
  & > span { display: block; height: 100%; background: #fff; transform-origin: 0 0; }
`;

export type ButtonProps = Omit<FocusableProps, 'data-state' | 'children'> & {
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  readonly small?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** Selected, not focused: a fill, never a ring. */
  readonly on?: boolean | undefined;
  /** 0–1, drawn as a line along the bottom: "Continue 43:10". */
  readonly progress?: number | undefined;
  readonly children?: ReactNode;
};

function stateOf(props: { readonly [name: string]: unknown }, variant: ButtonVariant): string {
  return [variant, ...Object.keys(props).filter((name) => props[name] === true)].join(' ');
}

export function Button({ variant = 'glass', icon, small = false, wide = false, on = false, progress, children, ...rest }: ButtonProps) {
  return (
    <Root data-state={stateOf({ small, wide, on }, variant)} {...rest}>
      {icon !== undefined && <Icon name={icon} size={small ? 'small' : 'normal'} />}
      {children !== undefined && <Words>{children}</Words>}
      {progress !== undefined && (
        <Progress>
          <span style={{ transform: `scaleX(${progress})` }} />
        </Progress>
      )}
    </Root>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'progress' | 'icon' | 'wide'> & {
  readonly icon: IconName;
  /** What it does, in words: read aloud and shown as a tip. */
  readonly label: string;
};

/** A square button with an icon alone. */
export function IconButton({ variant = 'glass', icon, small = false, on = false, label, ...rest }: IconButtonProps) {
  return (
    <Root data-state={stateOf({ small, on, square: true }, variant)} aria-label={label} title={label} {...rest}>
      <Icon name={icon} size={small ? 'small' : 'normal'} />
    </Root>
  );
}

/** Buttons in a line that wraps, with the right gaps and without flex `gap`. */
export const ButtonRow = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin: calc(${token.buttonsGap} / -2);
  & > * { margin: calc(${token.buttonsGap} / 2); }
`;
