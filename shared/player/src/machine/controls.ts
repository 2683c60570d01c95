import type { PlaybackRun } from './playback-run.ts';
import { audioOf, type PlayerStore } from './player-state.ts';

/** What the viewer chose before, on this profile. */
export type PlayerPreferences = {
  /** Best first. */
  readonly audioLanguages: readonly string[];
  /** Up to two; empty for none. */
  readonly subtitleLanguages: readonly string[];
  /** Null while the network decides. */
  readonly height: number | null;
  /** 0–1. */
  readonly volume: number;
  readonly isMuted: boolean;
  readonly rate: number;
  readonly playsNext: boolean;
};

/** Choices that outlive the title. */
export type Controls = {
  /** 0–1; also ends a mute. */
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  setRate(rate: number): void;
  selectAudio(trackId: string): void;
  /** Up to two tracks; an empty list turns subtitles off. */
  selectSubtitles(trackIds: readonly string[]): void;
  /** A locked or missing level is ignored; null gives the choice back to the network. */
  selectHeight(height: number | null): void;
};

type ControlsDeps = {
  readonly store: PlayerStore;
  readonly run: () => PlaybackRun | null;
  readonly onPreference: (change: Partial<PlayerPreferences>) => void;
};

export function createControls({ store, run, onPreference }: ControlsDeps): Controls {
  return {
    setVolume: (volume) => {
      store.patch({ volume, isMuted: false });
      run()?.engine().setVolume(volume, false);
      onPreference({ volume, isMuted: false });
    },
    setMuted: (isMuted) => {
      store.patch({ isMuted });
      run()?.engine().setVolume(store.get().volume, isMuted);
      onPreference({ isMuted });
    },
    setRate: (rate) => {
      store.patch({ rate });
      run()?.engine().setRate(rate);
      onPreference({ rate });
    },
    selectAudio: (audioId) => {
      store.patch({ audioId });
      run()?.engine().selectAudio(audioId);
      const track = audioOf(store.get());
      if (track) onPreference({ audioLanguages: [track.language] });
    },
    selectSubtitles: (trackIds) => {
      const subtitleIds = trackIds.slice(0, 2);
      store.patch({ subtitleIds });
      run()?.showSubtitles();
      const tracks = store.get().session?.subtitles ?? [];
      onPreference({
        subtitleLanguages: subtitleIds.flatMap((id) => tracks.filter((track) => track.id === id).map(({ language }) => language)),
      });
    },
    selectHeight: (height) => {
      if (height !== null && !store.get().levels.some((level) => level.height === height && level.isPlayable)) return;
      store.patch({ chosenHeight: height });
      run()?.engine().selectHeight(height);
      onPreference({ height });
    },
  };
}
