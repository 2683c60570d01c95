import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { keyframes, styled } from 'styled-components';
import { FocusGroup } from '../focus/focus-group.tsx';
import { ButtonRow } from '../primitives/button.tsx';
import { fill } from '../theme/mixins.ts';
import { token } from '../theme/theme.ts';

const appear = keyframes`from { opacity: 0; transform: translateY(8px); } to { opacity: 1; transform: none; }`;

const Veil = styled.div`
  ${fill}
  position: fixed;
  z-index: 50;
  display: flex;
  align-items: center;
  justify-content: center;
  padding: 24px;
  background: rgba(0, 3, 20, 0.78);
`;

const Panel = styled.div`
  width: 36em;
  max-width: 100%;
  max-height: 100%;
  overflow: auto;
  padding: 1.75em;
  border-radius: ${token.panelRadius};
  background: ${token.bg2};
  box-shadow: 0 24px 72px rgba(0, 0, 0, 0.7), inset 0 0 0 1px ${token.edge};
  outline: none;
  animation: ${appear} ${token.menuTime} ${token.ease};
  & > h2 { margin-bottom: 0.5em; font-size: ${token.sectionSize}; line-height: ${token.sectionLine}; font-weight: 650; color: ${token.text1}; }
`;

const Actions = styled.div`
  margin-top: 1.75em;
`;

const TABBABLE = 'a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex="0"]';

/** Keeps Tab inside: from the last element to the first and back. */
function trapTab(event: KeyboardEvent<HTMLElement>): void {
  const inside = [...event.currentTarget.querySelectorAll<HTMLElement>(TABBABLE)];
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (first === undefined || last === undefined) return;
  const from = event.shiftKey ? first : last;
  const { activeElement } = document;
  if (activeElement !== from && activeElement !== event.currentTarget) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

type DialogProps = {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons, the safe choice with `autoFocus`. */
  readonly actions?: ReactNode;
  /** Escape, a click beside the panel. On a TV the screen stack's Back calls it. */
  readonly onClose: () => void;
};

/** A question over the page: holds the focus while it is open and gives it back where it was. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);
  // Noted before the commit, in which a child with autoFocus already takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const held = panel.current;
    if (held !== null && !held.contains(document.activeElement)) held.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Tab') trapTab(event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <Veil onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <Panel ref={panel} role="dialog" aria-modal="true" aria-labelledby={titleId} tabIndex={-1} onKeyDown={handleKeyDown}>
        <h2 id={titleId}>{title}</h2>
        <FocusGroup boundary>
          {children}
          {actions !== undefined && (
            <Actions>
              <ButtonRow>{actions}</ButtonRow>
            </Actions>
          )}
        </FocusGroup>
      </Panel>
    </Veil>
  );
}
