import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { Provider } from 'react-redux';
import type { AppClient } from './app-client.ts';

const AppClientContext = createContext<AppClient | null>(null);

type AppClientProviderProps = { readonly client: AppClient; readonly children: ReactNode };

/** Gives everything below it the server, the store, the cache and the device. */
export function AppClientProvider({ client, children }: AppClientProviderProps) {
  return (
    <AppClientContext value={client}>
      <Provider store={client.store}>
        <QueryClientProvider client={client.queryClient}>{children}</QueryClientProvider>
      </Provider>
    </AppClientContext>
  );
}

/** @throws Error outside of an `AppClientProvider`. */
export function useAppClient(): AppClient {
  const client = useContext(AppClientContext);
  if (client === null) throw new Error('No AppClientProvider above this component');
  return client;
}
