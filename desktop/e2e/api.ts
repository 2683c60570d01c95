import { randomUUID } from 'node:crypto';
import { createClient, fetchTransport, type TokenStore } from '@app/api-client';
import { endpoints, type SignedIn, type Tokens } from '@app/contracts';
import type { TitleId } from '@app/kernel';
import { browserlessRuntime } from './runtime.ts';

/** Of the demo accounts. */
export const PASSWORD = 'sahna-demo-2026';

function memoryTokens(): TokenStore {
  let tokens: Tokens | null = null;
  return {
    read: async () => tokens,
    write: async (next) => {
      tokens = next;
    },
    clear: async () => {
      tokens = null;
    },
  };
}

/** The server through the same client that the app uses, for what a spec needs but does not test. */
export function openApi(baseUrl: string) {
  const tokens = memoryTokens();
  const api = createClient({
    endpoints,
    transport: fetchTransport((url, init) => fetch(url, init)),
    tokens,
    runtime: browserlessRuntime,
    locale: () => 'en',
    baseUrl,
    validate: true,
  });
  const enter = async (signedIn: SignedIn): Promise<SignedIn> => {
    await tokens.write(signedIn.tokens);
    return signedIn;
  };
  return {
    api,
    /** Goes on as the person of this answer. */
    enter,
    signIn: async (name: string) => enter(await api.accounts.login({ body: { login: `${name}@demo.sahna.test`, password: PASSWORD } })),
    /** A draft of a film with a name that no other spec uses. */
    createDraft: async (): Promise<{ readonly id: TitleId; readonly name: string }> => {
      const name = `Film ${randomUUID().slice(0, 8)}`;
      const body = { kind: 'film', texts: { ru: { title: name }, en: { title: name } }, originalLanguage: 'en', year: 2026 } as const;
      return { id: (await api.studio.createStudioTitle({ body })).id, name };
    },
  };
}
