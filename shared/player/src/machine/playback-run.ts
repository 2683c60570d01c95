import type { PlaybackSession } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Platform } from '@app/platform';
import type { EngineEvent, EngineFactory, PlaybackEngine } from '../engine.ts';
import type { Heartbeat, PlaybackGateway } from '../gateway.ts';
import { type MediaOpening, openMedia } from '../media-opening.ts';
import { openHeight } from '../plan-end.rules.ts';
import { parseStoryboard } from '../subtitles/storyboard.ts';
import { createSubtitleDisplay } from '../subtitles/subtitle-display.ts';
import { qualityLevels } from '../tracks.rules.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { PlayerFailure, PlayerStore } from './player-state.ts';
import { createRecovery } from './recovery.ts';

export type RunDeps<View> = {
  readonly store: PlayerStore;
  readonly gateway: PlaybackGateway;
  readonly clock: Clock;
  readonly platform: Pick<Platform, 'profile' | 'network' | 'runtime'>;
  readonly factory: EngineFactory<View>;
  readonly view: View;
  readonly session: PlaybackSession;
  readonly opening: MediaOpening;
  readonly onEnded: () => void;
  readonly onFailed: (failure: PlayerFailure) => void;
  /** The media addresses expired, or are about to: a new session is needed. */
  readonly onRefused: () => void;
  /** The plan that the session began under is over, and so is its time of grace. */
  readonly onPlanOver: () => void;
};

/** How far from its goal a playhead may land and still have arrived. */
const ARRIVAL_SEC = 3;
/** A buffer that was refused for its size is never built larger again, and not smaller than this part of the first. */
const LEAST_BUFFER_SHARE = 0.25;
/** A session that ends because the plan did is exchanged for one of today's plan this long before. */
const EXCHANGE_AHEAD_MS = 60_000;
/** No notice of an ended plan is longer (decisions.md, Q17): a set whose clock is years behind would wait for years. */
const LONGEST_NOTICE_MS = 15 * 60_000;

/** One session on one view: engine, heartbeat, subtitles and recovery, from its first byte to `leave`. */
export type PlaybackRun = {
  play(): void;
  pause(): void;
  seek(targetSec: number): void;
  /** Draws the subtitles that the state names. */
  showSubtitles(): void;
  readonly engine: () => PlaybackEngine;
  /** Saves the position now. `isLeaving`: the page goes away. */
  beat(isLeaving: boolean): void;
  /** `keepsSession`: another one takes its place in the same step. */
  leave(options: { readonly isLeaving: boolean; readonly keepsSession?: boolean }): Promise<void>;
};

