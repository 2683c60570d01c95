import { useMutationState } from '@tanstack/react-query';
import { type QueuedIntent, WATCHLIST_MUTATION } from './outbox.ts';
import { mergeIntents } from './watchlist.rules.ts';

/** Decisions that the server has not confirmed yet, one per title: to be laid over what it answered last. */
export function usePendingIntents(): ReadonlyMap<QueuedIntent['titleId'], QueuedIntent> {
  const intents = useMutationState({
    filters: { mutationKey: [...WATCHLIST_MUTATION], status: 'pending' },
    // Everything under this key is queued by `decide`.
    select: (mutation) => mutation.state.variables as QueuedIntent,
  });
  return mergeIntents(intents);
}
