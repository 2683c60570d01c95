import { AgeRatingSchema, type StudioTitle, StudioTitleSchema } from '@app/contracts';
import type { AuthoredEpisode, AuthoredTitle, CatalogApi } from '../catalog/index.ts';

type Episode = StudioTitle['episodes'][number];

function presentPlayable({
  id,
  season,
  number,
  texts,
  ready,
}: AuthoredEpisode & { readonly season: number; readonly number: number }): Episode {
  return { id, season, number, texts: { ...texts }, ready };
}

export function presentEpisodes(playables: readonly AuthoredEpisode[]): Episode[] {
  return playables.flatMap((playable) => {
    const { season, number } = playable;
    return season === null || number === null ? [] : [presentPlayable({ ...playable, season, number })];
  });
}

export function presentStudioTitle(title: AuthoredTitle, imageUrl: CatalogApi['imageUrl']): StudioTitle {
  const { playables, poster, backdrop, releaseAt, createdAt, updatedAt, ageRating, ...rest } = title;
  return {
    ...rest,
    texts: { ...title.texts },
    qualityCaps: StudioTitleSchema.shape.qualityCaps.parse(title.qualityCaps),
    genres: [...title.genres],
    countries: [...title.countries],
    closedCountries: [...title.closedCountries],
    credits: [...title.credits],
    ageRating: AgeRatingSchema.parse(ageRating),
    releaseAt: releaseAt?.toISOString() ?? null,
    posterUrl: imageUrl(poster, 'poster'),
    backdropUrl: imageUrl(backdrop, 'backdrop'),
    playableId: title.kind === 'series' ? null : (playables[0]?.id ?? null),
    episodes: title.kind === 'series' ? presentEpisodes(playables) : [],
    ready: playables.some(({ ready }) => ready),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
