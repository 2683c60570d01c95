import type { TitleSummary } from '@app/contracts';
import { useT } from '@app/i18n';
import { useNavigation } from '@app/screens/app';
import { ProblemPanel } from '@app/screens/state';
import { Button, EmptyState, Skeleton, token } from '@app/ui';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { ScreenFill } from '../screen-fill.tsx';
import { SideMenu } from '../side-menu.tsx';
import { STAGE } from '../stage.tsx';
import { StatusCorner } from '../status-corner.tsx';
import { PosterGrid } from './poster-grid.tsx';

export const CONTENT_X = 216;
const GRID_Y = 152;

const Heading = styled.h1`
  position: absolute;
  left: ${CONTENT_X}px;
  top: ${STAGE.safeY + 6}px;
  max-width: 1200px;
  font-size: 56px;
  line-height: 68px;
  font-weight: 700;
  letter-spacing: -0.02em;
  color: ${token.text1};
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Waiting = styled.div`
  position: absolute;
  left: ${CONTENT_X}px;
  top: ${GRID_Y + 28}px;
  white-space: nowrap;
  & > * { display: inline-block; margin-right: 44px; }
`;

type GridQuery = { readonly isPending: boolean; readonly error: unknown; refetch(): unknown };

type GridPageProps = {
  readonly heading: string;
  /** Undefined while nothing is known. */
  readonly titles: readonly TitleSummary[] | undefined;
  readonly query: GridQuery;
  readonly empty: { readonly title: string; readonly text?: string };
  readonly onNearEnd?: (() => void) | undefined;
  readonly lead?: ReactNode;
};

/** A page of posters beside the menu, with what stands there while there are none. */
export function GridPage({ heading, titles, query, empty, onNearEnd, lead }: GridPageProps) {
  const t = useT();
  const { openHome } = useNavigation();
  return (
    <>
      <Heading>{heading}</Heading>
      <StatusCorner />
      {lead}
      {titles !== undefined && titles.length > 0 && <PosterGrid titles={titles} top={GRID_Y} left={CONTENT_X} onNearEnd={onNearEnd} />}
      {titles === undefined && query.isPending && (
        <Waiting aria-busy>
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <Skeleton key={index} style={{ width: 224, height: 336, borderRadius: 16 }} />
          ))}
        </Waiting>
      )}
      {titles === undefined && !query.isPending && (
        <ScreenFill>
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        </ScreenFill>
      )}
      {titles !== undefined && titles.length === 0 && (
        <ScreenFill>
          <EmptyState
            icon="film"
            {...empty}
            action={
              <Button variant="primary" autoFocus focusKey="grid-home" onSelect={openHome}>
                {t('common.nav.home')}
              </Button>
            }
          />
        </ScreenFill>
      )}
      <SideMenu />
    </>
  );
}