export function createPlaybackRun<View>(deps: RunDeps<View>): PlaybackRun {
  const { store, gateway, clock, platform, factory, view, session } = deps;
  const { setTimer } = platform.runtime;
  let isOver = false;
  let isPlayWanted = store.get().phase !== 'paused';
  let hasStarted = false;
  let bufferShare = 1;
  let textUrls: Readonly<Record<string, string>> = {};
  let manifestVersion = session.manifestVersion ?? null;
  /** Where a load or a seek is heading; positions from before it are not believed. */
  let headingSec: number | null = null;
  let cancelExchange: (() => void) | null = null;

  const recovery = createRecovery({ store, platform, nudge: () => engine.nudge(), rebuild, fail });
  const subtitles = createSubtitleDisplay({
    fetchText: gateway.fetchText,
    setTimer,
    positionSec: () => engine.positionSec(),
    onChange: (cues) => store.patch({ cues }),
  });
  const heartbeat = createHeartbeat({
    gateway,
    clock,
    setTimer,
    session,
    read: report,
    onAnswer: (answer) => {
      renewManifest(answer);
      mindPlan(answer);
    },
    onLost: (error) => fail({ kind: 'refused', error }),
  });
  let engine = createEngine(deps.opening);
  recovery.waiting();

  function report() {
    const { phase, positionSec } = store.get();
    return hasStarted ? ({ positionSec, state: phase === 'playing' || phase === 'paused' ? phase : 'buffering' } as const) : null;
  }

  function createEngine(media: MediaOpening): PlaybackEngine {
    const { volume, isMuted, rate } = store.get();
    const created: PlaybackEngine = factory(view, (event) => {
      if (!isOver && created === engine) handle(event);
    });
    headingSec = media.request.startPositionSec;
    created.load({ media, isPaused: !isPlayWanted, volume, isMuted, rate, bufferShare });
    return created;
  }

  function rebuild(): void {
    const { audioId, chosenHeight, positionSec } = store.get();
    engine.destroy();
    if (isPlayWanted) store.patch({ phase: 'buffering' });
    const startPositionSec = headingSec ?? positionSec;
    engine = createEngine(openMedia({ ...deps.opening.request, manifestXml: null, startPositionSec, audioId, height: chosenHeight }));
  }

  function renewManifest(answer: Heartbeat): void {
    const isNewer = manifestVersion !== null && answer.manifestVersion > manifestVersion;
    manifestVersion = answer.manifestVersion;
    if (isNewer) rebuild();
  }

  /** The picture goes on until shortly before the end that the server named, and then at the same second as today's plan gives it. */
  function mindPlan({ planChanged, expiresAt }: Heartbeat): void {
    if (planChanged !== true) {
      cancelExchange?.();
      cancelExchange = null;
      if (store.get().planEnd?.kind === 'announced') store.patch({ planEnd: null });
      return;
    }
    if (cancelExchange !== null) return;
    const leftMs = Math.min(LONGEST_NOTICE_MS, Math.max(0, Date.parse(expiresAt) - EXCHANGE_AHEAD_MS - clock.now()));
    store.patch({ planEnd: { kind: 'announced', endsAtMs: clock.now() + leftMs, height: openHeight(session) } });
    cancelExchange = setTimer(leftMs, deps.onPlanOver);
  }

  function fail(failure: PlayerFailure): void {
    if (!isOver) deps.onFailed(failure);
  }

  function handlePlaying(): void {
    recovery.rest();
    recovery.setReachable(true);
    if (isPlayWanted) store.patch({ phase: 'playing', needsGesture: false });
    else engine.pause();
    if (hasStarted) return;
    hasStarted = true;
    void heartbeat.beat(false);
    void loadStoryboard();
  }

  function handleProgress(positionSec: number, bufferedSec: number): void {
    if (headingSec !== null && Math.abs(positionSec - headingSec) > ARRIVAL_SEC) return;
    headingSec = null;
    if (positionSec !== store.get().positionSec) recovery.moved();
    store.patch({ positionSec, bufferedSec });
    subtitles.update();
  }

  /** Paused by the system, a headset, or a browser that wants a gesture first. */
  function stopByItself(needsGesture: boolean): void {
    if (!isPlayWanted) return;
    isPlayWanted = false;
    recovery.rest();
    store.patch({ phase: 'paused', needsGesture });
    void heartbeat.beat(false);
  }

  const failed: Readonly<Record<Extract<EngineEvent, { type: 'failed' }>['reason'], () => void>> = {
    refused: deps.onRefused,
    decode: recovery.decoderFailed,
    unsupported: () => fail({ kind: 'unsupported' }),
    manifest: () => fail({ kind: 'manifest' }),
  };

  const handlers: { readonly [Type in EngineEvent['type']]: (event: Extract<EngineEvent, { readonly type: Type }>) => void } = {
    ready: (event) => {
      textUrls = event.textUrls;
      const { chosenHeight } = store.get();
      const isThere = chosenHeight !== null && event.heights.includes(chosenHeight);
      store.patch({ levels: qualityLevels(session, event.heights), chosenHeight: isThere ? chosenHeight : null });
      showSubtitles();
    },
    playing: handlePlaying,
    waiting: () => {
      if (!isPlayWanted || store.get().phase === 'loading') return;
      store.patch({ phase: 'buffering' });
      recovery.waiting();
    },
    paused: () => stopByItself(false),
    'autoplay-blocked': () => stopByItself(true),
    ended: () => {
      recovery.rest();
      store.patch({ phase: 'ended', positionSec: session.durationSec });
      deps.onEnded();
    },
    progress: (event) => handleProgress(event.positionSec, event.bufferedSec),
    height: ({ height }) => store.patch({ playingHeight: height }),
    transfer: recovery.received,
    link: ({ isReachable }) => recovery.setReachable(isReachable),
    'buffer-full': () => {
      bufferShare = Math.max(LEAST_BUFFER_SHARE, bufferShare / 2);
      recovery.bufferFull();
    },
    failed: ({ reason }) => failed[reason](),
  };

  function handle(event: EngineEvent): void {
    // The table has a handler for exactly this member of the union; the index alone cannot say so.
    (handlers[event.type] as (event: EngineEvent) => void)(event);
  }

  function showSubtitles(): void {
    subtitles.show(store.get().subtitleIds.flatMap((id) => (textUrls[id] === undefined ? [] : [{ id, url: textUrls[id] }])));
  }

  async function loadStoryboard(): Promise<void> {
    if (session.storyboardUrl === null) return;
    const url = gateway.absoluteUrl(session.storyboardUrl);
    try {
      const storyboard = parseStoryboard(await gateway.fetchText(url), url);
      if (!isOver) store.patch({ storyboard });
    } catch {
      // Scrubbing goes on without pictures.
    }
  }

  return {
    engine: () => engine,
    showSubtitles,
    beat: (isLeaving) => void heartbeat.beat(isLeaving),
    play: () => {
      isPlayWanted = true;
      store.patch({ phase: 'buffering', needsGesture: false });
      recovery.waiting();
      engine.play();
    },
    pause: () => {
      isPlayWanted = false;
      recovery.rest();
      engine.pause();
      store.patch({ phase: 'paused' });
      void heartbeat.beat(false);
    },
    seek: (targetSec) => {
      headingSec = targetSec;
      store.patch({ positionSec: targetSec, bufferedSec: targetSec, ...(isPlayWanted ? { phase: 'buffering' } : {}) });
      engine.seek(targetSec);
      if (!isPlayWanted) return;
      // An element that has ended is paused as well (HTML §4.8.11.8).
      engine.play();
      recovery.waiting();
    },
    leave: async ({ isLeaving, keepsSession = false }) => {
      if (isOver) return;
      const beaten = heartbeat.beat(isLeaving);
      isOver = true;
      recovery.stop();
      subtitles.stop();
      heartbeat.stop();
      cancelExchange?.();
      engine.destroy();
      // The position must arrive before the end of the session does; a page on its way out cannot wait for that.
      if (!isLeaving) await beaten;
      if (!keepsSession) await gateway.end(session.id, { isLeaving }).catch(() => undefined);
    },
  };
}
