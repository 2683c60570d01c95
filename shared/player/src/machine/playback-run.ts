import type { PlaybackSession } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Platform } from '@app/platform';
import type { EngineEvent, EngineFactory, PlaybackEngine } from '../engine.ts';
import type { Heartbeat, PlaybackGateway } from '../gateway.ts';
import { type MediaOpening, openMedia } from '../media-opening.ts';
import { parseStoryboard } from '../subtitles/storyboard.ts';
import { createSubtitleDisplay } from '../subtitles/subtitle-display.ts';
import { qualityLevels } from '../tracks.rules.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createOutageTimer } from './outage-timer.ts';
import type { PlayerFailure, PlayerStore } from './player-state.ts';
import { createStallWatch } from './stall-watch.ts';

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
  /** The media addresses expired: a new session is needed. */
  readonly onRefused: () => void;
};

/** How far from its goal a playhead may land and still have arrived. */
const ARRIVAL_SEC = 3;
const MAX_DECODER_RESTARTS = 2;

/** One session on one view: engine, heartbeat, subtitles and recovery, from its first byte to `leave`. */
export type PlaybackRun = {
  play(): void;
  pause(): void;
  seek(targetSec: number): void;
  showSubtitles(): void;
  readonly engine: () => PlaybackEngine;
  beat(isLeaving: boolean): void;
  leave(options: { readonly isLeaving: boolean; readonly keepsSession?: boolean }): Promise<void>;
};

