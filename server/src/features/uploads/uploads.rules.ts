import { AppError, type FieldError, type UploadKind, type UploadMetadata, UploadMetadataSchema } from '@app/contracts';
import { DAY_MS, type PlayableId } from '@app/kernel';

/** Parts of an upload that nothing has been added to are kept for so long (pains.md 23). */
export const PARTS_KEPT_MS = 7 * DAY_MS;

/** `uploads/<uploadId>` in the storage: the file while it arrives, and the source once it is accepted. */
export function uploadKey(uploadId: string): string {
  return `${UPLOADS_PREFIX}/${uploadId}`;
}
export const UPLOADS_PREFIX = 'uploads';

const MEBIBYTE = 1024 ** 2;
/** Films have the configured limit; what is small by nature need not be large. */
const MOST_BYTES: Partial<Record<UploadKind, number>> = { subtitles: 20 * MEBIBYTE, poster: 50 * MEBIBYTE, backdrop: 50 * MEBIBYTE };

export function mostBytes(kind: UploadKind, configured: number): number {
  return Math.min(MOST_BYTES[kind] ?? configured, configured);
}

const ENTRY = /^([^\s,]+)(?: ([A-Za-z0-9+/]*={0,2}))?$/;

/** Decodes a tus `Upload-Metadata` header (tus 1.0 §creation). @throws AppError `uploads.metadata_invalid` naming the fields. */
export function parseMetadata(header: string | undefined): UploadMetadata {
  const fields: Record<string, string> = {};
  for (const entry of (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const [, name, value = ''] = ENTRY.exec(entry) ?? [];
    if (name === undefined || name in fields)
      throw invalid([{ path: name ?? '', code: 'malformed', message: 'must be pairs of a key and Base64' }]);
    fields[name] = textOf(name, value);
  }
  const parsed = UploadMetadataSchema.safeParse(fields);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.flatMap(({ path, code, message, ...issue }) => {
        // A strict object names unknown keys beside the path, not in it.
        const names = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [path.join('.')];
        return names.map((name) => ({ path: name, code, message }));
      }),
    );
  }
  // Never used as a path, yet no honest file has such a name (Jellyfin CVE-2026-35031 class).
  if (/[/\\\n\r\t]|^\.{1,2}$/.test(parsed.data.filename))
    throw invalid([{ path: 'filename', code: 'path', message: 'must be a bare file name' }]);
  return parsed.data;
}

function textOf(name: string, base64: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch (cause) {
    throw new AppError('uploads.metadata_invalid', { errors: [{ path: name, code: 'malformed', message: 'must be UTF-8' }] }, { cause });
  }
}

function invalid(errors: readonly FieldError[]): AppError {
  return new AppError('uploads.metadata_invalid', { errors });
}

/** The playable that a file belongs to: named for an episode, implied for everything else; null for pictures of the title. */
export function choosePlayable(
  metadata: Pick<UploadMetadata, 'kind' | 'playableId'>,
  title: { readonly kind: string; readonly playables: readonly { readonly id: PlayableId }[] },
): PlayableId | null {
  if (metadata.kind === 'poster' || metadata.kind === 'backdrop') return null;
  const { playableId } = metadata;
  if (playableId === undefined && title.kind === 'series')
    throw invalid([{ path: 'playableId', code: 'required', message: 'an episode has to be named' }]);
  const found = title.playables.find(({ id }) => playableId === undefined || id === playableId);
  if (found === undefined) throw invalid([{ path: 'playableId', code: 'unknown', message: 'is none of this title' }]);
  return found.id;
}
