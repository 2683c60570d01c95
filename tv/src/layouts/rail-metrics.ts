/** Pixels on the 1920×1080 stage. */
export type RailMetrics = {
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Space between cards; a focused card grows into it. */
  readonly gap: number;
  /** Height of the whole row: title, cards, caption and the space to the next row. */
  readonly rowHeight: number;
};

export type GridRail<Item> = {
  readonly id: string;
  /** Empty for a row of a grid. */
  readonly title: string;
  readonly metrics: RailMetrics;
  readonly items: readonly Item[];
};

/** Tops of the rows, one after another. */
export function rowOffsets(rails: readonly GridRail<unknown>[]): readonly number[] {
  let top = 0;
  return rails.map(({ metrics }) => {
    const offset = top;
    top += metrics.rowHeight;
    return offset;
  });
}

/**
 * How far the stack is scrolled with the focus in `row`: that row comes first. With a `viewHeight` the last rows fill the view
 * instead of leaving its foot empty.
 */
export function scrollTopOf(
  row: number,
  rails: readonly GridRail<unknown>[],
  offsets: readonly number[],
  viewHeight: number | null,
): number {
  const top = offsets[row] ?? 0;
  if (viewHeight === null) return top;
  const total = (offsets[rails.length - 1] ?? 0) + (rails[rails.length - 1]?.metrics.rowHeight ?? 0);
  return Math.min(top, Math.max(0, total - viewHeight));
}

/** The first row of which anything is seen at this scroll. */
export function firstSeenRow(scrollTop: number, offsets: readonly number[]): number {
  let row = 0;
  while ((offsets[row + 1] ?? Number.POSITIVE_INFINITY) <= scrollTop) row += 1;
  return row;
}
