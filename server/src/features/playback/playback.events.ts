import { type Subscriber, subscribe } from '../../events/index.ts';
import { sessionRevoked } from '../accounts/index.ts';
import type { PlaybackCache } from './playback.cache.ts';
import type { Streams } from './streams.ts';

/** A device that was signed out gives its places back: its streams end within seconds, and others may begin. */
export function playbackSubscribers({ streams, cache }: { readonly streams: Streams; readonly cache: PlaybackCache }): Subscriber[] {
  return [
    subscribe(sessionRevoked, 'playback.end-streams-of-device', async ({ accountId, sessionId }, { log }) => {
      for (const { id } of await streams.list(accountId)) {
        const session = await cache.findSession(id);
        if (session === null || session.deviceSessionId !== sessionId) continue;
        await streams.giveBack(accountId, id);
        await cache.endSession(session);
        log.info({ event: 'playback.ended_by_sign_out', accountId, sessionId });
      }
    }),
  ];
}
