import type { Home } from '@app/contracts';
import type { Clock } from '@app/kernel';
import type { Audience } from './catalog.types.ts';

/** The part of home that is equal for all viewers of a language, a country and an age limit. */
export type SharedHome = Pick<Home, 'hero' | 'rails'>;

/** How long another process's change may stay unseen; this process's own shows at once. */
const KEPT_MS = 2000;

/**
 * Rails in this process's memory: they are large, equal for many and read far more often than they change, so neither PostgreSQL
 * nor a trip to Redis and a parse of some hundred kilobytes is worth it per request.
 */
export function createHomeCache(clock: Clock) {
  const kept = new Map<string, { readonly home: SharedHome; readonly untilMs: number }>();
  const keyOf = ({ locale, country, maxAge }: Audience) => `${locale}:${country}:${maxAge}`;
  return {
    find: (viewer: Audience): SharedHome | null => {
      const entry = kept.get(keyOf(viewer));
      return entry !== undefined && entry.untilMs > clock.now() ? entry.home : null;
    },
    keep: (viewer: Audience, home: SharedHome): void => void kept.set(keyOf(viewer), { home, untilMs: clock.now() + KEPT_MS }),
    /** Something in the catalogue changed here. */
    forget: (): void => kept.clear(),
  };
}

export type HomeCache = ReturnType<typeof createHomeCache>;
