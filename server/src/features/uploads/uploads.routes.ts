import { type Actor, AppError, endpoints, TUS_PATH } from '@app/contracts';
import type { Request, Response } from 'express';
import { type RawRoute, type Route, rawRoute, route } from '../../http/index.ts';
import type { UploadsDeps } from './deps.ts';
import { createTus } from './tus.ts';
import type { UploadRecord } from './uploads.repository.ts';
import type { UploadsService } from './uploads.service.ts';

export function uploadsRoutes(uploads: UploadsService): readonly Route[] {
  return [route(endpoints.uploads.listUploads, ({ actor, query }) => uploads.list(actor, query))];
}

/** The tus protocol: who and what are settled here, offsets and bytes by the protocol. */
export function tusRoutes({ config, mediaDir }: Pick<UploadsDeps, 'config' | 'mediaDir'>, uploads: UploadsService): readonly RawRoute[] {
  const tus = createTus({ mediaDir, onComplete: uploads.complete });

  async function transfer(req: Request, res: Response, upload: UploadRecord): Promise<void> {
    try {
      await tus.handle(req, res, upload);
    } catch (error) {
      if (error instanceof AppError && REFUSALS.has(error.code)) await uploads.refuse(upload, error);
      throw error;
    } finally {
      await uploads.touch(upload.id);
    }
  }

  async function create(req: Request, res: Response, actor: Actor): Promise<void> {
    assertVersion(req, res);
    const id = await uploads.begin(actor, { metadata: req.get('upload-metadata'), length: req.get('upload-length') });
    await transfer(req, res, await uploads.getOwn(actor, id));
  }

  async function resume(req: Request, res: Response, actor: Actor): Promise<void> {
    assertVersion(req, res);
    if (req.method === 'PATCH' && req.get('content-type') !== PART_TYPE)
      throw new AppError('request.unsupported_media_type', { supported: [PART_TYPE] });
    const upload = await uploads.getOwn(actor, String(req.params['id']));
    if (req.method === 'DELETE') {
      await uploads.cancel(upload);
      res.status(204).end();
      return;
    }
    await transfer(req, res, upload);
    if (req.method === 'HEAD' && upload.status === 'receiving' && res.getHeader('upload-offset') === String(upload.sizeBytes))
      await uploads.complete(upload);
  }

  return [
    rawRoute({ path: TUS_PATH, methods: ['options'], auth: 'public', limit: null }, async (_req, res) =>
      tus.describe(res, config.UPLOAD_MAX_BYTES),
    ),
    rawRoute({ path: TUS_PATH, methods: ['post'], auth: 'author', limit: 'write' }, (req, res, { actor }) => create(req, res, actor)),
    rawRoute({ path: `${TUS_PATH}/:id`, methods: ['head', 'patch', 'delete'], auth: 'author', limit: null }, (req, res, { actor }) =>
      resume(req, res, actor),
    ),
  ];
}

const VERSION = '1.0.0';
const PART_TYPE = 'application/offset+octet-stream';
const REFUSALS: ReadonlySet<string> = new Set(['uploads.not_media', 'uploads.wrong_kind', 'uploads.playlist_refused']);

/** Every answer names the version, refusals too; the one to a wrong version names all that are spoken (tus 1.0, "Headers"). */
function assertVersion(req: Request, res: Response): void {
  res.set('Tus-Resumable', VERSION);
  if (req.get('tus-resumable') === VERSION) return;
  res.set('Tus-Version', VERSION);
  throw new AppError('uploads.version_unsupported', { supported: [VERSION] });
}
