import { z } from 'zod';
import { TitleSummarySchema } from '../catalog/schemas.ts';
import { InstantSchema, TitleIdSchema } from '../primitives.ts';

export const LIBRARY_STATUSES = ['planned', 'watching', 'watched', 'on_hold', 'dropped'] as const;
export const LibraryStatusSchema = z.enum(LIBRARY_STATUSES);

export const PutLibraryEntryBodySchema = z.strictObject({
  status: LibraryStatusSchema.optional(),
  /** When the viewer decided, by their device: the latest decision wins, whatever order they arrive in. */
  updatedAt: InstantSchema,
});
export type PutLibraryEntryBody = z.output<typeof PutLibraryEntryBodySchema>;

export const LibraryEntrySchema = z.object({
  titleId: TitleIdSchema,
  /** Null: on no list. */
  status: LibraryStatusSchema.nullable(),
  updatedAt: InstantSchema,
});
export type LibraryEntry = z.infer<typeof LibraryEntrySchema>;

export const LibraryItemSchema = LibraryEntrySchema.extend({ title: TitleSummarySchema });
export type LibraryItem = z.infer<typeof LibraryItemSchema>;
