import { z } from 'zod';
import { InstantSchema, LanguageSchema, PlayableIdSchema, TitleIdSchema, textSchema, UploadIdSchema } from '../primitives.ts';

export const UPLOAD_KINDS = ['video', 'audio', 'subtitles', 'poster', 'backdrop'] as const;
export const UploadKindSchema = z.enum(UPLOAD_KINDS);
export type UploadKind = z.infer<typeof UploadKindSchema>;

/** The tus `Upload-Metadata` of a creation request, decoded. */
export const UploadMetadataSchema = z.strictObject({
  titleId: TitleIdSchema,
  /** Needed for an episode; a title of another kind has one playable of its own. */
  playableId: PlayableIdSchema.optional(),
  /** Shown back to the creator; never used as a path. */
  filename: textSchema(1, 255),
  kind: UploadKindSchema,
  language: LanguageSchema.optional(),
  label: textSchema(0, 80).optional(),
  filetype: textSchema(0, 127).optional(),
});
export type UploadMetadata = z.output<typeof UploadMetadataSchema>;

export const UploadStatusSchema = z.enum(['receiving', 'checking', 'accepted', 'refused', 'cancelled', 'expired']);

export const UploadSchema = z.object({
  id: UploadIdSchema,
  titleId: TitleIdSchema,
  playableId: PlayableIdSchema.nullable(),
  kind: UploadKindSchema,
  filename: z.string(),
  language: z.string().nullable(),
  label: z.string().nullable(),
  sizeBytes: z.int(),
  receivedBytes: z.int(),
  status: UploadStatusSchema,
  /** Why it was refused: an error code that clients translate. */
  code: z.string().nullable(),
  createdAt: InstantSchema,
});
export type Upload = z.infer<typeof UploadSchema>;
