import type { PlaybackSession, PlaybackTrack } from '@app/contracts';

export type QualityLevel = {
  readonly height: number;
  readonly bitrate: number;
  /** The plan that opens the level; null when the viewer has it. */
  readonly requiredPlan: PlaybackSession['qualities'][number]['requiredPlan'];
  /** False while the level is locked or still being encoded. */
  readonly isPlayable: boolean;
};

const isSpoken = (track: PlaybackTrack): boolean => track.kind === 'main' || track.kind === 'dub';

/** The sound to begin with: the first language of the list that is spoken, else the original, else whatever there is. */
export function pickAudio(tracks: readonly PlaybackTrack[], languages: readonly string[]): PlaybackTrack | null {
  const spoken = tracks.filter(isSpoken);
  for (const language of languages) {
    const found = spoken.find((track) => track.language === language);
    if (found) return found;
  }
  return spoken.find(({ kind }) => kind === 'main') ?? spoken[0] ?? tracks[0] ?? null;
}

/**
 * Subtitles to begin with: those the viewer chose before (at most two, in their order); else the forced ones of the sound's
 * language, which translate only what the picture says in another one.
 */
export function pickSubtitles(
  tracks: readonly PlaybackTrack[],
  languages: readonly string[],
  audioLanguage: string | null,
): readonly PlaybackTrack[] {
  const chosen = languages
    .map((language) => tracks.find((track) => track.language === language && track.kind !== 'forced'))
    .filter((track): track is PlaybackTrack => track !== undefined)
    .slice(0, 2);
  if (chosen.length > 0) return chosen;
  return tracks.filter((track) => track.kind === 'forced' && track.language === audioLanguage).slice(0, 1);
}

/** The ladder as the quality menu shows it, highest first; `heights` are those the manifest lists now. */
export function qualityLevels(session: PlaybackSession, heights: readonly number[]): readonly QualityLevel[] {
  return session.qualities
    .map(({ height, bitrate, requiredPlan }) => ({
      height,
      bitrate,
      requiredPlan,
      isPlayable: requiredPlan === null && heights.includes(height),
    }))
    .sort((a, b) => b.height - a.height);
}
