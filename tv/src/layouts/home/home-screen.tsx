import type { TitleSummary } from '@app/contracts';
import { useHome } from '@app/features/catalog';
import { describeProblem } from '@app/features/session';
import { useT } from '@app/i18n';
import { Button, EmptyState, ErrorState, Skeleton, Spinner } from '@app/ui';
import { setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import { useScreenMemory, useScreenStack } from '../../app/screen-stack.tsx';
import type { GridPlace } from '../../focus/grid-anchors.ts';
import { Art } from '../art.tsx';
import { RailGrid } from '../rail-grid.tsx';
import { EDGE } from '../rail-row.tsx';
import { SideMenu } from '../side-menu.tsx';
import { STAGE } from '../stage.tsx';
import { StatusCorner } from '../status-corner.tsx';
import { HomeCardView } from './home-card.tsx';
import { type HomeCard, homeRails } from './home-rails.ts';
import { TitleWords } from './title-words.tsx';

const CONTENT_X = 216;
const RAILS_Y = 524;
const GRID_KEY = 'home-rails';

const ART_HEIGHT = 760;

const Words = styled.div`
  position: absolute;
  left: ${CONTENT_X}px;
  top: 96px;
`;
const Rails = styled.div`
  position: absolute;
  left: ${CONTENT_X - EDGE}px;
  top: ${RAILS_Y}px;
`;
const Centre = styled.div`
  position: absolute;
  left: ${CONTENT_X}px;
  right: ${STAGE.safeX}px;
  top: 300px;
`;
const Waiting = styled.div`
  position: absolute;
  left: ${CONTENT_X}px;
  top: ${RAILS_Y + 72}px;
  white-space: nowrap;
  & > * { display: inline-block; margin-right: 32px; }
`;

const keyOf = (card: HomeCard) => card.key;
const renderCard = (card: HomeCard) => <HomeCardView card={card} />;

/** Rails whose focused card fills the screen behind them. */
export function HomeScreen() {
  const t = useT('home', 'tv');
  const { push } = useScreenStack();
  const home = useHome();
  const [place, rememberPlace] = useScreenMemory<GridPlace>('place');
  const [lastShown, rememberShown] = useScreenMemory<TitleSummary>('shown');
  const [shown, setShown] = useState<TitleSummary | null>(lastShown);
  const rails = useMemo(
    () => (home.data === undefined ? [] : homeRails(home.data, { continue: t('home.continue'), hero: t('home.hero.label') })),
    [home.data, t],
  );
  const present = rails.length > 0;
  useEffect(() => {
    if (present) void setFocus(GRID_KEY);
  }, [present]);
  const settle = useCallback(
    ({ title }: HomeCard) => {
      setShown(title);
      rememberShown(title);
    },
    [rememberShown],
  );
  const front = shown ?? rails[0]?.items[0]?.title ?? null;
  return (
    <>
      <Art imageUrl={front?.backdropUrl ?? null} height={ART_HEIGHT} />
      <StatusCorner />
      {front !== null && (
        <Words>
          <TitleWords title={front} />
        </Words>
      )}
      {present && (
        <Rails>
          <RailGrid
            focusKey={GRID_KEY}
            rails={rails}
            keyOf={keyOf}
            renderCard={renderCard}
            remembered={place}
            onRemember={rememberPlace}
            onSettle={settle}
            onSelect={({ title }) => push({ name: 'title', titleId: title.id })}
            width={STAGE.width - CONTENT_X + EDGE}
            height={STAGE.height - RAILS_Y}
          />
        </Rails>
      )}
      {home.isPending && (
        <Waiting aria-busy>
          <Spinner label={t('common.loading')} />
          {[0, 1, 2].map((index) => (
            <Skeleton key={index} style={{ width: 400, height: 225 }} />
          ))}
        </Waiting>
      )}
      {home.isError && home.data === undefined && (
        <Centre>
          <ErrorState
            title={t('common.error.title')}
            text={t(describeProblem(home.error).textKey)}
            action={
              <Button variant="primary" autoFocus focusKey="home-retry" onSelect={() => void home.refetch()}>
                {t('common.retry')}
              </Button>
            }
          />
        </Centre>
      )}
      {home.data !== undefined && !present && (
        <Centre>
          <EmptyState
            icon="film"
            title={t('home.empty.title')}
            text={t('home.empty.text')}
            action={
              <Button variant="primary" autoFocus focusKey="home-again" onSelect={() => void home.refetch()}>
                {t('common.retry')}
              </Button>
            }
          />
        </Centre>
      )}
      <SideMenu />
    </>
  );
}
