import { EXPORT_PATH, PAYME_PATH, TUS_PATH } from '@app/contracts';
import { createTusClient } from '../tus-client.ts';
import { AUTHORS, EVERYBODY, type Permission, SIGNED_IN } from './row.ts';
import type { Things } from './things.ts';

type Caller = { readonly url: string; readonly token: string | null };
/** What is served outside the contract; every method has a row. */
export type StreamRow = Permission & { readonly send: (caller: Caller, things: Things) => Promise<{ readonly status: number }> };

const tus = ({ url, token }: Caller) => createTusClient(url, token ?? '');
const fetchAs =
  (method: string, path: (things: Things) => string): StreamRow['send'] =>
  ({ url, token }, things) =>
    fetch(url + path(things), { method, headers: token === null ? {} : { authorization: `Bearer ${token}` } });

const upload = { may: AUTHORS, foreign: { told: 'uploads.not_found' } } as const;
/** The address alone opens it: a guest who has it gets in, a token of somebody else does not. */
const media = { may: EVERYBODY, foreign: { may: ['guest'], told: 'media.forbidden' } } as const;
const picture = () => '/api/v1/media/images/0123456789abcdef-480.webp';

/** Payme's own protocol: whoever calls hears 200, and an error inside unless the key is right. */
const payme = (method: string): StreamRow => ({ may: EVERYBODY, send: fetchAs(method, () => PAYME_PATH) });

export const byteStreams: Readonly<Record<string, StreamRow>> = {
  [`OPTIONS ${TUS_PATH}`]: { may: EVERYBODY, send: (caller) => tus(caller).send('OPTIONS', TUS_PATH, {}) },
  [`POST ${TUS_PATH}`]: {
    may: AUTHORS,
    foreign: { told: 'catalog.title_not_found' },
    send: (caller, { titleId }) => tus(caller).create({ titleId, filename: 'b.mp4', kind: 'video' }, 100),
  },
  [`HEAD ${TUS_PATH}/:id`]: { ...upload, send: (caller, { uploadPath }) => tus(caller).send('HEAD', uploadPath, {}) },
  [`PATCH ${TUS_PATH}/:id`]: {
    ...upload,
    send: (caller, { uploadPath }) => tus(caller).patch(uploadPath, 0, Buffer.from('\0\0\0\x18ftypmp42')),
  },
  [`DELETE ${TUS_PATH}/:id`]: { ...upload, send: (caller, { uploadPath }) => tus(caller).send('DELETE', uploadPath, {}) },
  [`GET ${EXPORT_PATH}`]: { may: SIGNED_IN, send: fetchAs('GET', () => EXPORT_PATH) },
  'GET /api/v1/media/s/:token/manifest.mpd': { ...media, send: fetchAs('GET', ({ mediaPath }) => `${mediaPath}manifest.mpd`) },
  'HEAD /api/v1/media/s/:token/manifest.mpd': { ...media, send: fetchAs('HEAD', ({ mediaPath }) => `${mediaPath}manifest.mpd`) },
  'GET /api/v1/media/s/:token/{*path}': { ...media, send: fetchAs('GET', ({ mediaPath }) => `${mediaPath}v240/init.mp4`) },
  'HEAD /api/v1/media/s/:token/{*path}': { ...media, send: fetchAs('HEAD', ({ mediaPath }) => `${mediaPath}101/subtitles.vtt`) },
  ...Object.fromEntries(
    ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [`${method} ${PAYME_PATH}`, payme(method)]),
  ),
  'GET /api/v1/media/images/:name': { may: EVERYBODY, send: fetchAs('GET', picture) },
  'HEAD /api/v1/media/images/:name': { may: EVERYBODY, send: fetchAs('HEAD', picture) },
};
