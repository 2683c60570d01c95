import { type Provider, ProviderSchema } from '@app/contracts';
import { createContext } from 'react';
import { z } from 'zod';

/** What comes back from the browser: a one-time code, or why there is none. */
export type ProviderAnswer = { readonly code: string } | { readonly error: string };

/** How this device shows a provider's page: a desktop asks the system's browser, a page goes there itself, a TV cannot. */
export type ProviderDoor = {
  /** Whether the page opens beside the app, which then waits. */
  readonly opensOutside: boolean;
  /** Resolves when the person is back; never, where the page itself goes away. */
  open(request: { readonly provider: Provider; readonly codeChallenge: string }): Promise<ProviderAnswer>;
  /** Stops waiting. */
  cancel(): void;
};

/** Null where there is no browser to sign in with. */
export const ProviderDoorContext = createContext<ProviderDoor | null>(null);

/** What was begun, for the moment when the person is back. `next`: path of ours to go on to. */
export const ErrandSchema = z.object({
  provider: ProviderSchema,
  purpose: z.enum(['signIn', 'link']),
  next: z.string(),
  codeVerifier: z.string(),
});
export type Errand = z.infer<typeof ErrandSchema>;
export const ERRAND_KEY = 'provider-errand';

/** Names that providers give themselves. */
export const PROVIDER_NAMES = { google: 'Google', facebook: 'Facebook', spotify: 'Spotify' } as const satisfies Record<Provider, string>;
