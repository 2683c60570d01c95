import { PlayableIdSchema, TitleIdSchema, UploadKindSchema } from '@app/contracts';
import { z } from 'zod';

/** One file of the queue, as it is kept across restarts. */
export const UploadEntrySchema = z.object({
  id: z.string(),
  titleId: TitleIdSchema,
  playableId: PlayableIdSchema.nullable(),
  titleName: z.string(),
  kind: UploadKindSchema,
  language: z.string().nullable(),
  filename: z.string(),
  sizeBytes: z.number(),
  sentBytes: z.number(),
  bytesPerSec: z.number().nullable(),
  state: z.enum(['waiting', 'sending', 'paused', 'lost', 'sent', 'failed']),
  code: z.string().nullable(),
  /** Where the server keeps what has arrived; null before it was asked. */
  uploadUrl: z.string().nullable(),
  /** Tells whether a file is the one that was begun. */
  fingerprint: z.string(),
  /** Path on this machine; null in a browser, which does not tell. */
  path: z.string().nullable(),
});
export type UploadEntry = z.infer<typeof UploadEntrySchema>;

export function fingerprintOf(filename: string, sizeBytes: number, modifiedMs: number): string {
  return `${sizeBytes}:${Math.round(modifiedMs)}:${filename}`;
}

/**
 * Entries after a restart. What was on its way goes on by itself where the file can still be read; a page has lost its files and has
 * to be given them again.
 */
export function afterRestart(entries: readonly UploadEntry[], isReadable: (entry: UploadEntry) => boolean): readonly UploadEntry[] {
  return entries.map((entry) => {
    if (entry.state === 'sent' || entry.state === 'failed') return entry;
    if (!isReadable(entry)) return { ...entry, state: 'lost', bytesPerSec: null };
    return { ...entry, state: entry.state === 'paused' ? 'paused' : 'waiting', bytesPerSec: null };
  });
}
