import { type Actor, AppError, type Upload } from '@app/contracts';
import type { PlayableId, TitleId, UploadId } from '@app/kernel';
import { z } from 'zod';
import { type Db, decodeCursor, newId, pageFrom } from '../../db/index.ts';
import type { UploadsDeps } from './deps.ts';
import { completeUpload } from './uploads.jobs.ts';
import { presentUpload } from './uploads.presenter.ts';
import {
  deleteUploads,
  findUpload,
  insertUpload,
  moveUpload,
  selectUploads,
  touchUpload,
  type UploadRecord,
} from './uploads.repository.ts';
import { choosePlayable, mostBytes, parseMetadata, uploadKey } from './uploads.rules.ts';

type UploadPage = { items: Upload[]; nextCursor: string | null };

const CursorSchema = z.tuple([z.uuid()]);

export function createUploadsService(deps: UploadsDeps) {
  const { db, storage, accounts, catalog, transcoding, config } = deps;

  return {
    /** Writes the draft before the first byte. @throws AppError `accounts.contact_unverified`, `uploads.metadata_invalid`, `uploads.too_large`, `uploads.empty_file`, `catalog.title_not_found`. */
    begin: async (
      actor: Actor,
      request: { readonly metadata: string | undefined; readonly length: string | undefined },
    ): Promise<UploadId> => {
      await accounts.requireVerified(db, actor.accountId);
      const metadata = parseMetadata(request.metadata);
      if (request.length === undefined || !/^\d{1,15}$/.test(request.length)) {
        throw new AppError('request.invalid', {
          errors: [{ path: 'Upload-Length', code: 'required', message: 'must be the size in bytes' }],
        });
      }
      const sizeBytes = Number(request.length);
      const maxBytes = mostBytes(metadata.kind, config.UPLOAD_MAX_BYTES);
      if (sizeBytes > maxBytes) throw new AppError('uploads.too_large', { maxBytes });
      if (sizeBytes === 0) throw new AppError('uploads.empty_file');
      const title = await catalog.getOwnedTitle(db, actor.accountId, metadata.titleId);
      const id = newId<UploadId>();
      const { kind, filename, language = null, label = null } = metadata;
      const playableId = choosePlayable(metadata, title);
      await insertUpload(db, {
        id,
        accountId: actor.accountId,
        titleId: title.id,
        playableId,
        kind,
        filename,
        language,
        label: label === '' ? null : label,
        sizeBytes,
      });
      return id;
    },

    /** @throws AppError `uploads.not_found` when it is somebody else's; `uploads.gone` when it was refused, cancelled or has expired. */
    getOwn: async (actor: Actor, id: string): Promise<UploadRecord> => {
      const upload = await findUpload(db, id);
      if (upload === null || upload.accountId !== actor.accountId) throw new AppError('uploads.not_found');
      if (upload.status === 'refused' || upload.status === 'cancelled' || upload.status === 'expired') {
        throw new AppError('uploads.gone', { status: upload.status, reason: upload.code });
      }
      return upload;
    },

    complete: (upload: UploadRecord): Promise<void> => completeUpload(db, upload.id),
    /** A part has arrived: the days until it expires count from now. */
    touch: (id: UploadId): Promise<void> => touchUpload(db, id),

    /** Says no while the file is still arriving. Its bytes go. */
    refuse: async (upload: UploadRecord, error: AppError): Promise<void> => {
      await moveUpload(db, upload.id, 'receiving', { status: 'refused', code: error.code, details: error.details });
      await storage.remove(uploadKey(upload.id));
    },

    /** The creator has changed their mind. A file that was accepted already belongs to its title and stays. */
    cancel: async (upload: UploadRecord): Promise<void> => {
      const cancelled = { status: 'cancelled' } as const;
      const moved = (await moveUpload(db, upload.id, 'receiving', cancelled)) || (await moveUpload(db, upload.id, 'checking', cancelled));
      if (moved) await storage.remove(uploadKey(upload.id));
    },

    list: async (
      actor: Actor,
      query: { readonly titleId?: TitleId | undefined; readonly limit: number; readonly cursor?: string | undefined },
    ): Promise<UploadPage> => {
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, CursorSchema)[0];
      // The cursor's schema has checked that it is a UUID, and it came from an upload's id.
      const rows = await selectUploads(db, actor.accountId, {
        titleId: query.titleId ?? null,
        after: after as UploadId | null,
        limit: query.limit,
      });
      const stored = new Map<UploadId, number>();
      for (const { id, status } of rows) if (status === 'receiving') stored.set(id, (await storage.find(uploadKey(id)))?.sizeBytes ?? 0);
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.id],
        (row) => presentUpload(row, stored.get(row.id) ?? 0),
      );
    },

    /** Forgets a title or one playable of it: uploads, sources and everything made of them. Files go after the caller's commit. */
    deleteMedia: async (
      db: Db,
      where: { readonly titleId: TitleId; readonly playableIds: readonly PlayableId[] } | { readonly playableId: PlayableId },
    ): Promise<void> => {
      await transcoding.deleteMedia(db, 'titleId' in where ? where.playableIds : [where.playableId]);
      await deleteUploads(db, where);
    },
  };
}

export type UploadsService = ReturnType<typeof createUploadsService>;
