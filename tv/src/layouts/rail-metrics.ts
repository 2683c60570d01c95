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
