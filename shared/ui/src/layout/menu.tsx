import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { keyframes, styled } from 'styled-components';
import { FocusGroup } from '../focus/focus-group.tsx';
import { Focusable } from '../focus/focusable.tsx';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon-shapes.tsx';
import { focusRing } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const appear = keyframes`from { opacity: 0; transform: translateY(8px); } to { opacity: 1; transform: none; }`;

const Panel = styled.div`
  position: absolute;
  right: 0;
  top: calc(100% + 8px);
  z-index: 20;
  width: max-content;
  min-width: 220px;
  max-width: min(340px, 90vw);
  padding: 8px;
  border-radius: 12px;
  background: ${token.panel};
  box-shadow: 0 24px 72px rgba(0, 0, 0, 0.7), inset 0 0 0 1px rgba(255, 255, 255, 0.09);
  animation: ${appear} ${token.menuTime} ${token.ease};
`;

const Item = styled(Focusable)`
  --ringRadius: 8px;
  position: relative;
  display: flex;
  align-items: center;
  width: 100%;
  min-height: 40px;
  padding: 6px 12px;
  border-radius: 8px;
  color: ${token.text1};
  ${focusRing}
  & > svg { margin-right: 12px; }
  &[data-state='danger'] { color: ${token.error}; }
  &:hover { background: ${token.glass}; }
`;

type MenuItemProps = {
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly autoFocus?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
};

export function MenuItem({ icon, danger = false, children, ...behaviour }: MenuItemProps) {
  return (
    <Item role="menuitem" data-state={danger ? 'danger' : undefined} {...behaviour}>
      {icon !== undefined && <Icon name={icon} size="small" />}
      {children}
    </Item>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(menu: HTMLElement, step: 1 | -1): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}

/** Actions that drop from a button; the host is positioned. Arrows move, Escape and a click elsewhere close. */
export function Menu({ label, onClose, children }: { readonly label: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const handlePointer = (event: Event) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) !== true) onClose();
    };
    document.addEventListener('mousedown', handlePointer);
    return () => document.removeEventListener('mousedown', handlePointer);
  }, [onClose]);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      moveFocus(event.currentTarget, step);
    }
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
  };
  return (
    <Panel ref={panel} role="menu" aria-label={label} tabIndex={-1} onKeyDown={handleKeyDown}>
      <FocusGroup boundary>{children}</FocusGroup>
    </Panel>
  );
}
