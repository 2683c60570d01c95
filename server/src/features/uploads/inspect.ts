import { AppError } from '@app/contracts';
import type { Db } from '../../db/index.ts';
import { readSignature, refusalBySignature, SIGNATURE_BYTES } from '../../media/file-signature.ts';
import { storeImage } from '../../media/images.ts';
import { probeMedia } from '../../media/probe.ts';
import { decodeSubtitles, parseSubtitles } from '../../media/subtitles.rules.ts';
import type { UploadsDeps } from './deps.ts';
import type { UploadRecord } from './uploads.repository.ts';
import { uploadKey } from './uploads.rules.ts';

/** What follows once an upload is accepted, in the same transaction. */
export type Accept = (db: Db) => Promise<void>;

/** Looks at the bytes of a whole file. @throws AppError `uploads.*` when it is not what it was offered as. */
export async function inspect(deps: UploadsDeps, upload: UploadRecord, signal: AbortSignal): Promise<Accept> {
  switch (upload.kind) {
    case 'video':
    case 'audio':
      return inspectMedia(deps, upload, upload.kind, signal);
    case 'subtitles':
      return inspectSubtitles(deps, upload);
    default:
      return inspectImage(deps, upload, upload.kind);
  }
}

async function inspectMedia(
  { storage, tools, transcoding }: UploadsDeps,
  upload: UploadRecord,
  kind: 'video' | 'audio',
  signal: AbortSignal,
): Promise<Accept> {
  const fileKey = uploadKey(upload.id);
  const probe = await storage.withLocalFile(fileKey, (path) => probeMedia(tools, path, kind, signal));
  return async (db) => {
    await transcoding.request(db, { ...sourceOf(upload), kind, fileKey, probe });
  };
}

async function inspectSubtitles({ storage, transcoding }: UploadsDeps, upload: UploadRecord): Promise<Accept> {
  const bytes = await readChecked({ storage }, upload);
  parseSubtitles(decodeSubtitles(bytes));
  return async (db) => {
    await transcoding.request(db, { ...sourceOf(upload), kind: 'subtitles', fileKey: uploadKey(upload.id), probe: null });
  };
}

async function inspectImage({ storage, catalog }: UploadsDeps, upload: UploadRecord, kind: 'poster' | 'backdrop'): Promise<Accept> {
  const image = await storeImage(storage, await readChecked({ storage }, upload), kind);
  return (db) => catalog.attachImage(db, upload.titleId, kind, image);
}

async function readChecked({ storage }: Pick<UploadsDeps, 'storage'>, upload: UploadRecord): Promise<Buffer> {
  const bytes = await storage.read(uploadKey(upload.id));
  const refusal = refusalBySignature(readSignature(bytes.subarray(0, SIGNATURE_BYTES)), upload.kind);
  if (refusal !== null) throw new AppError(refusal);
  return bytes;
}

function sourceOf({ id, titleId, playableId, filename, language, label }: UploadRecord) {
  if (playableId === null) throw new AppError('uploads.wrong_kind');
  return { uploadId: id, titleId, playableId, filename, language, label };
}
