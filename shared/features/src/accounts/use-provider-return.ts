import { useEffect, useRef, useState } from 'react';
import { type AppClient, useAppClient } from '../session/index.ts';
import { ERRAND_KEY, type Errand, ErrandSchema } from './provider-door.ts';
import { afterRefusal, type ProviderReturn } from './provider-return.view-model.ts';

/** Reads the errand and forgets it: a code is good for one try. */
async function takeErrand({ platform: { secrets } }: AppClient): Promise<Errand | null> {
  const text = await secrets.read(ERRAND_KEY);
  await secrets.delete(ERRAND_KEY);
  if (text === null) return null;
  try {
    return ErrandSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Ends what `useProviderDoor` began. `code` is null when the provider or the person refused; `onDone` is told where to go on. */
export function useProviderReturn(code: string | null, onDone: (errand: Errand) => void) {
  const client = useAppClient();
  const { api, platform, signIn, deviceToken } = client;
  const [errand, setErrand] = useState<Errand | null>(null);
  const [state, setState] = useState<ProviderReturn>({ step: 'working' });
  const hasBegun = useRef(false);
  const { kind, name } = platform.profile;

  async function exchange({ purpose, codeVerifier }: Errand, mfaCode?: string): Promise<void> {
    const proof = { code: code ?? '', codeVerifier };
    if (purpose === 'link') {
      await api.accounts.linkIdentity({ body: proof });
      return;
    }
    const known = await deviceToken();
    const body = {
      ...proof,
      device: { kind, name },
      ...(mfaCode === undefined ? {} : { mfaCode }),
      ...(known === undefined ? {} : { deviceToken: known }),
    };
    await signIn(await api.accounts.exchangeCode({ body }));
  }

  async function begin(): Promise<void> {
    const found = await takeErrand(client);
    setErrand(found);
    if (found === null || code === null) return setState({ step: 'failed', error: null });
    try {
      await exchange(found);
      onDone(found);
    } catch (error) {
      setState(afterRefusal(error));
    }
  }

  useEffect(() => {
    // Once per visit, whatever else renders: the code opens once.
    if (hasBegun.current) return;
    hasBegun.current = true;
    void begin();
  });

  /** The same code again, with the second factor. */
  async function confirm(mfaCode: string): Promise<void> {
    if (errand === null) return;
    await exchange(errand, mfaCode);
    onDone(errand);
  }

  return { state, errand, confirm };
}
