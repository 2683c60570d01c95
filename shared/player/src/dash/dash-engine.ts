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
    try {
      const manifest = await next.media.manifest();
      if (!isDestroyed) start(next, manifest);
    } catch (error) {
      if (error instanceof MediaRefusal && isRefusal(error.status)) return listener({ type: 'failed', reason: 'refused' });
      listener({ type: 'link', isReachable: false });
      if (!isDestroyed) setTimeout(() => !isDestroyed && void open(next), MANIFEST_RETRY_MS);
    }
  }

  function start(next: EngineSource, manifest: Manifest): void {
    const { request } = next.media;
    const first = startingVideo(manifest, request.height);
    const topBitrate = Math.max(0, ...manifest.video.map(({ bandwidth }) => bandwidth));
    listener({ type: 'ready', heights: [...new Set(manifest.video.map(({ height }) => height))], textUrls: manifest.textUrls });
    player.updateSettings(dashSettings(profile, first?.bandwidth ?? 0, topBitrate));
    if (request.height !== null) player.updateSettings({ streaming: { abr: { autoSwitchBitrate: { video: false } } } });
    player.extend('XHRLoader', createMemoryLoader(next.media), true);
    if (profile.input === 'remote') player.registerCustomCapabilitiesFilter((one) => !one.height || one.height <= profile.maxHeight);
    player.setCustomInitialTrackSelectionFunction((tracks) => {
      const wanted = tracks.filter((track) => String(track.id) === request.audioId);
      return wanted.length > 0 ? wanted : tracks;
    });
    stopObserving = observeVideo(video, listener);
    observePlayer(player, listener);
    player.initialize(video, undefined, !next.isPaused);
    isInitialized = true;
    video.volume = next.volume;
    video.muted = next.isMuted;
    video.defaultPlaybackRate = next.rate;
    video.playbackRate = next.rate;
    player.attachSource(request.manifestUrl, request.startPositionSec);
  }

  return {
    load: (next) => {
      source = next;
      void open(next);
    },
    play: () => {
      // A refusal (no gesture yet) arrives as dash.js's own event when it starts, and here when we do.
      video
        .play()
        .catch(
          (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError' && listener({ type: 'autoplay-blocked' }),
        );
    },
    pause: () => video.pause(),
    seek: (positionSec) => isInitialized && player.seek(positionSec),
    nudge: () => {
      video.currentTime += 0.1;
    },
    positionSec: () => video.currentTime,
    selectAudio: (trackId) => {
      const track = isInitialized ? player.getTracksFor('audio').find(({ id }) => String(id) === trackId) : undefined;
      if (track) player.setCurrentTrack(track, true);
    },
    selectHeight: (height) => {
      if (!isInitialized) return;
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
  player.on('playbackNotAllowed', () => listener({ type: 'autoplay-blocked' }));
  player.on('error', (event) => {
    const reason = failureOf(event.error);
    if (reason !== null) listener({ type: 'failed', reason });
  });
}
