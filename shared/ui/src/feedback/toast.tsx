import { useT } from '@app/i18n';
import { SECOND_MS } from '@app/kernel';
import { useEffect, useRef } from 'react';
import { keyframes, styled } from 'styled-components';
import { Button } from '../primitives/button.tsx';
import { token } from '../theme/theme.ts';

const rise = keyframes`from { opacity: 0; transform: translate(-50%, 8px); } to { opacity: 1; transform: translate(-50%, 0); }`;

const Root = styled.div`
  position: fixed;
  left: 50%;
  bottom: 32px;
  z-index: 60;
  display: flex;
  align-items: center;
  min-width: 280px;
  max-width: calc(100% - 64px);
  padding: 10px 12px 10px 20px;
  border-radius: 12px;
  background: ${token.bg3};
  box-shadow: 0 24px 64px rgba(0, 0, 0, 0.65), inset 0 0 0 1px ${token.edge};
  color: ${token.text1};
  transform: translate(-50%, 0);
  animation: ${rise} ${token.menuTime} ${token.ease};
  & > span { margin-right: auto; padding-right: 20px; }
`;

type ToastProps = {
  readonly text: string;
  /** Takes back what was done; without it there is nothing to undo. */
  readonly onUndo?: (() => void) | undefined;
  readonly onGone: () => void;
  readonly visibleMs?: number;
};

/** A line about what was just done, for six seconds; give it a new `key` for a new message. */
export function Toast({ text, onUndo, onGone, visibleMs = 6 * SECOND_MS }: ToastProps) {
  const t = useT();
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    const timer = setTimeout(() => gone.current(), visibleMs);
    return () => clearTimeout(timer);
  }, [visibleMs]);
  const handleUndo = () => {
    onUndo?.();
    onGone();
  };
  return (
    <Root role="status">
      <span>{text}</span>
      {onUndo !== undefined && (
        <Button small onSelect={handleUndo}>
          {t('common.undo')}
        </Button>
      )}
    </Root>
  );
}
