import { AUDIO_MAX_BITRATE, planLadder } from '../../media/ladder.rules.ts';
import type { ProbeResult } from '../../media/probe.rules.ts';
import type { Rendition } from './transcoding.types.ts';

export type PlannedRendition = Omit<Rendition, 'sourceId' | 'codecs' | 'segmentCount' | 'status' | 'progress' | 'etaSec' | 'code'>;

/** Ids of text tracks begin here, so that sound and text never meet (they share one namespace in a manifest). */
export const FIRST_TEXT_ID = 101;
export const FIRST_AUDIO_ID = 1;
export const STORYBOARD_ID = 'storyboard';

const nothing = {
  height: null,
  width: null,
  bitrate: null,
  language: null,
  label: null,
  trackKind: null,
  channels: null,
  streamIndex: null,
};

/** Everything that is made of a film file, in the order in which it is shown to the creator. */
export function planRenditions(probe: ProbeResult): readonly PlannedRendition[] {
  const rungs = probe.video === null ? [] : planLadder(probe.video);
  const streamIndex = probe.video?.streamIndex ?? null;
  const planned: Omit<PlannedRendition, 'position'>[] = [
    ...rungs.map(({ id, width, height, maxBitrate }) => ({
      ...nothing,
      id,
      kind: 'video' as const,
      height,
      width,
      bitrate: maxBitrate,
      streamIndex,
    })),
    ...probe.audio.map((track, index) => ({
      ...nothing,
      id: String(FIRST_AUDIO_ID + index),
      kind: 'audio' as const,
      bitrate: AUDIO_MAX_BITRATE,
      channels: 2,
      language: track.language,
      label: track.label,
      trackKind: track.kind,
      streamIndex: track.streamIndex,
    })),
    ...probe.text.map((track, index) => ({
      ...nothing,
      id: String(FIRST_TEXT_ID + index),
      kind: 'subtitles' as const,
      language: track.language,
      label: track.label,
      trackKind: track.kind,
      streamIndex: track.streamIndex,
    })),
    { ...nothing, id: STORYBOARD_ID, kind: 'storyboard' as const },
  ];
  return planned.map((rendition, position) => ({ ...rendition, position }));
}

/** The next free id from `first` on. */
export function nextTrackId(taken: readonly string[], first: number): string {
  let id = first;
  while (taken.includes(String(id))) id += 1;
  return String(id);
}
