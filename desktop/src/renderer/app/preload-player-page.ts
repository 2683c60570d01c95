import { usePreloadPlayer } from '@app/features/playback';
import { useCallback } from 'react';

/** Fetches all that the player page needs before the first request of the film: its code, its texts and the engine. */
export function usePreloadPlayerPage(): () => void {
  const preload = usePreloadPlayer();
  return useCallback(() => {
    preload();
    void import('../pages/player/player-page.tsx').catch(() => undefined);
  }, [preload]);
}
