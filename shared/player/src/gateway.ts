import type { CallOf, Endpoints, HeartbeatBody, PlaybackSession, ResponseOf } from '@app/contracts';
import type { PlayableId, PlaybackSessionId } from '@app/kernel';

type Playback = Endpoints['playback'];
export type Heartbeat = ResponseOf<Playback['heartbeat']>;

/** What the machine asks of the server. Rejections carry a `code`; the player shows them, it does not explain them. */
export type PlaybackGateway = {
  /** `replace`: a session of this account that ends in the same step. */
  start(request: { readonly playableId: PlayableId; readonly replace?: PlaybackSessionId }): Promise<PlaybackSession>;
  heartbeat(id: PlaybackSessionId, body: HeartbeatBody, options: { readonly isLeaving: boolean }): Promise<Heartbeat>;
  end(id: PlaybackSessionId, options: { readonly isLeaving: boolean }): Promise<void>;
  /** Absolute address of a path of the API's origin. */
  absoluteUrl(path: string): string;
  fetchText(url: string): Promise<string>;
};

type LeavingOptions = { readonly keepalive: boolean };

/** The calls of the API client that the gateway is made of. */
export type PlaybackApi = {
  createPlaybackSession(call: CallOf<Playback['createPlaybackSession']>): Promise<PlaybackSession>;
  heartbeat(call: CallOf<Playback['heartbeat']>, options: LeavingOptions): Promise<Heartbeat>;
  endPlaybackSession(call: CallOf<Playback['endPlaybackSession']>, options: LeavingOptions): Promise<void>;
};

/** `origin`: where the API lives, without a trailing slash; a page of ours passes `location.origin`. */
export function createPlaybackGateway(api: PlaybackApi, origin: string): PlaybackGateway {
  return {
    start: (request) => api.createPlaybackSession({ body: request }),
    heartbeat: (id, body, { isLeaving }) => api.heartbeat({ params: { id }, body }, { keepalive: isLeaving }),
    end: (id, { isLeaving }) => api.endPlaybackSession({ params: { id } }, { keepalive: isLeaving }),
    absoluteUrl: (path) => new URL(path, `${origin}/`).href,
    fetchText: async (url) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`Answered ${response.status}`);
      return response.text();
    },
  };
}

/** The stable code of a rejection; null for failures that are not ours. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
