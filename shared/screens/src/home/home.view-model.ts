import type { ContinueItem, Home, Rail } from '@app/contracts';

/** A row of the home screen, top to bottom. */
export type HomeRow =
  | { readonly kind: 'continue'; readonly id: 'continue'; readonly items: readonly ContinueItem[] }
  | { readonly kind: 'rail'; readonly id: string; readonly rail: Rail };

/** Rows worth showing: what was begun first, then the rails in the server's order; empty ones are left out. */
export function homeRows({ continueWatching, rails }: Home): readonly HomeRow[] {
  return [
    ...(continueWatching.length > 0 ? [{ kind: 'continue', id: 'continue', items: continueWatching } as const] : []),
    ...rails.filter(({ items }) => items.length > 0).map((rail) => ({ kind: 'rail', id: rail.id, rail }) as const),
  ];
}

export function isEmptyHome(home: Home): boolean {
  return home.hero.length === 0 && homeRows(home).length === 0;
}
