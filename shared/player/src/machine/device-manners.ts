import type { LifecycleState, Platform } from '@app/platform';
import type { PlayerStore } from './player-state.ts';

type MannersDeps = {
  readonly store: PlayerStore;
  readonly platform: Pick<Platform, 'profile' | 'lifecycle' | 'wakeLock'>;
  readonly pause: () => void;
  readonly beat: (isLeaving: boolean) => void;
};

/** Keeps the screen on while a film runs, and saves the place whenever the app is put away. The returned function ends both. */
export function mindDevice({ store, platform, pause, beat }: MannersDeps): () => void {
  let releaseScreen: (() => void) | null = null;

  function holdScreen(): void {
    const isBusy = ['playing', 'buffering', 'loading'].includes(store.get().phase);
    if (isBusy) releaseScreen ??= platform.wakeLock.acquire();
    if (isBusy) return;
    releaseScreen?.();
    releaseScreen = null;
  }

  function handleLifecycle(state: LifecycleState): void {
    if (state === 'visible') return;
    // Behind another app a TV shows no picture; a desktop window may well play on for the ear.
    if (platform.profile.input === 'remote') pause();
    beat(state === 'suspended');
  }

  const stops = [store.subscribe(holdScreen), platform.lifecycle.subscribe(handleLifecycle)];
  return () => {
    for (const stop of stops) stop();
    releaseScreen?.();
  };
}
