import type { PlaybackSession } from '@app/contracts';
import type { PlayableId } from '@app/kernel';
import { useCallback } from 'react';
import { type AppClient, useAppClient } from '../session/index.ts';

type HeadStart = { readonly playableId: PlayableId; readonly session: Promise<PlaybackSession>; readonly forget: () => void };

const started = new WeakMap<AppClient, HeadStart>();
/** A page that was asked for and did not come by then was left again. */
const UNCLAIMED_MS = 5000;

/**
 * Asks for the session while the player's page is still being made: the request travels as React renders. A start that no player
 * takes up gives its stream back.
 */
function begin(client: AppClient, playableId: PlayableId): void {
  const { api, platform, store } = client;
  if (store.getState().session.status !== 'signedIn') return;
  const session = api.playback.createPlaybackSession({ body: { playableId } });
  // A refusal is told by the player that takes it up.
  session.catch(() => undefined);
  const forget = platform.runtime.setTimer(UNCLAIMED_MS, () => {
    started.delete(client);
    session.then(({ id }) => api.playback.endPlaybackSession({ params: { id } })).catch(() => undefined);
  });
  started.set(client, { playableId, session, forget });
}

/** The session on its way for this playable, handed out once; null when there is none. */
export function takeHeadStart(client: AppClient, playableId: string): Promise<PlaybackSession> | null {
  const start = started.get(client);
  if (start?.playableId !== playableId) return null;
  started.delete(client);
  start.forget();
  return start.session;
}

/** Call it with the press that opens the player. */
export function useHeadStart(): (playableId: PlayableId) => void {
  const client = useAppClient();
  return useCallback((playableId) => begin(client, playableId), [client]);
}
