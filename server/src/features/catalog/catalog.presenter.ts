import {
  AccessModeSchema,
  AgeRatingSchema,
  type Credit,
  type Episode,
  type Person,
  TierSchema,
  type TitleDetail,
  TitleKindSchema,
  type TitleSummary,
} from '@app/contracts';
import type { CardRow } from './cards.repository.ts';
import { availabilityOf, distinctTracks, imageWidthFor, openOffers } from './catalog.rules.ts';
import type { ImageRef } from './catalog.types.ts';
import type { CreditRow, DetailRow, EpisodeRow, PersonRow } from './detail.repository.ts';

const WIDTHS = { poster: 480, backdrop: 1280, portrait: 240, still: 640 } as const;

/** Address of a picture in the width that its place wants; null when there is none. */
export function imageUrl(image: ImageRef | null, place: keyof typeof WIDTHS): string | null {
  const width = image === null ? null : imageWidthFor(image.widths, WIDTHS[place]);
  return image === null || width === null ? null : `/api/v1/media/images/${image.hash}-${width}.webp`;
}

export function presentSummary(row: CardRow, nowMs: number): TitleSummary {
  const availability = availabilityOf(row, nowMs);
  return {
    id: row.id,
    kind: TitleKindSchema.parse(row.kind),
    slug: row.slug,
    title: row.title,
    description: row.description,
    language: row.language,
    year: row.year,
    ageRating: AgeRatingSchema.parse(row.ageRating),
    tier: TierSchema.parse(row.tier),
    genres: [...row.genres],
    posterUrl: imageUrl(row.poster, 'poster'),
    backdropUrl: imageUrl(row.backdrop, 'backdrop'),
    playable: availability === 'ready' && row.playableId !== null ? { id: row.playableId, durationSec: row.durationSec } : null,
    releaseAt: row.releaseAt?.toISOString() ?? null,
    rating: { average: row.ratingCount === 0 ? null : row.ratingAverage, count: row.ratingCount },
    availability,
    processingProgress: row.processingProgress,
    maxHeight: row.maxHeight,
    accessMode: AccessModeSchema.parse(row.accessMode),
    ...(row.offers === null ? {} : { offers: openOffers(row.offers, row.accessMode, nowMs) }),
  };
}

function presentCredit({ personId, name, portrait, role, character }: CreditRow): Credit {
  return { person: { id: personId, name, portraitUrl: imageUrl(portrait, 'portrait') }, role, character };
}

export function presentDetail(
  row: DetailRow,
  viewer: Pick<TitleDetail, 'resume' | 'access' | 'inWatchlist' | 'order' | 'reminded'>,
  nowMs: number,
): TitleDetail {
  return {
    ...presentSummary(row, nowMs),
    originalTitle: row.originalTitle,
    originalLanguage: row.originalLanguage,
    countries: [...row.countries],
    attribution: row.attribution,
    credits: row.credits.map(presentCredit),
    seasons: row.seasons.map(({ number, episodeCount }) => ({ number, episodeCount })),
    audio: distinctTracks(row.audio),
    subtitles: distinctTracks(row.subtitles),
    ...viewer,
  };
}

export function presentEpisode(row: EpisodeRow, positionSec: number | null, nowMs: number): Episode {
  const availability = availabilityOf(row, nowMs);
  return {
    id: row.id,
    season: row.season,
    number: row.number,
    title: row.title,
    description: row.description,
    language: row.language,
    stillUrl: imageUrl(row.still, 'still'),
    playable: availability === 'ready' ? { id: row.id, durationSec: row.durationSec } : null,
    availability,
    processingProgress: row.processingProgress,
    positionSec,
  };
}

export function presentPerson(person: PersonRow, titles: readonly (CardRow & { readonly role: Credit['role'] })[], nowMs: number): Person {
  return {
    id: person.id,
    name: person.name,
    portraitUrl: imageUrl(person.portrait, 'portrait'),
    titles: titles.map((row) => ({ role: row.role, title: presentSummary(row, nowMs) })),
  };
}
