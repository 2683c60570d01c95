import { FocusGroup, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useFocusReturn } from '../../focus/use-focus-return.ts';
import { STAGE } from '../stage.tsx';

const Panel = styled(FocusGroup)`
  position: absolute;
  left: 0;
  right: 0;
  bottom: 0;
  padding: 130px ${STAGE.safeX}px ${STAGE.safeY}px;
  background: linear-gradient(rgba(0, 3, 28, 0), rgba(0, 3, 28, 0.94) 130px);
  color: ${token.text1};
  & > h2 { font-size: 36px; line-height: 44px; font-weight: 600; margin: 30px 0 12px; }
`;

type SheetProps = { readonly label: string; readonly focusKey: string; readonly children: ReactNode };

/** A layer with buttons over the picture: the focus stays in it and goes back to the picture afterwards. */
export function Sheet({ label, focusKey, children }: SheetProps) {
  useFocusReturn();
  return (
    <Panel role="dialog" aria-label={label} focusKey={focusKey} boundary>
      {children}
    </Panel>
  );
}
