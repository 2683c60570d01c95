import type { CardOffer, Episode, TitleDetail, TitleSummary } from '@app/contracts';
import { openingSeason, otherOffers, type PrimaryAction, primaryAction, useEpisodes, useSimilar } from '@app/features/catalog';
import { usePlanned } from '@app/features/library';
import { useUser } from '@app/features/session';
import { useState } from 'react';
import type { QueryLike } from '../state/index.ts';

/** Everything a title's page shows and does. */
export type TitleView = {
  readonly title: TitleDetail;
  readonly action: PrimaryAction;
  /** Ways to buy it besides the primary action; a child sees none. */
  readonly offers: readonly CardOffer[];
  readonly isPlanned: boolean;
  readonly togglePlanned: () => void;
  /** Null for a title without seasons. */
  readonly season: number | null;
  readonly selectSeason: (season: number) => void;
  readonly episodes: QueryLike<{ readonly items: readonly Episode[] }>;
  /** Empty while unknown. */
  readonly similar: readonly TitleSummary[];
};

export function useTitleView(title: TitleDetail): TitleView {
  const [chosenSeason, selectSeason] = useState<number | null>(null);
  const season = chosenSeason ?? openingSeason(title);
  const episodes = useEpisodes(title.id, season);
  const similar = useSimilar(title.id);
  const { isPlanned, toggle } = usePlanned(title.id, title.inWatchlist);
  const isKids = useUser()?.profile.kids === true;
  const action = primaryAction(title, episodes.data?.items[0] ?? null, Date.now());
  return {
    title,
    action,
    offers: isKids ? [] : otherOffers(title, action),
    isPlanned,
    togglePlanned: toggle,
    season,
    selectSeason,
    episodes,
    similar: similar.data?.items ?? [],
  };
}
