import { z } from 'zod';
import {
  GenreIdSchema,
  InstantSchema,
  LanguageSchema,
  LocaleSchema,
  MoneySchema,
  OrderIdSchema,
  PageQuerySchema,
  PersonIdSchema,
  PlayableIdSchema,
  TitleIdSchema,
} from '../primitives.ts';

export const TITLE_KINDS = ['film', 'series', 'concert', 'clip'] as const;
export const TitleKindSchema = z.enum(TITLE_KINDS);
export type TitleKind = z.infer<typeof TitleKindSchema>;

/** Catalogue tiers; equal to the codes of the plans that open them. */
export const TIERS = ['basic', 'premium', 'premium_plus'] as const;
export const TierSchema = z.enum(TIERS);
export type Tier = z.infer<typeof TierSchema>;

export const AGE_RATINGS = [0, 6, 12, 16, 18] as const;
export const AgeRatingSchema = z.union([z.literal(0), z.literal(6), z.literal(12), z.literal(16), z.literal(18)]);

export const GenreSchema = z.object({ id: GenreIdSchema, slug: z.string(), name: z.string() });
export type Genre = z.infer<typeof GenreSchema>;

/** `upcoming`: announced, nothing to play yet. `processing`: the first rendition is not ready. `ready`: plays. */
export const AvailabilitySchema = z.enum(['ready', 'processing', 'upcoming']);

/** How a title is opened (decisions.md Q14); `plan` needs no offer. */
export const AccessModeSchema = z.enum(['plan', 'purchase', 'plan_or_purchase']);
export type AccessMode = z.infer<typeof AccessModeSchema>;

export const ORDER_KINDS = ['buy', 'rent', 'ticket', 'preorder'] as const;
/** `preorder` buys a film before its release: an offer of it says when that is. */
export const OrderKindSchema = z.enum(ORDER_KINDS);
export type OrderKind = z.infer<typeof OrderKindSchema>;

/** What a card says of an offer that is open; the price without membership. */
export const CardOfferSchema = z.object({ kind: OrderKindSchema, price: MoneySchema, releaseAt: InstantSchema.nullable() });
export type CardOffer = z.infer<typeof CardOfferSchema>;

export const PlayableRefSchema = z.object({ id: PlayableIdSchema, durationSec: z.number() });

export const TitleSummarySchema = z.object({
  id: TitleIdSchema,
  kind: TitleKindSchema,
  slug: z.string(),
  title: z.string(),
  /** First lines for a hero or a focused card; whole on the title's page. */
  description: z.string(),
  /** Language that the texts came in after fallback. */
  language: LocaleSchema,
  year: z.int(),
  ageRating: AgeRatingSchema,
  tier: TierSchema,
  genres: z.array(GenreSchema),
  posterUrl: z.string().nullable(),
  backdropUrl: z.string().nullable(),
  /** Null for series (episodes carry it) and while nothing can be played. */
  playable: PlayableRefSchema.nullable(),
  releaseAt: InstantSchema.nullable(),
  rating: z.object({ average: z.number().nullable(), count: z.int() }),
  availability: AvailabilitySchema,
  /** 0–1 over all renditions while encoding goes on, also after the first one plays; null when nothing is being encoded. */
  processingProgress: z.number().nullable(),
  /** Greatest picture height that plays now; null while nothing does. */
  maxHeight: z.int().nullable(),
  /** Absent: opened by plan. */
  accessMode: AccessModeSchema.optional(),
  /** Offers that are open in the viewer's country, cheapest first; absent when the title is not sold. */
  offers: z.array(CardOfferSchema).optional(),
});
export type TitleSummary = z.infer<typeof TitleSummarySchema>;

export const ContinueItemSchema = z.object({
  title: TitleSummarySchema,
  playableId: PlayableIdSchema,
  /** Null unless the title is a series. */
  season: z.int().nullable(),
  number: z.int().nullable(),
  positionSec: z.number(),
  durationSec: z.number(),
  updatedAt: InstantSchema,
});
export type ContinueItem = z.infer<typeof ContinueItemSchema>;

export const RailSchema = z.object({
  id: z.string(),
  /** How cards are drawn: 2:3 posters, 16:9 backdrops, posters with numerals, or wide concert cards. */
  layout: z.enum(['posters', 'backdrops', 'numerals', 'concerts']),
  title: z.string(),
  items: z.array(TitleSummarySchema),
});
export type Rail = z.infer<typeof RailSchema>;

