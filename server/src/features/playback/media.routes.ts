import { pipeline } from 'node:stream/promises';
import { type RawRoute, rawRoute } from '../../http/index.ts';
import type { Storage } from '../../media/storage.ts';
import type { Media, MediaFile } from './media.service.ts';
import { MEDIA_PATH } from './playback.presenter.ts';

const YEAR_SEC = 31_536_000;
const METHODS = ['get', 'head'] as const;

type Request = Parameters<RawRoute['handle']>[0];
type Response = Parameters<RawRoute['handle']>[1];

/** A wildcard's value: Express gives its decoded segments. */
const segments = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** Sends a stored file, which never changes under its name: a copy that the caller has is good for ever. */
async function send(req: Request, res: Response, storage: Storage, file: MediaFile, scope: 'private' | 'public'): Promise<void> {
  const { stream, sizeBytes, modifiedAtMs } = await storage.open(file.key);
  const tag = `"${sizeBytes.toString(36)}-${Math.round(modifiedAtMs).toString(36)}"`;
  res.setHeader('Content-Type', file.type);
  res.setHeader('Cache-Control', `${scope}, max-age=${YEAR_SEC}, immutable`);
  res.setHeader('ETag', tag);
  res.setHeader('Accept-Ranges', 'none');
  const isFresh = req.headers['if-none-match'] === tag;
  if (!isFresh) res.setHeader('Content-Length', String(sizeBytes));
  if (isFresh || req.method === 'HEAD') {
    stream.destroy();
    res.status(isFresh ? 304 : 200).end();
    return;
  }
  // A caller who leaves in the middle is no failure of ours; one that storage fails is cut, so that no short body looks whole.
  await pipeline(stream, res).catch(() => res.destroy());
}

/** Manifests, segments, subtitles and sprites by signed path, and public pictures. */
export function mediaRoutes({ media, storage }: { readonly media: Media; readonly storage: Storage }): RawRoute[] {
  return [
    rawRoute(
      { path: `${MEDIA_PATH}/:token/manifest.mpd`, methods: METHODS, auth: 'optional', limit: null },
      async (req, res, { actor }) => {
        const { xml } = await media.manifest(String(req.params['token']), actor);
        res.setHeader('Cache-Control', 'private, no-store');
        res.type('application/dash+xml').send(xml);
      },
    ),
    rawRoute(
      { path: `${MEDIA_PATH}/:token/{*path}`, methods: METHODS, auth: 'optional', limit: null },
      async (req, res, { actor, signal }) => {
        const file = await media.file(String(req.params['token']), segments(req.params['path']), actor, signal);
        await send(req, res, storage, file, 'private');
      },
    ),
    rawRoute({ path: '/api/v1/media/images/:name', methods: METHODS, auth: 'public', limit: null }, async (req, res) => {
      await send(req, res, storage, media.image(String(req.params['name'])), 'public');
    }),
  ];
}
