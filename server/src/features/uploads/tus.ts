import { AsyncLocalStorage } from 'node:async_hooks';
import { createWriteStream } from 'node:fs';
import { mkdir, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, type ErrorCode, TUS_PATH } from '@app/contracts';
import { DataStore, Server, Upload } from '@tus/server';
import type { Request, Response } from 'express';
import { NodeRequest, sendNodeResponse } from 'srvx/node';
import { readSignature, refusalBySignature, SIGNATURE_BYTES } from '../../media/file-signature.ts';
import type { UploadRecord } from './uploads.repository.ts';
import { PARTS_KEPT_MS, UPLOADS_PREFIX } from './uploads.rules.ts';

/** What a tus request is about; the row is read, and its owner checked, before the protocol sees the request. */
type Context = { readonly upload: UploadRecord /** Our own reason, richer than the protocol's status. */; failure: AppError | null };

const current = new AsyncLocalStorage<Context>();

/** Statuses of tus 1.0 as our errors. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'request.invalid',
  403: 'request.invalid',
  404: 'uploads.not_found',
  409: 'uploads.offset_conflict',
  410: 'uploads.gone',
  412: 'uploads.version_unsupported',
  413: 'uploads.too_large',
  415: 'request.unsupported_media_type',
  423: 'uploads.locked',
};

/**
 * Speaks tus 1.0 for one upload at a time: creation, creation-with-upload, termination, expiration. Sizes, metadata and owners are
 * rows of the database; the only file is the upload's own, and its length is the offset.
 */
export function createTus(options: { readonly mediaDir: string; readonly onComplete: (upload: UploadRecord) => Promise<void> }) {
  const tus = new Server({
    path: TUS_PATH,
    datastore: new PartStore(path.resolve(options.mediaDir, UPLOADS_PREFIX)),
    // Cross-origin answers are the HTTP edge's business.
    allowedOrigins: () => false,
    namingFunction: () => contextOf().upload.id,
    generateUrl: (_request, { id }) => `${TUS_PATH}/${id}`,
    onUploadFinish: async () => {
      await options.onComplete(contextOf().upload);
      return {};
    },
  });

  /** @throws AppError when the protocol or the file's first bytes say no. */
  async function handle(req: Request, res: Response, upload: UploadRecord): Promise<void> {
    const context: Context = { upload, failure: null };
    const answer = await current.run(context, () => tus.handleWeb(new NodeRequest({ req, res })));
    // What is left of a refused body would be taken for the next request on this connection.
    if (answer.status >= 400) res.set('Connection', 'close');
    if (context.failure !== null) throw context.failure;
    if (answer.status >= 400) throw new AppError(CODES[answer.status] ?? 'internal', {}, { cause: await answer.text() });
    await sendNodeResponse(res, answer);
  }

  return {
    handle,
    /** Answers `OPTIONS`: what this server speaks. */
    describe: (res: Response, maxBytes: number): void => {
      res.set({
        'Tus-Resumable': '1.0.0',
        'Tus-Version': '1.0.0',
        'Tus-Extension': EXTENSIONS.join(','),
        'Tus-Max-Size': String(maxBytes),
      });
      res.status(204).end();
    },
  };
}

function contextOf(): Context {
  const context = current.getStore();
  if (context === undefined) throw new Error('tus called outside a request');
  return context;
}

const EXTENSIONS = ['creation', 'creation-with-upload', 'termination', 'expiration'] as const;

/** Files that grow in place. Ids are ours (UUIDs), so they are safe as names. */
class PartStore extends DataStore {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
    this.extensions = [...EXTENSIONS];
  }

  override async create(upload: Upload): Promise<Upload> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#pathOf(upload.id), '', { flag: 'a' });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { upload } = contextOf();
    const stats = await stat(this.#pathOf(id)).catch(() => null);
    if (stats === null && upload.status !== 'receiving') throw new AppError('uploads.gone');
    return new Upload({ id, size: upload.sizeBytes, offset: stats?.size ?? 0, creation_date: upload.updatedAt.toISOString() });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const context = contextOf();
    const target = this.#pathOf(id);
    await this.create(new Upload({ id, offset: 0 }));
    let received = 0;
    let head = Buffer.alloc(0);
    const guard = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        received += chunk.length;
        if (offset === 0 && head.length < SIGNATURE_BYTES) head = Buffer.concat([head, chunk]);
        if (offset === 0) context.failure ??= earlyRefusal(context.upload, head);
        // The rest of a refused part is read and dropped: a client that is still sending would not read the answer.
        if (context.failure === null) yield chunk;
        else if (received > MOST_DROPPED_BYTES) break;
      }
      if (context.failure !== null) throw context.failure;
    };
    try {
      await pipeline(stream, guard, createWriteStream(target, { flags: 'r+', start: offset, flush: true }));
    } catch (error) {
      if (context.failure !== null) throw context.failure;
      throw error;
    }
    return offset + received;
  }

  override async remove(id: string): Promise<void> {
    await unlink(this.#pathOf(id)).catch(() => undefined);
  }

  override getExpiration(): number {
    return PARTS_KEPT_MS;
  }

  #pathOf(id: string): string {
    return path.join(this.#folder, id);
  }
}

const MOST_DROPPED_BYTES = 64 * 1024 ** 2;

/** Spares the creator hours: what begins like no film will not become one. Short beginnings are left for the check of the whole. */
function earlyRefusal(upload: UploadRecord, head: Buffer): AppError | null {
  if (head.length < SIGNATURE_BYTES && head.length < upload.sizeBytes) return null;
  const refusal = refusalBySignature(readSignature(head.subarray(0, SIGNATURE_BYTES)), upload.kind);
  return refusal === null ? null : new AppError(refusal);
}
