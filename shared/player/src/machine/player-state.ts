import type { PlaybackSession, PlaybackTrack } from '@app/contracts';
import type { PlayableId } from '@app/kernel';
import type { PlanEnd } from '../plan-end.rules.ts';
import type { Storyboard } from '../subtitles/storyboard.ts';
import type { ShownCue } from '../subtitles/subtitle-display.ts';
import type { QualityLevel } from '../tracks.rules.ts';

export type PlayerPhase = 'idle' | 'loading' | 'playing' | 'paused' | 'buffering' | 'ended' | 'failed';

/**
 * `refused`: the server said no, and `error` is what the gateway rejected with; `planEnded`: because the plan ended while the film ran.
 * The others happened on the way to the screen.
 */
export type PlayerFailure =
  | { readonly kind: 'refused'; readonly error: unknown; readonly planEnded?: true }
  | { readonly kind: 'network' | 'stalled' | 'decode' | 'unsupported' | 'manifest' };

export type PlayerState = {
  readonly phase: PlayerPhase;
  readonly playableId: PlayableId | null;
  /** Null while none is open. */
  readonly session: PlaybackSession | null;
  /** Set in `failed` only. */
  readonly failure: PlayerFailure | null;
  readonly positionSec: number;
  readonly durationSec: number;
  /** Where the buffered stretch around the position ends. */
  readonly bufferedSec: number;
  /** Where the viewer is heading while they still press or drag; null when they are not. */
  readonly seekTargetSec: number | null;
  readonly volume: number;
  readonly isMuted: boolean;
  readonly rate: number;
  readonly audioId: string | null;
  /** At most two, in drawing order. */
  readonly subtitleIds: readonly string[];
  readonly cues: readonly ShownCue[];
  /** Null until it has been fetched, and for titles without one. */
  readonly storyboard: Storyboard | null;
  readonly levels: readonly QualityLevel[];
  /** Null while the network decides. */
  readonly chosenHeight: number | null;
  /** Null before the first picture. */
  readonly playingHeight: number | null;
  /** The network is away; playback goes on by itself once it is back. */
  readonly isWaitingForNetwork: boolean;
  /** The browser wants a gesture before it plays with sound. */
  readonly needsGesture: boolean;
  /** Seconds until `session.next` starts; null when no countdown runs. */
  readonly nextInSec: number | null;
  /** Null while the plan that the film began under holds. */
  readonly planEnd: PlanEnd | null;
};

export const IDLE_STATE: PlayerState = {
  phase: 'idle',
  playableId: null,
  session: null,
  failure: null,
  positionSec: 0,
  durationSec: 0,
  bufferedSec: 0,
  seekTargetSec: null,
  volume: 1,
  isMuted: false,
  rate: 1,
  audioId: null,
  subtitleIds: [],
  cues: [],
  storyboard: null,
  levels: [],
  chosenHeight: null,
  playingHeight: null,
  isWaitingForNetwork: false,
  needsGesture: false,
  nextInSec: null,
  planEnd: null,
};

export function audioOf(state: PlayerState): PlaybackTrack | null {
  return state.session?.audio.find(({ id }) => id === state.audioId) ?? null;
}

export type PlayerStore = {
  get(): PlayerState;
  patch(change: Partial<PlayerState>): void;
  subscribe(listener: () => void): () => void;
};

/** The state and those who watch it. Listeners are told of real changes only. */
export function createPlayerStore(initial: PlayerState): PlayerStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    patch: (change) => {
      const next = { ...state, ...change };
      // Both sides have the same keys.
      const keys = Object.keys(change) as (keyof PlayerState)[];
      if (keys.every((key) => Object.is(state[key], next[key]))) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
