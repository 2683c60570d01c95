import type { Episode, PlaybackSession } from '@app/contracts';
import { progressOf, useEpisodes } from '@app/features/catalog';
import type { VideoPlayer } from '@app/features/playback';
import { useFormat, useT } from '@app/i18n';
import { Spinner } from '@app/ui';
import { setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { useCallback, useEffect, useMemo } from 'react';
import { styled } from 'styled-components';
import type { GridPlace } from '../../focus/grid-anchors.ts';
import { OverlayCard } from '../overlay-card.tsx';
import { RailGrid } from '../rail-grid.tsx';
import { EDGE } from '../rail-row.tsx';
import { STAGE } from '../stage.tsx';
import { Sheet } from './sheet.tsx';

const METRICS = { cardWidth: 384, cardHeight: 216, gap: 32, rowHeight: 280 } as const;
const GRID_KEY = 'player-episodes';

const Place = styled.div`
  margin-left: -${EDGE}px;
`;

const keyOf = (episode: Episode) => episode.id;
const forgetPlace = () => undefined;

type EpisodesSheetProps = { readonly player: VideoPlayer; readonly session: PlaybackSession; readonly onChosen: () => void };

/** The season that is on, with the focus on the episode that plays. */
export function EpisodesSheet({ player, session, onChosen }: EpisodesSheetProps) {
  const t = useT('title');
  const format = useFormat();
  const { titleId, season } = session;
  const episodes = useEpisodes(titleId, season).data?.items;
  const { playableId } = player.getState();
  const rails = useMemo(
    () => (episodes === undefined || episodes.length === 0 ? [] : [{ id: 'season', title: '', metrics: METRICS, items: episodes }]),
    [episodes],
  );
  const present = rails.length > 0;
  useEffect(() => {
    if (present) void setFocus(GRID_KEY);
  }, [present]);
  const place: GridPlace = { row: 0, railId: 'season', cards: { season: { key: playableId ?? '', column: 0 } } };
  const renderCard = useCallback(
    ({ number, title, language, stillUrl, playable, positionSec }: Episode) => (
      <OverlayCard
        title={`${number}. ${title}`}
        titleLanguage={language}
        note={playable === null ? t('common.card.preparingSoon') : format.shortDuration(playable.durationSec)}
        imageUrl={stillUrl}
        progress={playable === null || positionSec === null ? undefined : progressOf(positionSec, playable.durationSec)}
      />
    ),
    [t, format],
  );
  const choose = (episode: Episode) => {
    if (episode.playable === null) return;
    if (episode.id !== playableId) player.open({ playableId: episode.id });
    onChosen();
  };
  return (
    <Sheet label={t('title.tab.episodes')} focusKey="episodes-sheet">
      <h2>{season === null ? t('title.tab.episodes') : t('title.season', { number: season })}</h2>
      {present ? (
        <Place>
          <RailGrid
            focusKey={GRID_KEY}
            rails={rails}
            keyOf={keyOf}
            renderCard={renderCard}
            remembered={place}
            onRemember={forgetPlace}
            onSelect={choose}
            width={STAGE.width - STAGE.safeX + EDGE}
            height={METRICS.rowHeight}
          />
        </Place>
      ) : (
        <Spinner label={t('common.loading')} />
      )}
    </Sheet>
  );
}
