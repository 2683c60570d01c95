import { setFocus, useFocusable } from '@noriginmedia/norigin-spatial-navigation';
import { type MouseEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { afterFrame } from '../focus/after-frame.ts';
import { cursorAt, type GridPlace, placeOf } from '../focus/grid-anchors.ts';
import { type GridCursor, moveCursor, moveLinkedCursor, startCursor } from '../focus/grid-cursor.ts';
import { useIntents } from '../focus/intent-context.tsx';
import { type Intent, isDirection } from '../focus/intents.ts';
import { firstSeenRow, type GridRail, rowOffsets, scrollTopOf } from './rail-metrics.ts';
import type { RowHandle } from './rail-row.tsx';

/** A card that the focus only passes changes nothing. */
const SETTLE_MS = 180;
/** More rows are wanted when this many are left below. */
const ROWS_AHEAD = 3;

export type RailCursorOptions<Item> = {
  readonly focusKey: string;
  readonly rails: readonly GridRail<Item>[];
  readonly keyOf: (item: Item) => string;
  /** A grid proper instead of rails: up and down keep the column. */
  readonly linked?: boolean | undefined;
  readonly onSelect: (item: Item, rail: GridRail<Item>) => void;
  readonly onLongSelect?: ((item: Item) => void) | undefined;
  /** The focused card settled for a moment: time to change the backdrop. */
  readonly onSettle?: ((item: Item) => void) | undefined;
  /** The focus is near the last row: time to fetch more. */
  readonly onNearEnd?: (() => void) | undefined;
  /** Place of an earlier visit, and where to keep this one's. */
  readonly remembered: GridPlace | null;
  readonly onRemember: (place: GridPlace) => void;
};

/** The card that a pointer is over, from the marks that rows and slots carry. */
function cardUnder(target: EventTarget): { readonly row: number; readonly column: number } | null {
  const slot = target instanceof Element ? target.closest('[data-column]') : null;
  const row = slot?.closest('[data-row]');
  return slot === null || row === null || row === undefined
    ? null
    : { row: Number(row.getAttribute('data-row')), column: Number(slot.getAttribute('data-column')) };
}

/** Moves one focus over a stack of rails: the pure cursor decides, the rows are told, React renders only what must be mounted. */
export function useRailCursor<Item>(options: RailCursorOptions<Item>, track: RefObject<HTMLDivElement | null>, viewHeight: number) {
  const { focusKey, rails, keyOf, linked = false, onSelect, onLongSelect, onSettle, onNearEnd, remembered, onRemember } = options;
  const shape = useMemo(() => rails.map(({ id, items }) => ({ id, keys: items.map(keyOf) })), [rails, keyOf]);
  const lengths = useMemo(() => rails.map(({ items }) => items.length), [rails]);
  const offsets = useMemo(() => rowOffsets(rails), [rails]);
  const cursor = useRef<GridCursor>(remembered === null ? startCursor(rails.length) : cursorAt(remembered, shape));
  const drawnShape = useRef(shape);
  const rows = useRef(new Map<number, RowHandle>());
  const settle = useRef<number | undefined>(undefined);
  const focused = useRef(false);
  const scrollTop = useCallback(
    () => scrollTopOf(cursor.current.row, rails, offsets, linked ? viewHeight : null),
    [rails, offsets, linked, viewHeight],
  );
  const [topRow, setTopRow] = useState(() => firstSeenRow(scrollTop(), offsets));

  const tell = useCallback((row: number, handle: RowHandle) => {
    handle.show(cursor.current.columns[row] ?? 0, focused.current && row === cursor.current.row);
  }, []);
  const retell = (row: number) => {
    const handle = rows.current.get(row);
    if (handle !== undefined) tell(row, handle);
  };
  const scroll = useCallback(() => {
    if (track.current !== null) track.current.style.transform = `translate3d(0, ${-scrollTop()}px, 0)`;
  }, [scrollTop, track]);
  const draw = useCallback(() => {
    scroll();
    for (const [row, handle] of rows.current) tell(row, handle);
  }, [scroll, tell]);
  const columnOf = useCallback((row: number) => cursor.current.columns[row] ?? 0, []);
  const registerRow = useCallback(
    (row: number, handle: RowHandle | null) => {
      if (handle === null) rows.current.delete(row);
      else {
        rows.current.set(row, handle);
        tell(row, handle);
      }
    },
    [tell],
  );

  const current = () => {
    const rail = rails[cursor.current.row];
    const item = rail?.items[cursor.current.columns[cursor.current.row] ?? 0];
    return rail === undefined || item === undefined ? null : { rail, item };
  };
  const announce = () => {
    window.clearTimeout(settle.current);
    settle.current = window.setTimeout(() => {
      onRemember(placeOf(cursor.current, shape));
      const at = current();
      if (at !== null) onSettle?.(at.item);
      if (cursor.current.row >= rails.length - ROWS_AHEAD) onNearEnd?.();
    }, SETTLE_MS);
  };
  const goTo = (next: GridCursor) => {
    const left = cursor.current.row;
    cursor.current = next;
    scroll();
    for (const row of new Set([left, next.row])) retell(row);
    announce();
    if (next.row !== left) afterFrame(() => setTopRow(firstSeenRow(scrollTop(), offsets)));
  };
  const select = () => {
    const at = current();
    if (at === null) return;
    onRemember(placeOf(cursor.current, shape));
    onSelect(at.item, at.rail);
  };
  const takeIntent = (intent: Intent): boolean => {
    if (!focused.current) return false;
    if (intent === 'menu') {
      const at = current();
      if (at !== null) onLongSelect?.(at.item);
      return onLongSelect !== undefined;
    }
    const next = isDirection(intent) ? (linked ? moveLinkedCursor : moveCursor)(cursor.current, intent, lengths) : null;
    if (next !== null) goTo(next);
    return next !== null;
  };
  useIntents(takeIntent);

  const { ref } = useFocusable<object, HTMLDivElement>({
    focusKey,
    focusable: rails.length > 0,
    onFocus: () => {
      focused.current = true;
      draw();
      announce();
    },
    onBlur: () => {
      focused.current = false;
      draw();
    },
    onEnterPress: (_props, { pressedKeys }) => {
      // A held OK repeats; only its first press opens.
      if ((pressedKeys['enter'] ?? 1) <= 1) select();
    },
  });

  // Rails may change under the focus (a card hidden, a rail added): it stays on its card.
  useLayoutEffect(() => {
    cursor.current = cursorAt(placeOf(cursor.current, drawnShape.current), shape);
    drawnShape.current = shape;
    setTopRow(firstSeenRow(scrollTop(), offsets));
    draw();
  }, [shape, offsets, scrollTop, draw]);
  useEffect(() => () => window.clearTimeout(settle.current), []);

  return {
    ref,
    offsets,
    topRow,
    columnOf,
    registerRow,
    /** The Magic Remote's pointer moves the same focus. */
    pointer: {
      onMouseMove: ({ target }: MouseEvent) => {
        const place = cardUnder(target);
        if (place === null) return;
        if (!focused.current) void setFocus(focusKey);
        const here = cursor.current;
        if (place.row === here.row && place.column === here.columns[here.row]) return;
        goTo({ row: place.row, columns: here.columns.map((column, row) => (row === place.row ? place.column : column)) });
      },
      onClick: ({ target }: MouseEvent) => {
        if (cardUnder(target) !== null) select();
      },
    },
  };
}
