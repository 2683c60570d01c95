import { setTimeout as delay } from 'node:timers/promises';
import { type Actor, AppError } from '@app/contracts';
import { type Clock, SECOND_MS } from '@app/kernel';
import { INIT_FILE, type MediaPackage, segmentNumber } from '../../media/media-package.ts';
import { buildMpd } from '../../media/mpd.ts';
import type { Storage } from '../../media/storage.ts';
import { allowedRenditions } from './caps.rules.ts';
import type { Liveness } from './liveness.ts';
import type { MediaClaims, MediaTokens } from './media-token.ts';
import type { Packages } from './packages.ts';

export type MediaDeps = {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly tokens: MediaTokens;
  readonly liveness: Liveness;
  readonly packages: Packages;
};

/** How long a request for a segment that is still being encoded is held. */
const GROWING_WAIT_MS = 6 * SECOND_MS;
const GROWING_POLL_MS = 200;

const FILE = /^(?:[a-z0-9][a-z0-9-]{0,40})\.(mp4|m4s|vtt|webp|jpg)$/;
const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4s: 'video/iso.segment',
  vtt: 'text/vtt; charset=utf-8',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};
const IMAGE = /^[0-9a-f]{16,64}-[0-9]{2,4}\.webp$/;

export type MediaFile = { readonly key: string; readonly type: string };

function findRendition(pkg: MediaPackage, id: string) {
  return pkg.video.find((one) => one.id === id) ?? pkg.audio.find((one) => one.id === id) ?? null;
}

/** Whether the encoder will still write this file: a later segment, or the header, of a rendition that grows. */
function isStillComing(pkg: MediaPackage, renditionId: string, file: string): boolean {
  const rendition = findRendition(pkg, renditionId);
  if (rendition?.state !== 'growing') return false;
  const number = segmentNumber(file);
  return file === INIT_FILE || (number !== null && number >= 1 && number <= rendition.segmentCount);
}

/** What lies behind media paths, and for whom. */
export function createMedia({ clock, storage, tokens, liveness, packages }: MediaDeps) {
  /** @throws AppError `media.forbidden` for everything but a running session of that caller's own. */
  async function open(token: string, actor: Actor | null): Promise<{ readonly claims: MediaClaims; readonly pkg: MediaPackage }> {
    const claims = tokens.verify(token, clock.now());
    if (claims === null || (actor !== null && actor.accountId !== claims.accountId)) throw new AppError('media.forbidden');
    if (!(await liveness.isLive(claims.accountId, claims.sessionId))) throw new AppError('media.forbidden');
    const pkg = await packages.get(claims.playableId);
    if (pkg === null || pkg.prefix !== claims.prefix) throw new AppError('media.forbidden');
    return { claims, pkg };
  }

  async function waitFor(key: string, signal: AbortSignal): Promise<void> {
    const untilMs = Date.now() + GROWING_WAIT_MS;
    while ((await storage.find(key)) === null) {
      if (Date.now() >= untilMs) throw new AppError('media.not_found', { retryAfterSec: 2 });
      await delay(GROWING_POLL_MS, undefined, { signal });
    }
  }

  return {
    /** The manifest of what this session may have now. */
    manifest: async (token: string, actor: Actor | null): Promise<{ readonly xml: string; readonly version: number }> => {
      const { claims, pkg } = await open(token, actor);
      const allowed = allowedRenditions(pkg, claims.caps);
      return { xml: buildMpd(pkg, (id) => allowed.has(id)), version: pkg.version };
    },
    /** Where a file lies that this session may have; waits for one that is being written. @throws AppError `media.forbidden`, `media.not_found` */
    file: async (token: string, path: readonly string[], actor: Actor | null, signal: AbortSignal): Promise<MediaFile> => {
      const { claims, pkg } = await open(token, actor);
      const [renditionId = '', file = '', ...rest] = path;
      if (rest.length > 0 || !allowedRenditions(pkg, claims.caps).has(renditionId)) throw new AppError('media.forbidden');
      const extension = FILE.exec(file)?.[1];
      if (extension === undefined) throw new AppError('media.not_found');
      const key = `${pkg.prefix}/${renditionId}/${file}`;
      if (isStillComing(pkg, renditionId, file)) await waitFor(key, signal);
      return { key, type: TYPES[extension] ?? 'application/octet-stream' };
    },
    /** A public picture. @throws AppError `media.not_found` */
    image: (name: string): MediaFile => {
      if (!IMAGE.test(name)) throw new AppError('media.not_found');
      return { key: `images/${name}`, type: 'image/webp' };
    },
  };
}

export type Media = ReturnType<typeof createMedia>;
