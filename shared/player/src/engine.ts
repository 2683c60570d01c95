import type { MediaOpening } from './media-opening.ts';

export type EngineSource = {
  readonly media: MediaOpening;
  readonly isPaused: boolean;
  readonly volume: number;
  readonly isMuted: boolean;
  readonly rate: number;
  /** 0–1: part of the usual buffer to fill, after the device has refused more. */
  readonly bufferShare: number;
};

/** `refused`: the media address no longer opens (403, 410). */
export type EngineFailure = 'refused' | 'decode' | 'unsupported' | 'manifest';

export type EngineEvent =
  /** `textUrls`: absolute WebVTT addresses by track id. */
  | { readonly type: 'ready'; readonly heights: readonly number[]; readonly textUrls: Readonly<Record<string, string>> }
  | { readonly type: 'playing' | 'waiting' | 'paused' | 'ended' | 'autoplay-blocked' }
  /** The source buffer took no more. */
  | { readonly type: 'buffer-full' }
  /** `bufferedSec`: where the buffered stretch around the position ends. */
  | { readonly type: 'progress'; readonly positionSec: number; readonly bufferedSec: number }
  | { readonly type: 'height'; readonly height: number }
  /** Bytes of media are arriving. At most twice a second. */
  | { readonly type: 'transfer' }
  /** Whether the last media request got any usable answer; the engine keeps asking by itself. */
  | { readonly type: 'link'; readonly isReachable: boolean }
  | { readonly type: 'failed'; readonly reason: EngineFailure };

/** What the machine needs of something that plays DASH into a view. One engine plays one source, then is destroyed. */
export type PlaybackEngine = {
  load(source: EngineSource): void;
  play(): void;
  pause(): void;
  seek(positionSec: number): void;
  /** Moves the playhead a hair to wake a stuck decoder. */
  nudge(): void;
  positionSec(): number;
  selectAudio(trackId: string): void;
  /** Null gives the choice back to the network. */
  selectHeight(height: number | null): void;
  setVolume(volume: number, isMuted: boolean): void;
  setRate(rate: number): void;
  /** Frees decoder, buffers and listeners; no event comes afterwards. */
  destroy(): void;
};

export type EngineFactory<View> = (view: View, listener: (event: EngineEvent) => void) => PlaybackEngine;