export function createPlaybackRun<View>(deps: RunDeps<View>): PlaybackRun {
  const { store, gateway, clock, platform, factory, view, session } = deps;
  const { setTimer } = platform.runtime;
  let isOver = false;
  let isPlayWanted = store.get().phase !== 'paused';
  let hasStarted = false;
  let decoderRestarts = 0;
  let textUrls: Readonly<Record<string, string>> = {};
  let manifestVersion = session.manifestVersion ?? null;
  /** Where a load or a seek is heading; positions from before it are not believed. */
  let headingSec: number | null = null;

  const watch = createStallWatch(setTimer);
  const outage = createOutageTimer({
    setTimer,
    isWaiting: () => ['loading', 'buffering'].includes(store.get().phase),
    onGivenUp: () => fail({ kind: 'network' }),
  });
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
    read: () => {
      const { phase, positionSec } = store.get();
      return hasStarted ? { positionSec, state: phase === 'playing' || phase === 'paused' ? phase : 'buffering' } : null;
    },
    onAnswer: renewManifest,
    onLost: (error) => fail({ kind: 'refused', error }),
  });
  const stopNetwork = platform.network.subscribe(setReachable);
  let engine = createEngine(deps.opening);

  function createEngine(media: MediaOpening): PlaybackEngine {
    const { volume, isMuted, rate } = store.get();
    const created = factory(view, (event) => !isOver && created === engine && handle(event));
    headingSec = media.request.startPositionSec;
    created.load({ media, isPaused: !isPlayWanted, volume, isMuted, rate });
    return created;
  }

  /** Builds everything anew at the same second. */
  function restart(): void {
    const { audioId, chosenHeight, positionSec } = store.get();
    engine.destroy();
    if (isPlayWanted) store.patch({ phase: 'buffering' });
    engine = createEngine(
      openMedia({ ...deps.opening.request, manifestXml: null, startPositionSec: headingSec ?? positionSec, audioId, height: chosenHeight }),
    );
  }

  function renewManifest(answer: Heartbeat): void {
    const isNewer = manifestVersion !== null && answer.manifestVersion > manifestVersion;
    manifestVersion = answer.manifestVersion;
    if (isNewer) restart();
  }

  function fail(failure: PlayerFailure): void {
    if (!isOver) deps.onFailed(failure);
  }

  function watchForStall(): void {
    if (store.get().isWaitingForNetwork) return;
    const nudge = { afterMs: 5000, run: () => engine.nudge() };
    const rebuildMs = platform.profile.nudgesStalls ? 10_000 : 5000;
    watch.start([
      ...(platform.profile.nudgesStalls && hasStarted ? [nudge] : []),
      { afterMs: rebuildMs, run: restart },
      { afterMs: rebuildMs + 15_000, run: () => fail({ kind: 'stalled' }) },
    ]);
  }

  function setReachable(isReachable: boolean): void {
    if (isReachable !== store.get().isWaitingForNetwork) return;
    store.patch({ isWaitingForNetwork: !isReachable });
    if (isReachable) outage.stop();
    else outage.start();
    if (isReachable && store.get().phase === 'buffering') watchForStall();
    else watch.stop();
  }

  function handlePlaying(): void {
    watch.stop();
    setReachable(true);
    if (!isPlayWanted) return engine.pause();
    store.patch({ phase: 'playing', needsGesture: false });
    if (hasStarted) return;
    hasStarted = true;
    void heartbeat.beat(false);
    void loadStoryboard();
  }

  function handleWaiting(): void {
    if (!isPlayWanted || store.get().phase === 'loading') return;
    store.patch({ phase: 'buffering' });
    watchForStall();
  }

  function handleProgress(positionSec: number, bufferedSec: number): void {
    if (headingSec !== null && Math.abs(positionSec - headingSec) > ARRIVAL_SEC) return;
    headingSec = null;
    if (positionSec !== store.get().positionSec) watch.touch();
    store.patch({ positionSec, bufferedSec });
    subtitles.update();
  }

  function stopByItself(needsGesture: boolean): void {
    if (!isPlayWanted) return;
    isPlayWanted = false;
    watch.stop();
    store.patch({ phase: 'paused', needsGesture });
    void heartbeat.beat(false);
  }

  function handleFailure(reason: Extract<EngineEvent, { type: 'failed' }>['reason']): void {
    if (reason === 'refused') return deps.onRefused();
    if (reason !== 'decode' || decoderRestarts >= MAX_DECODER_RESTARTS) return fail({ kind: reason });
    decoderRestarts += 1;
    restart();
  }

  function handle(event: EngineEvent): void {
    switch (event.type) {
      case 'ready':
        textUrls = event.textUrls;
        store.patch({ levels: qualityLevels(session, event.heights) });
        return showSubtitles();
      case 'playing':
        return handlePlaying();
      case 'waiting':
        return handleWaiting();
      case 'paused':
        return stopByItself(false);
      case 'autoplay-blocked':
        return stopByItself(true);
      case 'ended':
        store.patch({ phase: 'ended', positionSec: session.durationSec });
        return deps.onEnded();
      case 'progress':
        return handleProgress(event.positionSec, event.bufferedSec);
      case 'height':
        return store.patch({ playingHeight: event.height });
      case 'transfer': {
        // While the buffer is empty bytes are progress; with data at hand only a moving playhead is.
        const { bufferedSec, positionSec } = store.get();
        return bufferedSec - positionSec < 1 ? watch.touch() : undefined;
      }
      case 'link':
        return setReachable(event.isReachable);
      case 'failed':
        return handleFailure(event.reason);
    }
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

  watchForStall();
  return {
    engine: () => engine,
    showSubtitles,
    beat: (isLeaving) => void heartbeat.beat(isLeaving),
    play: () => {
      isPlayWanted = true;
      store.patch({ phase: 'buffering', needsGesture: false });
      watchForStall();
      engine.play();
    },
    pause: () => {
      isPlayWanted = false;
      watch.stop();
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
      watchForStall();
    },
    leave: async ({ isLeaving, keepsSession = false }) => {
      if (isOver) return;
      const beaten = heartbeat.beat(isLeaving);
      isOver = true;
      stopNetwork();
      watch.stop();
      outage.stop();
      subtitles.stop();
      heartbeat.stop();
      engine.destroy();
      // The position must arrive before the end of the session does; a page on its way out cannot wait for that.
      if (!isLeaving) await beaten;
      if (!keepsSession) await gateway.end(session.id, { isLeaving }).catch(() => undefined);
    },
  };
}
