import type { PlaybackTrack, Tier } from '@app/contracts';
import { languageName } from '@app/i18n';
import type { QualityLevel } from '@app/player';

export type TrackRow = {
  readonly id: string;
  readonly language: string;
  readonly name: string;
  readonly label: string | null;
  readonly kind: PlaybackTrack['kind'];
};

/** What a label adds to the language; files often carry the language's own name there, and then it adds nothing. */
export function trackLabel({ language, label }: Pick<PlaybackTrack, 'language' | 'label'>): string | null {
  return label === null || label.toLowerCase() === languageName(language).toLowerCase() ? null : label;
}

/** Tracks as a list shows them: each language under its own name, forced subtitles left out (they show by themselves). */
export function trackRows(tracks: readonly PlaybackTrack[]): readonly TrackRow[] {
  return tracks
    .filter(({ kind }) => kind !== 'forced')
    .map((track) => ({
      id: track.id,
      language: track.language,
      name: languageName(track.language),
      label: trackLabel(track),
      kind: track.kind,
    }));
}

/** The next track of a ring, for a key that walks through them; after the last comes `null` where nothing may be chosen. */
export function nextTrackId(rows: readonly { readonly id: string }[], selectedId: string | null, mayBeNone: boolean): string | null {
  const ring = [...(mayBeNone ? [null] : []), ...rows.map(({ id }) => id)];
  return ring[(ring.indexOf(selectedId) + 1) % ring.length] ?? null;
}

export type QualityRow = {
  readonly height: number;
  readonly bitrate: number;
  readonly requiredPlan: Tier | null;
  readonly state: 'open' | 'locked' | 'preparing';
};

/** Levels of the quality menu: closed ones stay in it, with the plan that opens them. */
export function qualityRows(levels: readonly QualityLevel[]): readonly QualityRow[] {
  return levels.map(({ height, bitrate, requiredPlan, isPlayable }) => ({
    height,
    bitrate,
    requiredPlan,
    state: isPlayable ? 'open' : requiredPlan === null ? 'preparing' : 'locked',
  }));
}
