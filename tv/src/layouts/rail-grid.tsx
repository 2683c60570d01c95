import { useFocusable } from '@noriginmedia/norigin-spatial-navigation';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { clampCursor, columnOf, type GridCursor, mountedRange, moveCursor, startCursor } from '../focus/grid-cursor.ts';
import { useIntents } from '../focus/intent-context.tsx';
import { isDirection } from '../focus/intents.ts';
import { RailRow, type RowHandle } from './rail-row.tsx';

/** Pixels on the 1920×1080 stage. */
export type RailMetrics = {
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Space between cards; neighbours of a focused card move into it. */
  readonly gap: number;
  /** Height of the whole row: title, cards, caption and the space to the next row. */
  readonly rowHeight: number;
};

export type GridRail<Item> = {
  readonly id: string;
  readonly title: string;
  readonly metrics: RailMetrics;
  readonly items: readonly Item[];
};

export type RailGridProps<Item> = {
  readonly focusKey: string;
  readonly rails: readonly GridRail<Item>[];
  readonly keyOf: (item: Item) => string;
  readonly renderCard: (item: Item, rail: GridRail<Item>) => ReactNode;
  readonly onSelect: (item: Item, rail: GridRail<Item>) => void;
  readonly onLongSelect?: (item: Item) => void;
  /** The focused card settled for a moment: time to change the backdrop. */
  readonly onSettle?: (item: Item) => void;
  /** Cursor of an earlier visit, and where to keep this one's. */
  readonly remembered: GridCursor | null;
  readonly onRemember: (cursor: GridCursor) => void;
  /** Visible width and height in stage pixels. */
  readonly width: number;
  readonly height: number;
};

const ROW_OVERSCAN = 1;
/** A card that the focus only passes changes nothing. */
const SETTLE_MS = 180;

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
export function RailGrid<Item>(props: RailGridProps<Item>) {
  const { focusKey, rails, keyOf, renderCard, onSelect, onLongSelect, onSettle, remembered, onRemember, width, height } = props;
  const lengths = useMemo(() => rails.map(({ items }) => items.length), [rails]);
  const offsets = useMemo(
    () => rails.map((_, row) => rails.slice(0, row).reduce((sum, { metrics }) => sum + metrics.rowHeight, 0)),
    [rails],
  );
  const cursor = useRef<GridCursor>(clampCursor(remembered ?? startCursor(rails.length), lengths));
  const track = useRef<HTMLDivElement | null>(null);
  const rows = useRef(new Map<number, RowHandle>());
  const settle = useRef<number | undefined>(undefined);
  const [topRow, setTopRow] = useState(cursor.current.row);
  const focusedNow = useRef(false);

  const draw = useCallback(() => {
    const { row } = cursor.current;
    if (track.current !== null) track.current.style.transform = `translate3d(0, ${-(offsets[row] ?? 0)}px, 0)`;
    for (const [index, handle] of rows.current) handle.show(cursor.current.columns[index] ?? 0, focusedNow.current && index === row);
  }, [offsets]);

  const itemAt = ({ row, columns }: GridCursor) => {
    const rail = rails[row];
    const item = rail?.items[columns[row] ?? 0];
    return rail === undefined || item === undefined ? null : { rail, item };
  };
  const announce = () => {
    window.clearTimeout(settle.current);
    settle.current = window.setTimeout(() => {
      onRemember(cursor.current);
      const at = itemAt(cursor.current);
      if (at !== null) onSettle?.(at.item);
    }, SETTLE_MS);
  };

  const { ref } = useFocusable<object, HTMLDivElement>({
    focusKey,
    focusable: rails.length > 0,
    onFocus: () => {
      focusedNow.current = true;
      draw();
      announce();
    },
    onBlur: () => {
      focusedNow.current = false;
      draw();
    },
    onEnterPress: (_props, { pressedKeys }) => {
      const at = itemAt(cursor.current);
      if (at !== null && (pressedKeys['enter'] ?? 1) <= 1) {
        onRemember(cursor.current);
        onSelect(at.item, at.rail);
      }
    },
  });

  useIntents((intent) => {
    if (!focusedNow.current) return false;
    if (intent === 'menu' && onLongSelect !== undefined) {
      const at = itemAt(cursor.current);
      if (at !== null) onLongSelect(at.item);
      return at !== null;
    }
    if (!isDirection(intent)) return false;
    const next = moveCursor(cursor.current, intent, lengths);
    if (next === null) return false;
    const rowChanged = next.row !== cursor.current.row;
    cursor.current = next;
    draw();
    announce();
    if (rowChanged) requestAnimationFrame(() => setTopRow(next.row));
    return true;
  });

  // Rails may change under the cursor (a card hidden, a rail added): it never points at nothing.
  useLayoutEffect(() => {
    cursor.current = clampCursor(cursor.current, lengths);
    setTopRow(cursor.current.row);
    draw();
  }, [lengths, draw]);
  useEffect(() => () => window.clearTimeout(settle.current), []);

  const smallestRow = Math.min(...rails.map(({ metrics }) => metrics.rowHeight), height);
  const { from, to } = mountedRange(topRow, Math.ceil(height / Math.max(1, smallestRow)), ROW_OVERSCAN, rails.length);
  return (
    <Viewport ref={ref} style={{ width, height }} data-focus-key={focusKey}>
      <Track ref={track}>
        {rails.slice(from, to).map((rail, index) => (
          <RailRow
            key={rail.id}
            ref={(handle) => {
              if (handle === null) rows.current.delete(from + index);
              else {
                rows.current.set(from + index, handle);
                handle.show(cursor.current.columns[from + index] ?? 0, focusedNow.current && from + index === cursor.current.row);
              }
            }}
            rail={rail}
            top={offsets[from + index] ?? 0}
            width={width}
            column={columnOf({ row: from + index, columns: cursor.current.columns })}
            keyOf={keyOf}
            renderCard={renderCard}
          />
        ))}
      </Track>
    </Viewport>
  );
}
