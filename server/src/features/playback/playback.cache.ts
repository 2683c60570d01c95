import {
  AccountIdSchema,
  DeviceSchema,
  OrderIdSchema,
  PlayableIdSchema,
  PlaybackSessionIdSchema,
  ProfileIdSchema,
  SessionIdSchema,
  TitleIdSchema,
} from '@app/contracts';
import type { PlayableId, PlaybackSessionId, ProfileId } from '@app/kernel';
import { DAY_MS, HOUR_MS } from '@app/kernel';
import { z } from 'zod';
import type { Cache } from '../../cache/index.ts';
import type { Position } from './progress.rules.ts';

/** A session may last this long; the media paths run out with it. */
export const SESSION_LIFE_MS = 12 * HOUR_MS;

export const SessionRecordSchema = z.object({
  id: PlaybackSessionIdSchema,
  accountId: AccountIdSchema,
  profileId: ProfileIdSchema,
  /** The signed-in device. */
  deviceSessionId: SessionIdSchema,
  device: DeviceSchema,
  playableId: PlayableIdSchema,
  titleId: TitleIdSchema,
  title: z.string(),
  durationSec: z.number(),
  startedAtMs: z.number(),
  startPositionSec: z.number(),
  expiresMs: z.number(),
  streamLimit: z.int(),
  /** The order that it plays under; null under a plan, and for authors. */
  orderId: OrderIdSchema.nullable().default(null),
  /** Rank of the plan that it began under; null for what was bought. */
  rank: z.number().nullable().default(null),
  /** When it ends because that plan is over; null while it holds. */
  planEndsMs: z.number().nullable().default(null),
});
export type SessionRecord = z.infer<typeof SessionRecordSchema>;

const StoredSessionSchema = SessionRecordSchema.nullable();
const EndedSchema = z.object({ accountId: AccountIdSchema }).nullable();
const PositionSchema = z.object({ positionSec: z.number(), atMs: z.number() }).nullable();

/** A view is counted once in this time. */
const VIEW_WINDOW_MS = DAY_MS;

/** What playback keeps in the fast store. All of it can be lost: positions by then lie in the database, sessions start again. */
export function createPlaybackCache(cache: Cache) {
  const sessionKey = (id: PlaybackSessionId) => `playback:session:${id}`;
  const endedKey = (id: PlaybackSessionId) => `playback:ended:${id}`;
  const positionKey = (profileId: ProfileId, playableId: PlayableId) => `playback:position:${profileId}:${playableId}`;

  return {
    findSession: async (id: PlaybackSessionId): Promise<SessionRecord | null> => StoredSessionSchema.parse(await cache.get(sessionKey(id))),
    keepSession: (session: SessionRecord): Promise<void> => cache.set(sessionKey(session.id), session, SESSION_LIFE_MS),
    /** Of one that never began. */
    dropSession: (id: PlaybackSessionId): Promise<void> => cache.del(sessionKey(id)),
    /** Leaves a mark, so that an ended session is told from one that never was, and is not taken up again. */
    endSession: async ({ id, accountId }: Pick<SessionRecord, 'id' | 'accountId'>): Promise<void> => {
      await cache.set(endedKey(id), { accountId }, SESSION_LIFE_MS);
      await cache.del(sessionKey(id));
    },
    findEnded: async (id: PlaybackSessionId) => EndedSchema.parse(await cache.get(endedKey(id))),
    findPosition: async (profileId: ProfileId, playableId: PlayableId): Promise<Position | null> =>
      PositionSchema.parse(await cache.get(positionKey(profileId, playableId))),
    keepPosition: (profileId: ProfileId, playableId: PlayableId, position: Position): Promise<void> =>
      cache.set(positionKey(profileId, playableId), position, DAY_MS),
    /** Whether this is the profile's first view of the title for a day. */
    isFirstView: async (profileId: ProfileId, titleId: string): Promise<boolean> =>
      (await cache.increment(`playback:viewed:${profileId}:${titleId}`, VIEW_WINDOW_MS)).count === 1,
  };
}

export type PlaybackCache = ReturnType<typeof createPlaybackCache>;
