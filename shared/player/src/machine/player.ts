import type { PlaybackSession } from '@app/contracts';
import type { Clock, PlayableId, PlaybackSessionId } from '@app/kernel';
import type { Platform } from '@app/platform';
import type { EngineFactory } from '../engine.ts';
import type { PlaybackGateway } from '../gateway.ts';
import { type MediaOpening, openMedia } from '../media-opening.ts';
import { type PlanEnd, planEndIn } from '../plan-end.rules.ts';
import { pickAudio, pickSubtitles } from '../tracks.rules.ts';
import { type Controls, createControls, type PlayerPreferences } from './controls.ts';
import { mindDevice } from './device-manners.ts';
import { createPlaybackRun, type PlaybackRun } from './playback-run.ts';
import { createPlayerStore, IDLE_STATE, type PlayerFailure, type PlayerState } from './player-state.ts';
import { createSeeking, type Seeking } from './seeking.ts';
import { createUpNext } from './up-next.ts';

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

export type Player<View> = Controls & {
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
  playNext(): void;
  cancelNext(): void;
  /** Closes, and lets go of the device's events. */
  destroy(): void;
};

/** How what opens comes in: running or still paused, and what was said of a plan that ended. */
type Entrance = { readonly phase: 'loading' | 'paused'; readonly planEnd: PlanEnd | null };
const ANEW: Entrance = { phase: 'loading', planEnd: null };

