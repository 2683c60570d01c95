import { useSyncExternalStore } from 'react';
import { useAppClient } from './app-client-context.tsx';

/** Whether the device believes it has a network. */
export function useOnline(): boolean {
  const { network } = useAppClient().platform;
  return useSyncExternalStore(network.subscribe, network.isOnline);
}
