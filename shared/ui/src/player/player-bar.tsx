import { styled } from 'styled-components';
import { Focusable, type FocusableProps } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-shapes.tsx';
import { focusRing, tabularNumbers } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

/** Controls in a line: those at the start, then `PlayerBarEnd`. */
export const PlayerBar = styled.div`
  display: flex;
  align-items: center;
  color: ${token.text1};
`;

export const PlayerBarEnd = styled.div`
  display: flex;
  align-items: center;
  margin-left: auto;
`;

const Control = styled(Focusable)`
  position: relative;
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  min-width: 44px;
  height: 44px;
  margin: 0 3px;
  padding: 0 8px;
  border-radius: ${token.buttonRadius};
  color: ${token.text1};
  font-size: ${token.metaSize};
  font-weight: 600;
  ${focusRing}
  ${tabularNumbers}
  &[data-state~='on'] { background: ${token.glassStrong}; }
  &[data-state~='main'] { --ringRadius: 28px; width: 56px; height: 56px; margin: 0 8px; border-radius: 50%; background: #fff; color: ${token.bg0}; }
  &[data-state~='step'] > svg { width: 36px; height: 36px; stroke-width: 1.4; }
  & > small { position: absolute; left: 0; right: 0; top: 50%; margin-top: -0.5em; text-align: center; font-size: 12px; line-height: 1; font-weight: 700; letter-spacing: -0.04em; }
  &:hover:not([data-state~='main']) { background: ${token.glass}; }
`;

type PlayerControlProps = Pick<FocusableProps, 'focusKey' | 'autoFocus' | 'disabled' | 'onSelect' | 'onFocus'> & {
  readonly icon?: IconName;
  /** What it does, with its key: "Pause (K)". */
  readonly label: string;
  /** Words instead of an icon: "1080p". */
  readonly text?: string;
  readonly on?: boolean;
  /** `main`: play and pause. `step`: ten seconds, drawn with the number inside. */
  readonly kind?: 'plain' | 'main' | 'step';
  readonly stepSec?: number;
  readonly expanded?: boolean;
};

export function PlayerControl({ icon, label, text, on = false, kind = 'plain', stepSec, expanded, ...behaviour }: PlayerControlProps) {
  return (
    <Control aria-label={label} title={label} aria-expanded={expanded} data-state={[kind, on ? 'on' : ''].join(' ')} {...behaviour}>
      {icon !== undefined && <Icon name={icon} />}
      {stepSec !== undefined && <small aria-hidden="true">{stepSec}</small>}
      {text}
    </Control>
  );
}

/** "07:18 / 14:48". */
export const PlayerTime = styled.span`
  margin: 0 14px;
  font-weight: 500;
  white-space: nowrap;
  ${tabularNumbers}
  & > span { font-weight: 400; color: ${token.text2}; }
`;
