import type { TitleSummary } from '@app/contracts';
import { useNavigation } from '@app/screens/app';
import { useCardWords } from '@app/screens/cards';
import { PosterCard } from '@app/ui';
import { setFocus } from '@noriginmedia/norigin-spatial-navigation';
import { useCallback, useEffect, useMemo } from 'react';
import { useScreenMemory } from '../../app/screen-stack.tsx';
import type { GridPlace } from '../../focus/grid-anchors.ts';
import { RailGrid } from '../rail-grid.tsx';
import { EDGE } from '../rail-row.tsx';
import { STAGE } from '../stage.tsx';
import { GRID_COLUMNS, gridRows } from './grid-rows.ts';

const GRID_KEY = 'poster-grid';

type PosterGridProps = {
  readonly titles: readonly TitleSummary[];
  /** Top of the grid on the stage. */
  readonly top: number;
  readonly left: number;
  readonly onNearEnd?: (() => void) | undefined;
};

const keyOf = (title: TitleSummary) => title.id;

/** Posters six across under one focus; rows are mounted as the focus comes near. At least one title. */
export function PosterGrid({ titles, top, left, onNearEnd }: PosterGridProps) {
  const { openTitle } = useNavigation();
  const words = useCardWords();
  const [place, rememberPlace] = useScreenMemory<GridPlace>('place');
  const rows = useMemo(() => gridRows(titles), [titles]);
  useEffect(() => void setFocus(GRID_KEY), []);
  const renderCard = useCallback(
    (title: TitleSummary) => {
      const { titleLanguage, badge, processing } = words.card(title);
      return (
        <PosterCard title={title.title} titleLanguage={titleLanguage} imageUrl={title.posterUrl} badge={badge} processing={processing} />
      );
    },
    [words],
  );
  return (
    <div style={{ position: 'absolute', left: left - EDGE, top }} data-columns={GRID_COLUMNS}>
      <RailGrid
        focusKey={GRID_KEY}
        rails={rows}
        keyOf={keyOf}
        renderCard={renderCard}
        linked
        remembered={place}
        onRemember={rememberPlace}
        onSelect={({ id }) => openTitle(id)}
        onNearEnd={onNearEnd}
        width={STAGE.width - left + EDGE}
        height={STAGE.height - top}
      />
    </div>
  );
}
