import { z } from 'zod';
import { AgeRatingSchema, CreditSchema, TierSchema, TitleKindSchema } from '../catalog/schemas.ts';
import {
  CountrySchema,
  InstantSchema,
  LanguageSchema,
  LocaleSchema,
  PlayableIdSchema,
  SourceIdSchema,
  TitleIdSchema,
  textSchema,
  UploadIdSchema,
} from '../primitives.ts';
import { UploadKindSchema } from '../uploads/schemas.ts';

export const TitleTextSchema = z.strictObject({ title: textSchema(1, 200), description: textSchema(0, 4000).default('') });
/** Texts by language; at least one. */
export const TitleTextsSchema = z
  .partialRecord(LocaleSchema, TitleTextSchema)
  .refine((texts) => Object.keys(texts).length > 0, 'needs a text in at least one language');

const CreditInputSchema = z.strictObject({
  name: textSchema(1, 120),
  role: CreditSchema.shape.role,
  character: textSchema(0, 120).optional(),
});

const titleFields = {
  texts: TitleTextsSchema,
  originalLanguage: LanguageSchema,
  year: z.int().min(1888).max(2100),
  ageRating: AgeRatingSchema,
  tier: TierSchema,
  /** Genre slugs, as in `GET /genres`. */
  genres: z.array(z.string().max(64)).max(8),
  countries: z.array(CountrySchema).max(12),
  credits: z.array(CreditInputSchema).max(60),
  /** Countries where the title is closed; empty means open everywhere. */
  closedCountries: z.array(CountrySchema).max(60),
  /** Greatest height the author allows per plan; absent means as the plan does. */
  qualityCaps: z.partialRecord(TierSchema, z.int().min(144).max(4320)),
  attribution: textSchema(0, 400),
  releaseAt: InstantSchema.nullable(),
};

export const CreateTitleBodySchema = z.strictObject({
  kind: TitleKindSchema,
  texts: titleFields.texts,
  originalLanguage: titleFields.originalLanguage,
  year: titleFields.year,
  ageRating: titleFields.ageRating.default(0),
  tier: titleFields.tier.default('basic'),
  genres: titleFields.genres.default([]),
  countries: titleFields.countries.default([]),
  credits: titleFields.credits.default([]),
  closedCountries: titleFields.closedCountries.default([]),
  qualityCaps: titleFields.qualityCaps.default({}),
  attribution: titleFields.attribution.optional(),
  releaseAt: titleFields.releaseAt.default(null),
});
export type CreateTitleBody = z.output<typeof CreateTitleBodySchema>;

export const UpdateTitleBodySchema = z.strictObject(titleFields).partial();
export type UpdateTitleBody = z.output<typeof UpdateTitleBodySchema>;

export const EpisodeBodySchema = z.strictObject({
  season: z.int().min(0).max(999),
  number: z.int().min(0).max(9999),
  texts: TitleTextsSchema,
});
export type EpisodeBody = z.output<typeof EpisodeBodySchema>;

export const StudioEpisodeSchema = z.object({
  id: PlayableIdSchema,
  season: z.int(),
  number: z.int(),
  texts: z.record(z.string(), z.object({ title: z.string(), description: z.string() })),
  ready: z.boolean(),
});

export const StudioTitleSchema = z.object({
  id: TitleIdSchema,
  kind: TitleKindSchema,
  slug: z.string(),
  status: z.enum(['draft', 'published', 'unpublished']),
  texts: z.record(z.string(), z.object({ title: z.string(), description: z.string() })),
  originalLanguage: z.string(),
  year: z.int(),
  ageRating: AgeRatingSchema,
  tier: TierSchema,
  genres: z.array(z.string()),
  countries: z.array(z.string()),
  credits: z.array(z.object({ name: z.string(), role: CreditSchema.shape.role, character: z.string().nullable() })),
  closedCountries: z.array(z.string()),
  qualityCaps: z.partialRecord(TierSchema, z.int()),
  attribution: z.string().nullable(),
  releaseAt: InstantSchema.nullable(),
  posterUrl: z.string().nullable(),
  backdropUrl: z.string().nullable(),
  /** The title's own playable; null for a series. */
  playableId: PlayableIdSchema.nullable(),
  episodes: z.array(StudioEpisodeSchema),
  /** Whether the lowest rendition plays, so that it may be published. */
  ready: z.boolean(),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
});
export type StudioTitle = z.infer<typeof StudioTitleSchema>;

export const RungSchema = z.object({
  id: z.string(),
  kind: z.enum(['video', 'audio', 'subtitles', 'storyboard']),
  /** Picture height; null for everything but video. */
  height: z.int().nullable(),
  language: z.string().nullable(),
  label: z.string().nullable(),
  status: z.enum(['queued', 'encoding', 'ready', 'failed']),
  progress: z.number(),
  /** Seconds left at the present pace; null when unknown. */
  etaSec: z.number().nullable(),
  code: z.string().nullable(),
});
export type Rung = z.infer<typeof RungSchema>;

export const ProcessingSourceSchema = z.object({
  id: SourceIdSchema,
  uploadId: UploadIdSchema,
  playableId: PlayableIdSchema,
  kind: UploadKindSchema,
  filename: z.string(),
  status: z.enum(['queued', 'running', 'ready', 'failed']),
  /** Whether viewers can already play it. */
  playable: z.boolean(),
  progress: z.number(),
  etaSec: z.number().nullable(),
  code: z.string().nullable(),
  durationSec: z.number().nullable(),
  rungs: z.array(RungSchema),
});
export type ProcessingSource = z.infer<typeof ProcessingSourceSchema>;

export const ProcessingSchema = z.object({ ready: z.boolean(), sources: z.array(ProcessingSourceSchema) });
export type Processing = z.infer<typeof ProcessingSchema>;
