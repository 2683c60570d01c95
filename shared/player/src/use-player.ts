import { useSyncExternalStore } from 'react';
import type { PlayerState } from './machine/player-state.ts';

type Readable = { getState(): PlayerState; subscribe(listener: () => void): () => void };

/**
 * A value derived from the player's state. The component renders again when that value changes, not on every time update;
 * select primitives, or objects that the state already holds.
 */
export function usePlayer<Selected>(player: Readable, select: (state: PlayerState) => Selected): Selected {
  return useSyncExternalStore(player.subscribe, () => select(player.getState()));
}
