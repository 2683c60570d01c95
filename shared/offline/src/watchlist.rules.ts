import type { LibraryEntry } from '@app/contracts';

/** What a viewer decided about one title, and when by their device's clock. A null status takes it off the lists. */
export type WatchlistIntent = Pick<LibraryEntry, 'titleId' | 'status' | 'updatedAt'>;

const rank = (entry: WatchlistIntent): string => `${Date.parse(entry.updatedAt).toString().padStart(16, '0')} ${entry.status ?? ''}`;

/**
 * The decision that counts: the later one. Two of the same millisecond are told apart by their status, so that every device
 * that has seen both keeps the same one, whatever order they came in.
 */
export function laterOf<Intent extends WatchlistIntent>(a: Intent, b: Intent): Intent {
  return rank(a) >= rank(b) ? a : b;
}

/** One decision per title out of any number, in no particular order. */
export function mergeIntents<Intent extends WatchlistIntent>(intents: readonly Intent[]): ReadonlyMap<Intent['titleId'], Intent> {
  const merged = new Map<Intent['titleId'], Intent>();
  for (const intent of intents) {
    const known = merged.get(intent.titleId);
    merged.set(intent.titleId, known ? laterOf(known, intent) : intent);
  }
  return merged;
}
