import type { PlaybackSession } from '@app/contracts';
import type { Clock, PlayableId, PlaybackSessionId } from '@app/kernel';
import type { LifecycleState, Platform } from '@app/platform';
import type { EngineFactory } from '../engine.ts';
import type { PlaybackGateway } from '../gateway.ts';
import { type MediaOpening, openMedia } from '../media-opening.ts';
import { pickAudio, pickSubtitles } from '../tracks.rules.ts';
import { createPlaybackRun, type PlaybackRun } from './playback-run.ts';
import { audioOf, createPlayerStore, IDLE_STATE, type PlayerFailure, type PlayerState } from './player-state.ts';
import { createSeeking, type Seeking } from './seeking.ts';

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

export type PlayerDeps<View> = {
  readonly gateway: PlaybackGateway;
  /** Asked at each start; answers from memory after the first. */
  readonly loadEngine: () => Promise<EngineFactory<View>>;
  readonly platform: Pick<Platform, 'profile' | 'network' | 'lifecycle' | 'wakeLock' | 'runtime'>;
  readonly clock: Clock;
  readonly preferences: () => PlayerPreferences;
  /** Something to remember for the next title. */
  readonly onPreference: (change: Partial<PlayerPreferences>) => void;
};

export type OpenRequest = {
  readonly playableId: PlayableId;
  /** Absent: where the viewer stopped. */
  readonly positionSec?: number;
  /** "Stop there and watch here": a session on another device that ends in the same step. */
  readonly replace?: PlaybackSessionId;
};

export type Player<View> = {
  getState(): PlayerState;
  subscribe(listener: () => void): () => void;
  /** The element to play into; null when it goes away, which closes what plays. */
  attach(view: View | null): void;
  open(request: OpenRequest): void;
  /** Saves the position, frees the slot and the decoder. */
  close(): void;
  /** After a failure, at the same second. */
  retry(): void;
  play(): void;
  pause(): void;
  toggle(): void;
  readonly seeking: Seeking;
  setVolume(volume: number): void;
  setMuted(isMuted: boolean): void;
  setRate(rate: number): void;
  selectAudio(trackId: string): void;
  /** Up to two tracks; an empty list turns subtitles off. */
  selectSubtitles(trackIds: readonly string[]): void;
  /** A locked or missing level is ignored; null gives the choice back to the network. */
  selectHeight(height: number | null): void;
  playNext(): void;
  cancelNext(): void;
  /** Closes, and lets go of the device's events. */
  destroy(): void;
};

const NEXT_COUNTDOWN_SEC = 8;

