import type { DeviceProfile } from '@app/platform';
import { MediaPlayer, type MediaPlayerClass } from 'dashjs';
import type { EngineEvent, EngineSource, PlaybackEngine } from '../engine.ts';
import { type Manifest, startingVideo } from '../manifest.ts';
import { MediaRefusal } from '../media-opening.ts';
import { dashSettings } from './dash-settings.ts';
import { createMemoryLoader } from './memory-loader.ts';
import { failureOf, isRefusal, isUnreachable } from './outcomes.ts';
import { observeVideo } from './video-events.ts';

type Listener = (event: EngineEvent) => void;

const MANIFEST_RETRY_MS = 2000;

/** Plays one source through dash.js into `video`. */
export function createDashEngine(video: HTMLVideoElement, profile: DeviceProfile, emit: Listener): PlaybackEngine {
  const player = MediaPlayer().create();
  let isDestroyed = false;
  let isInitialized = false;
  let source: EngineSource | null = null;
  let stopObserving = (): void => undefined;

  const listener: Listener = (event) => {
    if (!isDestroyed) emit(event);
  };

  async function open(next: EngineSource): Promise<void> {
    const manifest = await next.media.manifest().catch((error: unknown) => {
      if (error instanceof MediaRefusal && isRefusal(error.status)) listener({ type: 'failed', reason: 'refused' });
      else retry(next);
      return null;
    });
    if (manifest !== null && !isDestroyed) start(next, manifest);
  }

  function retry(next: EngineSource): void {
    listener({ type: 'link', isReachable: false });
    setTimeout(() => !isDestroyed && void open(next), MANIFEST_RETRY_MS);
  }

  function start(next: EngineSource, manifest: Manifest): void {
    listener({ type: 'ready', heights: [...new Set(manifest.video.map(({ height }) => height))], textUrls: manifest.textUrls });
    configure(player, profile, next, manifest);
    stopObserving = observeVideo(video, listener);
    observePlayer(player, listener);
    player.initialize(video, undefined, !next.isPaused);
    isInitialized = true;
    controls.setVolume(next.volume, next.isMuted);
    controls.setRate(next.rate);
    player.attachSource(next.media.request.manifestUrl, next.media.request.startPositionSec);
  }

  const controls = controlsOf(video, player, () => isInitialized);
  return {
    ...controls,
    load: (next) => {
      source = next;
      void open(next);
    },
    play: () => {
      video.play().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') listener({ type: 'autoplay-blocked' });
      });
    },
    destroy: () => {
      isDestroyed = true;
      stopObserving();
      source?.media.drop();
      player.destroy();
      // Lets go of the decoder now rather than at some garbage collection (jellyfin-webos #173).
      video.removeAttribute('src');
      video.load();
    },
  };
}

function configure(player: MediaPlayerClass, profile: DeviceProfile, source: EngineSource, manifest: Manifest): void {
  const { audioId, height } = source.media.request;
  const first = startingVideo(manifest, height);
  const topBitrate = Math.max(0, ...manifest.video.map(({ bandwidth }) => bandwidth));
  player.updateSettings(dashSettings(profile, { startBitrate: first?.bandwidth ?? 0, topBitrate }, source.bufferShare));
  if (height !== null && first?.height === height) player.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: false } } } });
  player.extend('XHRLoader', createMemoryLoader(source.media), true);
  if (profile.input === 'remote') player.registerCustomCapabilitiesFilter((one) => !one.height || one.height <= profile.maxHeight);
  player.setCustomInitialTrackSelectionFunction((tracks) => {
    const wanted = tracks.filter((track) => String(track.id) === audioId);
    return wanted.length > 0 ? wanted : tracks;
  });
}

type EngineControls = Omit<PlaybackEngine, 'load' | 'play' | 'destroy'>;

function controlsOf(video: HTMLVideoElement, player: MediaPlayerClass, isReady: () => boolean): EngineControls {
  return {
    pause: () => video.pause(),
    seek: (positionSec) => {
      if (isReady()) player.seek(positionSec);
    },
    nudge: () => {
      video.currentTime += 0.1;
    },
    positionSec: () => video.currentTime,
    selectAudio: (trackId) => {
      const track = isReady() ? player.getTracksFor('audio').find(({ id }) => String(id) === trackId) : undefined;
      if (track) player.setCurrentTrack(track, true);
    },
    selectHeight: (height) => {
      if (!isReady()) return;
      player.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: height === null } } } });
      const level = player.getRepresentationsByType('video').find((one) => one.height === height);
      if (level) player.setRepresentationForTypeById('video', level.id, true);
    },
    setVolume: (volume, isMuted) => {
      video.volume = volume;
      video.muted = isMuted;
    },
    setRate: (rate) => {
      video.defaultPlaybackRate = rate;
      video.playbackRate = rate;
    },
  };
}

function observePlayer(player: MediaPlayerClass, listener: Listener): void {
  let lastTransferAt = 0;
  player.addResponseInterceptor(async (response) => {
    const status = response.status ?? 0;
    if (isRefusal(status)) listener({ type: 'failed', reason: 'refused' });
    else if (isUnreachable(status)) listener({ type: 'link', isReachable: false });
    else listener({ type: 'link', isReachable: true });
    return response;
  });
  player.on('fragmentLoadingProgress', () => {
    const now = Date.now();
    if (now - lastTransferAt < 500) return;
    lastTransferAt = now;
    listener({ type: 'transfer' });
  });
  player.on('quotaExceeded', () => listener({ type: 'buffer-full' }));
  player.on('playbackNotAllowed', () => listener({ type: 'autoplay-blocked' }));
  player.on('error', (event) => {
    const reason = failureOf(event.error);
    if (reason !== null) listener({ type: 'failed', reason });
  });
}
