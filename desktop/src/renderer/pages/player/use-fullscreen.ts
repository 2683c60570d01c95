import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** The window's fullscreen and the switch for it. */
export function useFullscreen(): { readonly isFullscreen: boolean; readonly toggle: () => void } {
  const isFullscreen = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  return {
    isFullscreen,
    // Refused without a gesture: then the window stays as it is.
    toggle: () => void (isFullscreen ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined),
  };
}
