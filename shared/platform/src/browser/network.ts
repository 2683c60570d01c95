import type { Network } from '../network.ts';

export function createBrowserNetwork(): Network {
  return {
    isOnline: () => navigator.onLine,
    subscribe: (listener) => {
      const handleOnline = (): void => listener(true);
      const handleOffline = (): void => listener(false);
      addEventListener('online', handleOnline);
      addEventListener('offline', handleOffline);
      return () => {
        removeEventListener('online', handleOnline);
        removeEventListener('offline', handleOffline);
      };
    },
  };
}
