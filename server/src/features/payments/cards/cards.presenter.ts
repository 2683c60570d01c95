import type { SavedCard } from '@app/contracts';
import type { CardRecord } from './cards.repository.ts';
import { isExpired } from './cards.rules.ts';

/** A card whose month has passed cannot be charged, whatever was true when it was saved. */
export function presentCard({ id, number, expire, state, preferred, createdAt }: CardRecord, now: number): SavedCard {
  const shown = state === 'removed' || (state === 'active' && isExpired(expire, now)) ? 'unusable' : state;
  return { id, number, expire, state: shown, preferred, createdAt: createdAt.toISOString() };
}
