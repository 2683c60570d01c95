import { type AccountId, type Clock, type PlaybackSessionId, SECOND_MS } from '@app/kernel';
import type { Streams } from './streams.ts';

/** A session that ended elsewhere goes on here for this long at most. */
const RECHECK_MS = 5 * SECOND_MS;
const MOST_ENTRIES = 20_000;

const LIVE = Promise.resolve(true);
const ENDED = Promise.resolve(false);

type Entry = { readonly checking: Promise<boolean>; readonly dueMs: number };

/** Whether sessions still hold their place, remembered for seconds: a segment costs no round trip. */
export function createLiveness({ streams, clock }: { readonly streams: Streams; readonly clock: Clock }) {
  const entries = new Map<PlaybackSessionId, Entry>();

  const note = (id: PlaybackSessionId, isLive: boolean): void => {
    entries.delete(id);
    entries.set(id, { checking: isLive ? LIVE : ENDED, dueMs: clock.now() + RECHECK_MS });
    const oldest = entries.keys().next();
    if (entries.size > MOST_ENTRIES && oldest.done === false) entries.delete(oldest.value);
  };

  return {
    note,
    /** While nobody can tell, what was known last goes on: paying viewers are not cut off by our store's failure. */
    isLive: (accountId: AccountId, id: PlaybackSessionId): Promise<boolean> => {
      const entry = entries.get(id);
      if (entry !== undefined && entry.dueMs > clock.now()) return entry.checking;
      const checking = (async () => {
        const state = await streams.isHeld(accountId, id);
        const isLive = state === 'unknown' ? ((await entry?.checking) ?? true) : state === 'held';
        note(id, isLive);
        return isLive;
      })();
      entries.set(id, { checking, dueMs: clock.now() + RECHECK_MS });
      return checking;
    },
  };
}

export type Liveness = ReturnType<typeof createLiveness>;
