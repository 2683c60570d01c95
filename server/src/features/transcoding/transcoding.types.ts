import type { Rung } from '@app/contracts';
import type { PlayableId, SourceId, TitleId, UploadId } from '@app/kernel';
import type { ProbeResult } from '../../media/probe.rules.ts';

export type SourceKind = 'video' | 'audio' | 'subtitles';

/** An accepted file that becomes part of what a playable plays. */
export type Source = {
  readonly id: SourceId;
  readonly uploadId: UploadId;
  readonly titleId: TitleId;
  readonly playableId: PlayableId;
  readonly kind: SourceKind;
  /** As the creator's disk called it; never a path. */
  readonly filename: string;
  readonly language: string | null;
  readonly label: string | null;
  readonly fileKey: string;
  /** Null for subtitles. */
  readonly probe: ProbeResult | null;
  readonly status: 'queued' | 'running' | 'ready' | 'failed';
  readonly code: string | null;
  readonly durationSec: number | null;
  readonly restarts: number;
  /** Of a side-car file: the film whose package its tracks lie in. */
  readonly filmId: SourceId | null;
};

/** One encoded part of a source: a rung, a sound track, subtitles, the storyboard. */
export type Rendition = {
  readonly sourceId: SourceId;
  /** Folder in the package, and the track's id in the manifest. */
  readonly id: string;
  readonly kind: Rung['kind'];
  readonly position: number;
  readonly height: number | null;
  readonly width: number | null;
  /** Upper bound, bits per second. */
  readonly bitrate: number | null;
  readonly language: string | null;
  readonly label: string | null;
  readonly trackKind: string | null;
  readonly channels: number | null;
  readonly streamIndex: number | null;
  /** Known from the first segment on. */
  readonly codecs: string | null;
  /** Known at the end. */
  readonly segmentCount: number | null;
  readonly status: Rung['status'];
  readonly progress: number;
  readonly etaSec: number | null;
  readonly code: string | null;
};

/** What uploads hand over. */
export type SourceRequest = Pick<
  Source,
  'uploadId' | 'titleId' | 'playableId' | 'kind' | 'filename' | 'language' | 'label' | 'fileKey' | 'probe'
>;

/** `packages/<sourceId>`: where everything that plays from this film lies. */
export function packagePrefix(videoSourceId: SourceId): string {
  return `packages/${videoSourceId}`;
}