/** The headless player. Drawing it is the clients' business. */
export function createPlayer<View>(deps: PlayerDeps<View>): Player<View> {
  const { gateway, platform, clock } = deps;
  const { setTimer } = platform.runtime;
  const store = createPlayerStore(IDLE_STATE);
  let view: View | null = null;
  let run: PlaybackRun | null = null;
  /** Grows with every open and close: answers for an older one are dropped. */
  let generation = 0;
  let pendingRun: (() => void) | null = null;
  let hasRenewedSession = false;
  let cancelCountdown = (): void => undefined;
  let releaseScreen: (() => void) | null = null;

  const seeking = createSeeking({
    clock,
    setTimer,
    positionSec: () => store.get().positionSec,
    durationSec: () => store.get().durationSec,
    onTarget: (seekTargetSec) => store.patch({ seekTargetSec }),
    onCommit: (targetSec) => {
      cancelNext();
      run?.seek(targetSec);
    },
  });

  async function open({ playableId, positionSec, replace }: OpenRequest, keeps: Partial<PlayerState> = {}): Promise<void> {
    const current = store.get().session;
    // Our own session ends in the same step as the new one begins: with one stream allowed there is no moment for two.
    const replaced = replace ?? (run && current ? current.id : undefined);
    const left = stopRun({ isLeaving: false, keepsSession: replace === undefined });
    const mine = ++generation;
    const { volume, isMuted, rate, height } = deps.preferences();
    store.patch({
      ...IDLE_STATE,
      phase: 'loading',
      playableId,
      positionSec: positionSec ?? 0,
      volume,
      isMuted,
      rate,
      chosenHeight: height,
      ...keeps,
    });
    const engineReady = deps.loadEngine();
    engineReady.catch(() => undefined);
    try {
      // The position goes first: the new session ends the old one.
      await left;
      const session = await gateway.start({ playableId, ...(replaced ? { replace: replaced } : {}) });
      if (mine !== generation) return void gateway.end(session.id, { isLeaving: false }).catch(() => undefined);
      const opening = begin(session, positionSec ?? session.startPositionSec);
      const factory = await engineReady;
      if (mine !== generation) return opening.drop();
      pendingRun = () => startRun(session, opening, factory);
      if (view !== null) pendingRun();
    } catch (error) {
      if (mine === generation) fail({ kind: 'refused', error });
    }
  }

  /** Sends for the first bytes before the engine is there. */
  function begin(session: PlaybackSession, startPositionSec: number): MediaOpening {
    const { audioLanguages, subtitleLanguages, height } = deps.preferences();
    const audio = pickAudio(session.audio, audioLanguages);
    const subtitles = pickSubtitles(session.subtitles, subtitleLanguages, audio?.language ?? null);
    // Less than the end, or there would be nothing to show.
    const fromSec = Math.min(startPositionSec, Math.max(0, session.durationSec - 1));
    store.patch({
      session,
      durationSec: session.durationSec,
      positionSec: fromSec,
      audioId: audio?.id ?? null,
      subtitleIds: subtitles.map(({ id }) => id),
    });
    return openMedia({
      manifestUrl: gateway.absoluteUrl(session.manifestUrl),
      manifestXml: session.manifestXml ?? null,
      startPositionSec: fromSec,
      audioId: audio?.id ?? null,
      height,
    });
  }

  function startRun(session: PlaybackSession, opening: MediaOpening, factory: EngineFactory<View>): void {
    pendingRun = null;
    if (view === null) return;
    run = createPlaybackRun({
      store,
      gateway,
      clock,
      platform,
      factory,
      view,
      session,
      opening,
      onEnded: handleEnded,
      onFailed: fail,
      onRefused: renewSession,
    });
  }

  function stopRun(options: { readonly isLeaving: boolean; readonly keepsSession?: boolean }): Promise<void> | undefined {
    seeking.cancel();
    cancelNext();
    pendingRun = null;
    const left = run?.leave(options);
    run = null;
    return left;
  }

  function fail(failure: PlayerFailure): void {
    void stopRun({ isLeaving: false });
    store.patch({ phase: 'failed', failure, isWaitingForNetwork: false, cues: [] });
  }

  /** Media addresses live a few hours; a viewer who paused for longer gets new ones at the same second. */
  function renewSession(): void {
    const { playableId, positionSec, phase } = store.get();
    if (hasRenewedSession || playableId === null) return fail({ kind: 'network' });
    hasRenewedSession = true;
    void open({ playableId, positionSec }, phase === 'paused' ? { phase: 'paused' } : {});
  }

  function handleEnded(): void {
    void run?.beat(false);
    if (store.get().session?.next && deps.preferences().playsNext) countDown(NEXT_COUNTDOWN_SEC);
  }

  function countDown(leftSec: number): void {
    store.patch({ nextInSec: leftSec });
    cancelCountdown = setTimer(1000, () => (leftSec > 1 ? countDown(leftSec - 1) : playNext()));
  }

  function cancelNext(): void {
    cancelCountdown();
    store.patch({ nextInSec: null });
  }

  function playNext(): void {
    const next = store.get().session?.next;
    if (next) openAnew({ playableId: next.playableId });
  }

  function openAnew(request: OpenRequest): void {
    hasRenewedSession = false;
    void open(request);
  }

  function close(isLeaving = false): void {
    generation += 1;
    void stopRun({ isLeaving });
    store.patch(IDLE_STATE);
  }

  function play(): void {
    const { phase } = store.get();
    if (phase === 'ended') seeking.jump(0);
    if (phase === 'paused' || phase === 'ended') run?.play();
  }

  function pause(): void {
    if (['playing', 'buffering'].includes(store.get().phase)) run?.pause();
  }

  function handleLifecycle(state: LifecycleState): void {
    if (state === 'visible') return;
    if (state === 'suspended') return run?.beat(true);
    // Behind another app a TV shows no picture; a desktop window may well play on for the ear.
    if (platform.profile.input === 'remote') pause();
    run?.beat(false);
  }

  function holdScreen(): void {
    const isBusy = ['playing', 'buffering', 'loading'].includes(store.get().phase);
    if (isBusy && releaseScreen === null) releaseScreen = platform.wakeLock.acquire();
    if (isBusy) return;
    releaseScreen?.();
    releaseScreen = null;
  }

  const stopLifecycle = platform.lifecycle.subscribe(handleLifecycle);
  const stopScreen = store.subscribe(holdScreen);

  return {
    getState: store.get,
    subscribe: store.subscribe,
    attach: (next) => {
      if (next === null && view !== null && run) close();
      view = next;
      pendingRun?.();
    },
    open: openAnew,
    close,
    retry: () => {
      const { playableId, positionSec, phase, session } = store.get();
      if (phase === 'failed' && playableId !== null) openAnew(session ? { playableId, positionSec } : { playableId });
    },
    play,
    pause,
    toggle: () => (['paused', 'ended'].includes(store.get().phase) ? play() : pause()),
    seeking,
    setVolume: (volume) => {
      store.patch({ volume, isMuted: false });
      run?.engine().setVolume(volume, false);
      deps.onPreference({ volume, isMuted: false });
    },
    setMuted: (isMuted) => {
      store.patch({ isMuted });
      run?.engine().setVolume(store.get().volume, isMuted);
      deps.onPreference({ isMuted });
    },
    setRate: (rate) => {
      store.patch({ rate });
      run?.engine().setRate(rate);
      deps.onPreference({ rate });
    },
    selectAudio: (audioId) => {
      store.patch({ audioId });
      run?.engine().selectAudio(audioId);
      const track = audioOf(store.get());
      if (track) deps.onPreference({ audioLanguages: [track.language] });
    },
    selectSubtitles: (trackIds) => {
      const subtitleIds = trackIds.slice(0, 2);
      store.patch({ subtitleIds });
      run?.showSubtitles();
      const tracks = store.get().session?.subtitles ?? [];
      deps.onPreference({
        subtitleLanguages: subtitleIds.flatMap((id) => tracks.filter((track) => track.id === id).map(({ language }) => language)),
      });
    },
    selectHeight: (height) => {
      if (height !== null && !store.get().levels.some((level) => level.height === height && level.isPlayable)) return;
      store.patch({ chosenHeight: height });
      run?.engine().selectHeight(height);
      deps.onPreference({ height });
    },
    playNext,
    cancelNext,
    destroy: () => {
      close();
      stopLifecycle();
      stopScreen();
    },
  };
}
