import type { ContinueItem, PlaybackSession, TitleSummary } from '@app/contracts';
import type { MediaPackage } from '../../media/media-package.ts';
import { buildMpd } from '../../media/mpd.ts';
import type { NextPlayable, PlayablePlace } from '../catalog/index.ts';
import type { SessionRecord } from './playback.cache.ts';
import type { TitleProgress } from './progress.repository.ts';
import { HEARTBEAT_SEC } from './streams.ts';

export const MEDIA_PATH = '/api/v1/media/s';

export type SessionParts = {
  readonly record: SessionRecord;
  readonly token: string;
  readonly pkg: MediaPackage;
  readonly maxHeight: number;
  readonly allowed: ReadonlySet<string>;
  readonly qualities: PlaybackSession['qualities'];
  readonly season: number | null;
  readonly number: number | null;
  readonly next: NextPlayable | null;
};

export function presentSession({ record, token, pkg, allowed, ...rest }: SessionParts): PlaybackSession {
  const base = `${MEDIA_PATH}/${token}`;
  const shown = <T extends { readonly id: string }>(tracks: readonly T[]): T[] => tracks.filter(({ id }) => allowed.has(id));
  return {
    id: record.id,
    manifestUrl: `${base}/manifest.mpd`,
    manifestXml: buildMpd(pkg, (id) => allowed.has(id)),
    manifestVersion: pkg.version,
    heartbeatSec: HEARTBEAT_SEC,
    startPositionSec: record.startPositionSec,
    durationSec: record.durationSec,
    titleId: record.titleId,
    title: record.title,
    audio: shown(pkg.audio).map(({ id, language, label, kind }) => ({ id, language, label, kind })),
    subtitles: shown(pkg.text).map(({ id, language, label, kind }) => ({ id, language, label, kind })),
    storyboardUrl: pkg.storyboard === null ? null : `${base}/${pkg.storyboard.index}`,
    expiresAt: new Date(record.expiresMs).toISOString(),
    ...rest,
  };
}

export function presentContinueItem(progress: TitleProgress, title: TitleSummary, place: PlayablePlace): ContinueItem {
  return {
    title,
    playableId: place.id,
    season: place.season,
    number: place.number,
    positionSec: progress.positionSec,
    durationSec: progress.durationSec,
    updatedAt: progress.at.toISOString(),
  };
}
