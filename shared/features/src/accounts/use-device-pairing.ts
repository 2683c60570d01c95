import { ApiError } from '@app/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AppClient, useAppClient } from '../session/index.ts';
import { afterPoll, beginWaiting, type Pairing, type PollOutcome, type WaitingPairing } from './pairing.view-model.ts';

async function poll({ api, signIn }: AppClient, deviceCode: string): Promise<PollOutcome> {
  try {
    await signIn(await api.accounts.pollDeviceToken({ body: { deviceCode } }));
    return { code: null };
  } catch (error) {
    return { code: error instanceof ApiError ? error.code : 'unknown' };
  }
}

/**
 * Signs this device in by a code that another device approves: asks for the code, then polls until somebody decides.
 * `restart` asks for a new code.
 */
export function useDevicePairing(): { readonly pairing: Pairing; readonly restart: () => void } {
  const client = useAppClient();
  const [attempt, setAttempt] = useState(0);
  const { kind, name } = client.platform.profile;

  const started = useQuery({
    queryKey: ['accounts', 'device-code', attempt],
    queryFn: async () => beginWaiting(await client.api.accounts.createDeviceCode({ body: { device: { kind, name } } }), Date.now()),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  const pollKey = ['accounts', 'device-token', attempt, started.data?.code.deviceCode ?? null];
  const polled = useQuery({
    queryKey: pollKey,
    queryFn: async (): Promise<Pairing> => {
      const current = client.queryClient.getQueryData<Pairing>(pollKey) ?? started.data;
      if (current?.status !== 'waiting') return current ?? { status: 'starting' };
      return afterPoll(current, await poll(client, current.code.deviceCode), Date.now());
    },
    enabled: started.data !== undefined,
    initialData: started.data satisfies WaitingPairing | undefined as Pairing | undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? state.data.intervalMs : false),
    refetchIntervalInBackground: true,
  });

  const restart = () => setAttempt((count) => count + 1);
  if (started.isError) return { pairing: { status: 'failed', error: started.error }, restart };
  return { pairing: polled.data ?? { status: 'starting' }, restart };
}
