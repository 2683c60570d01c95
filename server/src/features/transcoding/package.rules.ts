import { segmentCount, segmentGrid } from '../../media/ladder.rules.ts';
import type { AudioRendition, MediaPackage, TextTrack } from '../../media/media-package.ts';
import { packagePrefix, type Rendition, type Source } from './transcoding.types.ts';

/**
 * What of a film can be played now: renditions that are ready, and those that grow if they are the first to be made (`isFirstPass`).
 * `joined` are tracks of side-car files that lie in the same package. Null while no picture plays.
 */
export function composePackage(
  film: { readonly source: Source; readonly renditions: readonly Rendition[]; readonly joined: readonly Rendition[] },
  version: number,
): MediaPackage | null {
  const { source, renditions, joined } = film;
  const { probe } = source;
  if (probe === null || probe.video === null) return null;
  const grid = segmentGrid(probe.video.frameRate);
  const { num, den } = grid.frameRate;
  const durationSec = source.durationSec ?? probe.durationSec;
  const expected = segmentCount(grid, durationSec);
  const usable = [...renditions, ...joined].filter(
    ({ status, codecs, kind }) => status === 'ready' || (status === 'encoding' && codecs !== null && kind !== 'subtitles'),
  );
  const rungs = usable.filter(({ kind }) => kind === 'video');
  if (rungs.length === 0) return null;
  const growth = ({ status, segmentCount: count }: Rendition) =>
    status === 'ready'
      ? { state: 'complete' as const, segmentCount: count ?? expected }
      : { state: 'growing' as const, segmentCount: expected };
  return {
    version,
    prefix: packagePrefix(source.id),
    durationSec,
    segment: { timescale: grid.timescale, duration: grid.segmentTicks },
    video: rungs
      .map((rung) => ({
        id: rung.id,
        height: rung.height ?? 0,
        width: rung.width ?? 0,
        codecs: rung.codecs ?? '',
        bitrate: rung.bitrate ?? 0,
        frameRate: den === 1 ? String(num) : `${num}/${den}`,
        ...growth(rung),
      }))
      .sort((a, b) => a.height - b.height),
    audio: usable
      .filter(({ kind }) => kind === 'audio')
      .map((track) => ({
        id: track.id,
        language: track.language ?? 'und',
        label: track.label,
        kind: audioKind(track.trackKind),
        channels: track.channels ?? 2,
        codecs: track.codecs ?? '',
        bitrate: track.bitrate ?? 0,
        ...growth(track),
      })),
    text: usable
      .filter(({ kind }) => kind === 'subtitles')
      .map((track) => ({ id: track.id, language: track.language ?? 'und', label: track.label, kind: textKind(track.trackKind) })),
    storyboard: usable.some(({ kind, status }) => kind === 'storyboard' && status === 'ready') ? { index: 'storyboard/index.vtt' } : null,
  };
}

function audioKind(value: string | null): AudioRendition['kind'] {
  return value === 'dub' || value === 'commentary' || value === 'description' ? value : 'main';
}

function textKind(value: string | null): TextTrack['kind'] {
  return value === 'captions' || value === 'forced' ? value : 'subtitles';
}
