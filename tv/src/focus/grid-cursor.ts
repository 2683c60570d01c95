import type { Direction } from './intents.ts';

/** Where the focus stands in a stack of rails: the row, and for each row the card it was left on. */
export type GridCursor = { readonly row: number; readonly columns: readonly number[] };

export function startCursor(rows: number): GridCursor {
  return { row: 0, columns: Array.from({ length: rows }, () => 0) };
}

export function columnOf(cursor: GridCursor): number {
  return cursor.columns[cursor.row] ?? 0;
}

/**
 * The cursor after a key. `null` when the key leaves the grid: up from the first row, left from the first card. The right and
 * lower ends hold the focus. Each row keeps its own column, as on every TV.
 */
export function moveCursor(cursor: GridCursor, direction: Direction, lengths: readonly number[]): GridCursor | null {
  const column = columnOf(cursor);
  switch (direction) {
    case 'left':
      return column === 0 ? null : withColumn(cursor, column - 1);
    case 'right':
      return withColumn(cursor, Math.min(column + 1, Math.max(0, (lengths[cursor.row] ?? 1) - 1)));
    case 'up':
      return cursor.row === 0 ? null : { ...cursor, row: cursor.row - 1 };
    default:
      return { ...cursor, row: Math.min(cursor.row + 1, Math.max(0, lengths.length - 1)) };
  }
}

/** In a grid proper the column is one for all rows: up and down stay under each other, and a short last row takes its last card. */
export function moveLinkedCursor(cursor: GridCursor, direction: Direction, lengths: readonly number[]): GridCursor | null {
  const moved = moveCursor(cursor, direction, lengths);
  if (moved === null || moved.row === cursor.row) return moved;
  return withColumn(moved, Math.min(columnOf(cursor), Math.max(0, (lengths[moved.row] ?? 1) - 1)));
}

function withColumn(cursor: GridCursor, column: number): GridCursor {
  return { ...cursor, columns: cursor.columns.map((old, row) => (row === cursor.row ? column : old)) };
}

/** Fits a remembered cursor to rails that have changed since: rows added or gone, cards removed. Never points at nothing. */
export function clampCursor(cursor: GridCursor, lengths: readonly number[]): GridCursor {
  const columns = lengths.map((length, row) => Math.min(cursor.columns[row] ?? 0, Math.max(0, length - 1)));
  return { row: Math.min(cursor.row, Math.max(0, lengths.length - 1)), columns };
}

/** Indexes to keep mounted: the ones seen from `first`, and `overscan` on either side, so that focus never lands on nothing. */
export function mountedRange(
  first: number,
  visible: number,
  overscan: number,
  length: number,
): { readonly from: number; readonly to: number } {
  return { from: Math.max(0, first - overscan), to: Math.min(length, first + visible + overscan) };
}
