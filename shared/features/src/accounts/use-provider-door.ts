import type { Provider } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useContext, useState } from 'react';
import { useAppClient } from '../session/index.ts';
import { createPkce } from './pkce.ts';
import { ERRAND_KEY, type Errand, type ProviderAnswer, ProviderDoorContext } from './provider-door.ts';

/** Providers that are configured and that this device can open; empty while unknown. */
export function useProviders(): readonly Provider[] {
  const { api } = useAppClient();
  const door = useContext(ProviderDoorContext);
  const { data } = useQuery({
    queryKey: ['accounts', 'providers'],
    queryFn: ({ signal }) => api.accounts.listProviders({}, { signal }),
    staleTime: 300_000,
    enabled: door !== null,
  });
  return data?.items.map(({ id }) => id) ?? [];
}

/**
 * Sends a person to a provider. Where the app stays, `waitingFor` names the provider meanwhile and `onBack` gets the answer; where
 * the page itself leaves, the errand waits on the device for the page it comes back to.
 */
export function useProviderDoor(onBack: (answer: ProviderAnswer) => void) {
  const { platform } = useAppClient();
  const door = useContext(ProviderDoorContext);
  const [waitingFor, setWaitingFor] = useState<Provider | null>(null);

  async function begin(errand: Omit<Errand, 'codeVerifier'>): Promise<void> {
    if (door === null) return;
    const { codeVerifier, codeChallenge } = await createPkce();
    await platform.secrets.write(ERRAND_KEY, JSON.stringify({ ...errand, codeVerifier } satisfies Errand));
    if (door.opensOutside) setWaitingFor(errand.provider);
    try {
      onBack(await door.open({ provider: errand.provider, codeChallenge }));
    } finally {
      setWaitingFor(null);
    }
  }

  return { begin, waitingFor, cancel: () => door?.cancel() };
}
