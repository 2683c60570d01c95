import type { Actor, ContinueItem, TitleDetail } from '@app/contracts';
import type { PlayableId, TitleId } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { Playable } from './catalog.types.ts';

export type BegunItem = Pick<ContinueItem, 'playableId' | 'positionSec' | 'durationSec' | 'updatedAt'> & { readonly titleId: TitleId };

/** What decides, beside the viewer, whether a title opens. */
export type OpenedTitle = Pick<Playable['title'], 'tier' | 'accessMode' | 'sold'> & { readonly id: TitleId };

/**
 * What the catalogue's pages show of a viewer and does not know itself: features above fill these in when they are made
 * (imports go down, so they cannot be asked by name). Left empty, everybody is a guest.
 */
export type ViewerSlots = {
  /** What the profile began and did not finish, latest first; at most `limit`. One statement. */
  readonly begun: (db: Db, actor: Actor, limit: number) => Promise<readonly BegunItem[]>;
  readonly resume: (db: Db, actor: Actor, titleId: TitleId) => Promise<TitleDetail['resume']>;
  /** Seconds by playable, of those that were begun. */
  readonly positions: (db: Db, actor: Actor, playableIds: readonly PlayableId[]) => Promise<ReadonlyMap<PlayableId, number>>;
  readonly access: (db: Db, actor: Actor | null, title: OpenedTitle) => Promise<TitleDetail['access']>;
  readonly inWatchlist: (db: Db, actor: Actor, titleId: TitleId) => Promise<boolean>;
  /** The viewer's paid order of it that is not over. */
  readonly order: (db: Db, actor: Pick<Actor, 'accountId'>, titleId: TitleId) => Promise<NonNullable<TitleDetail['order']> | null>;
  readonly reminded: (db: Db, actor: Actor, titleId: TitleId) => Promise<boolean>;
};

export type Slots = ViewerSlots & {
  /** Puts a higher feature's answers in place. */
  readonly fill: (answers: Partial<ViewerSlots>) => void;
};

export function createSlots(): Slots {
  let filled: ViewerSlots = {
    begun: async () => [],
    resume: async () => null,
    positions: async () => new Map(),
    access: async (_db, _actor, { tier }) => ({ allowed: false, requiredPlan: tier }),
    inWatchlist: async () => false,
    order: async () => null,
    reminded: async () => false,
  };
  return {
    fill: (answers) => {
      filled = { ...filled, ...answers };
    },
    begun: (...args) => filled.begun(...args),
    resume: (...args) => filled.resume(...args),
    positions: (...args) => filled.positions(...args),
    access: (...args) => filled.access(...args),
    inWatchlist: (...args) => filled.inWatchlist(...args),
    order: (...args) => filled.order(...args),
    reminded: (...args) => filled.reminded(...args),
  };
}
