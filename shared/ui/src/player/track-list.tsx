import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { FocusGroup } from '../focus/focus-group.tsx';
import { Focusable } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

/** The floating panel of the player's menus. */
export const PlayerPanel = styled.div`
  padding: 22px 12px 14px;
  border-radius: ${token.panelRadius};
  background: ${token.panel};
  box-shadow: 0 24px 72px rgba(0, 0, 0, 0.7), inset 0 0 0 1px rgba(255, 255, 255, 0.09);
`;

/** Lists side by side: audio beside subtitles. */
export const PlayerPanelColumns = styled.div`
  display: flex;
  align-items: flex-start;
  margin: 0 -4px;
  & > * { flex: 1; min-width: 0; margin: 0 4px; }
`;

const Column = styled(FocusGroup)`
  & > h3 { padding: 0 12px 8px; font-size: ${token.metaSize}; line-height: ${token.metaLine}; font-weight: 500; color: ${token.text3}; }
`;

const Row = styled(Focusable)`
  --ringRadius: 9px;
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  min-height: ${token.buttonSmallHeight};
  margin-bottom: 2px;
  padding: 8px 12px;
  border-radius: 9px;
  color: ${token.text1};
  font-weight: 500;
  line-height: 1.25;
  text-align: left;
  ${focusRing}
  &[aria-checked='true'] { background: ${token.selected}; }
  &:disabled { color: ${token.text3}; }
  &:hover:not(:disabled):not([aria-checked='true']) { background: ${token.glass}; }
`;

const Sign = styled.span`
  flex: none;
  width: ${token.iconSize};
  margin-right: 8px;
  color: ${token.brandText};
  line-height: 1;
`;

const Words = styled.span`
  flex: 1;
  min-width: 0;
  & > small { display: block; font-size: ${token.metaSize}; font-weight: 400; color: ${token.text3}; }
`;

export type TrackOption = {
  readonly id: string;
  readonly label: string;
  /** Studio, kind, bit rate, or the plan that opens it. */
  readonly note?: string | undefined;
  readonly lang?: string | undefined;
  /** Shown but closed: a level of a higher plan. */
  readonly locked?: boolean | undefined;
};

type TrackListProps = {
  readonly title: string;
  readonly options: readonly TrackOption[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** A locked option was chosen; without it locked options cannot be. */
  readonly onLocked?: ((id: string) => void) | undefined;
  readonly focusKey?: string | undefined;
  /** Put the focus on the chosen track when the list opens. */
  readonly autoFocus?: boolean | undefined;
  readonly footer?: ReactNode;
};

/** One choice among tracks or quality levels. */
export function TrackList({ title, options, selectedId, onSelect, onLocked, focusKey, autoFocus = false, footer }: TrackListProps) {
  return (
    <Column role="radiogroup" aria-label={title} focusKey={focusKey}>
      <h3>{title}</h3>
      {options.map((option) => {
        const selected = option.id === selectedId;
        const locked = option.locked === true;
        return (
          <Row
            key={option.id}
            role="radio"
            aria-checked={selected}
            lang={option.lang}
            autoFocus={autoFocus && selected}
            focusKey={focusKey === undefined ? undefined : `${focusKey}:${option.id}`}
            disabled={locked && onLocked === undefined}
            onSelect={() => (locked ? onLocked?.(option.id) : onSelect(option.id))}
          >
            <Sign>{locked ? <Icon name="lock" size="small" /> : selected && <Icon name="check" size="small" />}</Sign>
            <Words>
              {option.label}
              {option.note !== undefined && <small>{option.note}</small>}
            </Words>
          </Row>
        );
      })}
      {footer}
    </Column>
  );
}
