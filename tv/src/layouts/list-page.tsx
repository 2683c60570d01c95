import { FocusGroup, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { SideMenu } from './side-menu.tsx';
import { STAGE } from './stage.tsx';
import { StatusCorner } from './status-corner.tsx';

const Page = styled.div`
  position: absolute;
  left: 216px;
  top: ${STAGE.safeY}px;
  right: ${STAGE.safeX}px;
  bottom: 0;
  & > h1 { font-size: 56px; line-height: 68px; font-weight: 700; letter-spacing: -0.02em; color: ${token.text1}; }
`;
/** Room at all sides for the row that grows and its ring. */
const Window = styled.div`
  position: absolute;
  left: -40px;
  right: -40px;
  top: 88px;
  bottom: ${STAGE.safeY - 24}px;
  padding: 24px 40px;
  overflow: hidden;
`;

type ListPageProps = {
  readonly heading: string;
  /** Rows; else what stands there while there are none. */
  readonly rows: ReactNode;
  readonly instead?: ReactNode;
};

/** A heading and rows beside the menu; rows scroll under the focus. */
export function ListPage({ heading, rows, instead }: ListPageProps) {
  return (
    <>
      <Page>
        <h1>{heading}</h1>
        {instead === undefined && (
          <Window data-scroll="y">
            <FocusGroup focusKey="list">{rows}</FocusGroup>
          </Window>
        )}
      </Page>
      {instead}
      <StatusCorner />
      <SideMenu />
    </>
  );
}
