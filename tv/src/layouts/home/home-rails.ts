import type { ContinueItem, Home, Rail, TitleSummary } from '@app/contracts';
import type { GridRail, RailMetrics } from '../rail-metrics.ts';

/** What a card of the home screen stands for. */
export type HomeCard =
  | { readonly kind: 'continue'; readonly key: string; readonly title: TitleSummary; readonly item: ContinueItem }
  | { readonly kind: 'title'; readonly key: string; readonly title: TitleSummary; readonly layout: Rail['layout']; readonly rank: number };

/** Title of the row, room for the focused card to grow, and the way to the next row. */
const ROW_FRAME = 44 + 28 + 56;
/** Title and one line under a card. */
const CAPTION = 96;

const METRICS: Readonly<Record<Rail['layout'], RailMetrics>> = {
  backdrops: { cardWidth: 400, cardHeight: 225, gap: 32, rowHeight: ROW_FRAME + 225 + CAPTION },
  posters: { cardWidth: 224, cardHeight: 336, gap: 32, rowHeight: ROW_FRAME + 336 },
  numerals: { cardWidth: 330, cardHeight: 336, gap: 32, rowHeight: ROW_FRAME + 336 },
  concerts: { cardWidth: 400, cardHeight: 225, gap: 32, rowHeight: ROW_FRAME + 225 + CAPTION },
};

/**
 * Rows of the TV's home screen: what was begun, what is new and large, then the rails. The hero's titles become the first large
 * row, because on a TV the focused card itself is the hero.
 */
export function homeRails(
  { hero, continueWatching, rails }: Home,
  headings: { readonly continue: string; readonly hero: string },
): readonly GridRail<HomeCard>[] {
  const begun: GridRail<HomeCard> = {
    id: 'continue',
    title: headings.continue,
    metrics: METRICS.backdrops,
    items: continueWatching.map((item) => ({ kind: 'continue', key: item.playableId, title: item.title, item })),
  };
  const large = titleRail({ id: 'hero', title: headings.hero, layout: 'backdrops', items: hero });
  return [begun, large, ...rails.map(titleRail)].filter(({ items }) => items.length > 0);
}

function titleRail({ id, title, layout, items }: Rail): GridRail<HomeCard> {
  return {
    id,
    title,
    metrics: METRICS[layout],
    items: items.map((one, index) => ({ kind: 'title', key: one.id, title: one, layout, rank: index + 1 })),
  };
}
