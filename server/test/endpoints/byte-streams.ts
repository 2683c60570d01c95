import { EXPORT_PATH, PAYME_PATH, PROVIDERS, TUS_PATH } from '@app/contracts';
import { createTusClient } from '../tus-client.ts';
import { AUTHORS, EVERYBODY, type Permission, SIGNED_IN } from './row.ts';
import type { Things } from './things.ts';

type Caller = { readonly url: string; readonly token: string | null };
/** What is served outside the contract; every method has a row. */
export type StreamRow = Permission & {
  /** Status of those who may, where the call is fine and what it says is not. */
  readonly told?: number;
  readonly send: (caller: Caller, things: Things) => Promise<{ readonly status: number }>;
};

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
  // Nobody is told by whom they may sign in but where it leads: without a challenge, or without an attempt, to a refusal.
  ...Object.fromEntries(
    PROVIDERS.flatMap((provider) => [
      [`GET /api/v1/auth/${provider}`, { may: EVERYBODY, told: 400, send: fetchAs('GET', () => `/api/v1/auth/${provider}`) }],
      [
        `GET /api/v1/auth/${provider}/callback`,
        { may: EVERYBODY, told: 400, send: fetchAs('GET', () => `/api/v1/auth/${provider}/callback?state=x&code=y`) },
      ],
    ]),
  ),
  'GET /api/v1/media/images/:name': { may: EVERYBODY, send: fetchAs('GET', picture) },
  'HEAD /api/v1/media/images/:name': { may: EVERYBODY, send: fetchAs('HEAD', picture) },
};
