import { FocusAdapterProvider } from '@app/ui';
import { type ReactNode, useRef } from 'react';
import { styled } from 'styled-components';
import { mountedRange } from '../focus/grid-cursor.ts';
import { inertFocusAdapter } from '../focus/inert-focus-adapter.ts';
import type { GridRail } from './rail-metrics.ts';
import { RailRow } from './rail-row.tsx';
import { STAGE } from './stage.tsx';
import { type RailCursorOptions, useRailCursor } from './use-rail-cursor.ts';

export type RailGridProps<Item> = RailCursorOptions<Item> & {
  /** Stable between renders: a row that did not change is not rendered again. */
  readonly renderCard: (item: Item, rail: GridRail<Item>) => ReactNode;
  /** Visible width and height in stage pixels. */
  readonly width: number;
  readonly height: number;
};

const ROW_OVERSCAN = 1;

const Viewport = styled.div`
  position: relative;
  overflow: hidden;
`;
const Track = styled.div`
  position: relative;
  will-change: transform;
  transition: transform 180ms cubic-bezier(0.2, 0.7, 0.2, 1);
  @media (prefers-reduced-motion: reduce) {
    transition: none;
  }
`;

/**
 * Rails under one focus. To spatial navigation the grid is a single element; inside, a key press moves a cursor and two DOM
 * attributes and slides two layers, and React hears of it only when other cards have to be mounted, after the frame was drawn.
 */
export function RailGrid<Item>({ renderCard, width, height, ...options }: RailGridProps<Item>) {
  const track = useRef<HTMLDivElement | null>(null);
  const { ref, offsets, topRow, columnOf, registerRow, pointer } = useRailCursor(options, track, height - STAGE.safeY);
  const { rails, focusKey, keyOf } = options;
  const smallestRow = Math.min(...rails.map(({ metrics }) => metrics.rowHeight), height);
  const { from, to } = mountedRange(topRow, Math.ceil(height / Math.max(1, smallestRow)), ROW_OVERSCAN, rails.length);
  return (
    <Viewport ref={ref} style={{ width, height }} data-focus-key={focusKey} {...pointer}>
      <FocusAdapterProvider value={inertFocusAdapter}>
        <Track ref={track}>
          {rails.slice(from, to).map((rail, index) => (
            <RailRow
              key={rail.id}
              register={registerRow}
              rail={rail}
              row={from + index}
              top={offsets[from + index] ?? 0}
              width={width}
              columnOf={columnOf}
              keyOf={keyOf}
              renderCard={renderCard}
            />
          ))}
        </Track>
      </FocusAdapterProvider>
    </Viewport>
  );
}
