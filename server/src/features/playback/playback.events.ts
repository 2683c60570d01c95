import type { AccountId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import { type Subscriber, subscribe } from '../../events/index.ts';
import { profileDeleted, sessionRevoked } from '../accounts/index.ts';
import { orderAccessEnded } from '../orders/index.ts';
import type { PlaybackCache, SessionRecord } from './playback.cache.ts';
import { deleteProgress } from './progress.repository.ts';
import type { Streams } from './streams.ts';

type EventDeps = { readonly db: Db; readonly streams: Streams; readonly cache: PlaybackCache };

/** A device that was signed out gives its places back: its streams end within seconds, and others may begin. A profile's history goes with it. */
export function playbackSubscribers({ db, streams, cache }: EventDeps): Subscriber[] {
  async function endStreams(accountId: AccountId, isMeant: (session: SessionRecord) => boolean): Promise<void> {
    for (const { id } of await streams.list(accountId)) {
      const session = await cache.findSession(id);
      if (session === null || !isMeant(session)) continue;
      await streams.giveBack(accountId, id);
      await cache.endSession(session);
    }
  }

  return [
    subscribe(profileDeleted, 'playback.forget-profile', async ({ accountId, profileId }) => {
      await endStreams(accountId, (session) => session.profileId === profileId);
      await deleteProgress(db, profileId);
    }),
    subscribe(sessionRevoked, 'playback.end-streams-of-device', async ({ accountId, sessionId }, { log }) => {
      await endStreams(accountId, ({ deviceSessionId }) => deviceSessionId === sessionId);
      log.info({ event: 'playback.ended_by_sign_out', accountId, sessionId });
    }),
    subscribe(orderAccessEnded, 'playback.end-streams-of-order', async ({ accountId, orderId }) => {
      await endStreams(accountId, (session) => session.orderId === orderId);
    }),
  ];
}
