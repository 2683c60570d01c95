import type { WakeLock } from '../services.ts';

/** Screen Wake Lock API; the browser drops the lock whenever the page is hidden, so it is asked for again on return. */
export function createBrowserWakeLock(): WakeLock {
  return {
    acquire: () => {
      if (!('wakeLock' in navigator)) return () => undefined;
      let isWanted = true;
      let sentinel: WakeLockSentinel | null = null;
      const request = async (): Promise<void> => {
        if (!isWanted || document.visibilityState !== 'visible') return;
        try {
          const granted = await navigator.wakeLock.request('screen');
          if (isWanted) sentinel = granted;
          else await granted.release();
        } catch {
          // Low battery or a policy: the film goes on, the screen may dim.
        }
      };
      const handleVisibility = (): void => {
        void request();
      };
      document.addEventListener('visibilitychange', handleVisibility);
      void request();
      return () => {
        isWanted = false;
        document.removeEventListener('visibilitychange', handleVisibility);
        void sentinel?.release();
      };
    },
  };
}