export const HomeSchema = z.object({
  hero: z.array(TitleSummarySchema),
  continueWatching: z.array(ContinueItemSchema),
  rails: z.array(RailSchema),
});
export type Home = z.infer<typeof HomeSchema>;

export const CreditSchema = z.object({
  person: z.object({ id: PersonIdSchema, name: z.string(), portraitUrl: z.string().nullable() }),
  role: z.enum(['director', 'writer', 'actor', 'artist', 'composer', 'producer']),
  character: z.string().nullable(),
});
export type Credit = z.infer<typeof CreditSchema>;

export const TrackSchema = z.object({ language: LanguageSchema, label: z.string().nullable() });

/** An order on the page of its title: what it opens, from when, and both clocks of a rent or a replay. */
export const TitleOrderSchema = z.object({
  id: OrderIdSchema,
  kind: OrderKindSchema,
  /** From when on it plays. */
  opensAt: InstantSchema,
  startBefore: InstantSchema.nullable(),
  finishBefore: InstantSchema.nullable(),
});
export type TitleOrder = z.infer<typeof TitleOrderSchema>;

export const TitleDetailSchema = TitleSummarySchema.extend({
  originalTitle: z.string(),
  originalLanguage: LanguageSchema,
  countries: z.array(z.string()),
  /** Licence line that must be shown with the title; null when there is none. */
  attribution: z.string().nullable(),
  credits: z.array(CreditSchema),
  seasons: z.array(z.object({ number: z.int(), episodeCount: z.int() })),
  audio: z.array(TrackSchema),
  subtitles: z.array(TrackSchema),
  /** Where this profile stopped, or which episode comes next; null for guests and for titles never begun. */
  resume: z
    .object({
      playableId: PlayableIdSchema,
      season: z.int().nullable(),
      number: z.int().nullable(),
      positionSec: z.number(),
      durationSec: z.number(),
    })
    .nullable(),
  /**
   * Whether the viewer's plan or an order of theirs opens the title, and the cheapest plan that does when not (null when no plan does:
   * it has to be bought). `by` says which of both.
   */
  access: z.object({ allowed: z.boolean(), requiredPlan: TierSchema.nullable(), by: z.enum(['plan', 'order']).nullable().optional() }),
  inWatchlist: z.boolean(),
  /** The viewer's own order of it that is paid and not over; null when there is none. */
  order: TitleOrderSchema.nullable().optional(),
  /** Whether this profile is reminded of its release. */
  reminded: z.boolean().optional(),
});
export type TitleDetail = z.infer<typeof TitleDetailSchema>;

export const EpisodeSchema = z.object({
  id: PlayableIdSchema,
  season: z.int(),
  number: z.int(),
  title: z.string(),
  description: z.string(),
  language: LocaleSchema,
  stillUrl: z.string().nullable(),
  playable: PlayableRefSchema.nullable(),
  availability: AvailabilitySchema,
  processingProgress: z.number().nullable(),
  /** Where this profile stopped; null when never begun. */
  positionSec: z.number().nullable(),
});
export type Episode = z.infer<typeof EpisodeSchema>;

export const TITLE_SORTS = ['new', 'popular', 'rating', 'year', 'duration'] as const;
export const TitlesQuerySchema = PageQuerySchema.extend({
  kind: TitleKindSchema.optional(),
  genre: z.string().max(64).optional(),
  tier: TierSchema.optional(),
  yearFrom: z.coerce.number().int().min(1888).max(2100).optional(),
  yearTo: z.coerce.number().int().min(1888).max(2100).optional(),
  /** Seconds. */
  durationMin: z.coerce.number().min(0).optional(),
  durationMax: z.coerce.number().min(0).optional(),
  audio: LanguageSchema.optional(),
  subtitles: LanguageSchema.optional(),
  sort: z.enum(TITLE_SORTS).default('new'),
  locale: LocaleSchema.optional(),
});
export type TitlesQuery = z.output<typeof TitlesQuerySchema>;

export const LocaleQuerySchema = z.strictObject({ locale: LocaleSchema.optional() });

export const PersonSchema = z.object({
  id: PersonIdSchema,
  name: z.string(),
  portraitUrl: z.string().nullable(),
  titles: z.array(z.object({ role: CreditSchema.shape.role, title: TitleSummarySchema })),
});
export type Person = z.infer<typeof PersonSchema>;
