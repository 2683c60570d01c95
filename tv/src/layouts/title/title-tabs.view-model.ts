import type { TitleDetail } from '@app/contracts';

/** What the foot of a title's page can show. */
export type TitleTab =
  | { readonly kind: 'episodes'; readonly id: string; readonly season: number }
  | { readonly kind: 'related' | 'cast' | 'about'; readonly id: string };

/** A tab for each season, so that a remote reaches every episode without a menu; then what is there besides. Facts always are. */
export function titleTabs({ seasons, credits }: Pick<TitleDetail, 'seasons' | 'credits'>, hasRelated: boolean): readonly TitleTab[] {
  return [
    ...seasons.map(({ number }): TitleTab => ({ kind: 'episodes', id: `season-${number}`, season: number })),
    ...(hasRelated ? [{ kind: 'related', id: 'related' } as const] : []),
    ...(credits.length > 0 ? [{ kind: 'cast', id: 'cast' } as const] : []),
    { kind: 'about', id: 'about' },
  ];
}
