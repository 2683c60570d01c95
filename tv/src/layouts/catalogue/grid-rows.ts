import type { TitleSummary } from '@app/contracts';
import type { GridRail } from '../rail-metrics.ts';

export const GRID_COLUMNS = 6;
const POSTERS = { cardWidth: 224, cardHeight: 336, gap: 44, rowHeight: 396 } as const;

/** Titles cut into rows; a title that two pages both brought is shown once. */
export function gridRows(titles: readonly TitleSummary[]): readonly GridRail<TitleSummary>[] {
  const unique = [...new Map(titles.map((title) => [title.id, title])).values()];
  const count = Math.ceil(unique.length / GRID_COLUMNS);
  return Array.from({ length: count }, (_, row) => ({
    id: `row-${row}`,
    title: '',
    metrics: POSTERS,
    items: unique.slice(row * GRID_COLUMNS, (row + 1) * GRID_COLUMNS),
  }));
}