/** The headless player. Drawing it is the clients' business. */
export function createPlayer<View>(deps: PlayerDeps<View>): Player<View> {
  const { gateway, platform, clock } = deps;
  const { setTimer } = platform.runtime;
  const store = createPlayerStore(IDLE_STATE);
  let view: View | null = null;
  let run: PlaybackRun | null = null;
  /** A session and an engine that wait for a view. */
  let startPending: (() => void) | null = null;
  /** Grows with every open and close: answers for an older one are dropped. */
  let generation = 0;
  let hasRenewedSession = false;
  /** Where the viewer wants to be when the next run begins: a seek made while none was there. */
  let soughtSec: number | null = null;

  const upNext = createUpNext({ store, setTimer, onDue: playNext });
  const seeking = createSeeking({
    clock,
    setTimer,
    positionSec: () => store.get().positionSec,
    durationSec: () => store.get().durationSec,
    onTarget: (seekTargetSec) => store.patch({ seekTargetSec }),
    onCommit: (targetSec) => {
      upNext.cancel();
      if (run) run.seek(targetSec);
      else {
        soughtSec = targetSec;
        store.patch({ positionSec: targetSec });
      }
    },
  });
  const stopManners = mindDevice({ store, platform, pause, beat: (isLeaving) => run?.beat(isLeaving) });

  async function open(request: OpenRequest, { phase, planEnd }: Entrance = ANEW): Promise<void> {
    const current = run ? store.get().session : null;
    // Our own session ends in the same step as the new one begins: with one stream allowed there is no moment for two.
    const replace = request.replace ?? current?.id;
    const left = stopRun({ isLeaving: false, keepsSession: replace === current?.id });
    generation += 1;
    const mine = generation;
    soughtSec = null;
    const { volume, isMuted, rate, height } = deps.preferences();
    const { playableId: before, durationSec } = store.get();
    store.patch({
      ...IDLE_STATE,
      phase,
      planEnd,
      // Of the same film it is known already, so that a seek in between has its bounds.
      durationSec: before === request.playableId ? durationSec : 0,
      playableId: request.playableId,
      positionSec: request.positionSec ?? 0,
      volume,
      isMuted,
      rate,
      chosenHeight: height,
    });
    try {
      const engineReady = deps.loadEngine();
      const sessionReady = startSession({ playableId: request.playableId, ...(replace ? { replace } : {}) }, left);
      const opened = sessionReady.then((session) =>
        mine === generation ? begin(session, soughtSec ?? request.positionSec ?? session.startPositionSec) : null,
      );
      const [session, opening, factory] = await Promise.all([sessionReady, opened, engineReady]);
      if (mine === generation && opening) wait(session, opening, factory);
      else abandon(session, opening);
    } catch (error) {
      // The session whose place the refused one was to take plays nowhere any more.
      if (current && replace === current.id) void gateway.end(current.id, { isLeaving: false }).catch(() => undefined);
      if (mine === generation) fail({ kind: 'refused', error });
    }
  }

  async function startSession(request: Parameters<PlaybackGateway['start']>[0], left: Promise<void> | undefined): Promise<PlaybackSession> {
    // The last position goes first: the new session ends the old one.
    await left;
    return gateway.start(request);
  }

  /** Sends for the first bytes, also when the engine is not there yet. */
  function begin(session: PlaybackSession, startPositionSec: number): MediaOpening {
    const { audioLanguages, subtitleLanguages, height } = deps.preferences();
    const audio = pickAudio(session.audio, audioLanguages);
    const subtitles = pickSubtitles(session.subtitles, subtitleLanguages, audio?.language ?? null);
    const audioId = audio?.id ?? null;
    // Less than the end, or there would be nothing to show.
    const positionSec = Math.min(startPositionSec, Math.max(0, session.durationSec - 1));
    const subtitleIds = subtitles.map(({ id }) => id);
    const planEnd = planEndIn(session, store.get().planEnd);
    store.patch({ session, durationSec: session.durationSec, positionSec, audioId, subtitleIds, planEnd });
    const manifestUrl = gateway.absoluteUrl(session.manifestUrl);
    return openMedia({ manifestUrl, manifestXml: session.manifestXml ?? null, startPositionSec: positionSec, audioId, height });
  }

  function wait(session: PlaybackSession, opening: MediaOpening, factory: EngineFactory<View>): void {
    startPending = () => {
      if (view === null) return;
      startPending = null;
      const callbacks = { onEnded: handleEnded, onFailed: fail, onRefused: renewSession, onPlanOver: reopen };
      run = createPlaybackRun({ store, gateway, clock, platform, factory, view, session, opening, ...callbacks });
      if (soughtSec !== null && soughtSec !== opening.request.startPositionSec) run.seek(soughtSec);
      soughtSec = null;
    };
    startPending();
  }

  /** The viewer left before the answer came. */
  function abandon(session: PlaybackSession, opening: MediaOpening | null): void {
    opening?.drop();
    void gateway.end(session.id, { isLeaving: false }).catch(() => undefined);
  }

  function stopRun(options: { readonly isLeaving: boolean; readonly keepsSession?: boolean }): Promise<void> | undefined {
    seeking.cancel();
    upNext.cancel();
    startPending = null;
    const left = run?.leave(options);
    run = null;
    return left;
  }

  function fail(failure: PlayerFailure): void {
    void stopRun({ isLeaving: false });
    const planEnded = failure.kind === 'refused' && store.get().planEnd?.kind === 'announced';
    const told: PlayerFailure = planEnded ? { ...failure, planEnded } : failure;
    store.patch({ phase: 'failed', failure: told, planEnd: null, isWaitingForNetwork: false, cues: [] });
  }

  /** Media addresses live a few hours; a viewer who paused for longer gets new ones at the same second. */
  function renewSession(): void {
    const canRenew = !hasRenewedSession;
    hasRenewedSession = true;
    if (canRenew) reopen();
    else fail({ kind: 'network' });
  }

  /** Goes on at the same second in a session of its own, with what the plan of today gives. */
  function reopen(): void {
    const { playableId, positionSec, seekTargetSec, phase, planEnd } = store.get();
    if (playableId === null) return;
    void open({ playableId, positionSec: seekTargetSec ?? positionSec }, { phase: phase === 'paused' ? 'paused' : 'loading', planEnd });
  }

  function handleEnded(): void {
    run?.beat(false);
    if (store.get().session?.next && deps.preferences().playsNext) upNext.start();
  }

  function playNext(): void {
    const next = store.get().session?.next;
    if (next) openAnew({ playableId: next.playableId });
  }

  function openAnew(request: OpenRequest): void {
    hasRenewedSession = false;
    void open(request);
  }

  function close(): void {
    generation += 1;
    void stopRun({ isLeaving: false });
    store.patch(IDLE_STATE);
  }

  function play(): void {
    const { phase } = store.get();
    if (phase === 'ended') seeking.jump(0);
    if (phase === 'paused') run?.play();
  }

  function pause(): void {
    if (['playing', 'buffering'].includes(store.get().phase)) run?.pause();
  }

  return {
    getState: store.get,
    subscribe: store.subscribe,
    attach: (next) => {
      if (next === null && run) close();
      view = next;
      startPending?.();
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
    ...createControls({ store, run: () => run, onPreference: deps.onPreference }),
    playNext,
    cancelNext: upNext.cancel,
    destroy: () => {
      close();
      stopManners();
    },
  };
}
