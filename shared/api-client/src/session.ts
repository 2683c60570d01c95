import { type Endpoint, type Tokens, TokensSchema } from '@app/contracts';
import { ApiError, type ApiErrorCode } from './api-error.ts';

/** Where the tokens live. `write` must have stored them durably before it resolves: a rotated token is good for one use only. */
export type TokenStore = {
  read(): Promise<Tokens | null>;
  write(tokens: Tokens): Promise<void>;
  clear(): Promise<void>;
  /** Runs `work` while no other window of the same device does; absent where there is one window only. */
  exclusively?<Result>(work: () => Promise<Result>): Promise<Result>;
};

/** Codes after which this device holds no session any more. */
export type SignedOutCode = 'auth.refresh_invalid' | 'auth.refresh_reused' | 'auth.session_revoked';
const SIGNED_OUT: readonly ApiErrorCode[] = [
  'auth.refresh_invalid',
  'auth.refresh_reused',
  'auth.session_revoked',
] satisfies SignedOutCode[];

export function isSignedOutCode(code: ApiErrorCode): code is SignedOutCode {
  return SIGNED_OUT.includes(code);
}

type SessionDeps = {
  readonly tokens: TokenStore;
  readonly refreshEndpoint: Endpoint;
  /** Sends the refresh call without a token; resolves to the parsed JSON. */
  readonly send: (endpoint: Endpoint, body: { readonly refreshToken: string }) => Promise<unknown>;
  readonly onSignedOut: (code: SignedOutCode) => void;
};

export type Session = {
  accessToken(): Promise<string | null>;
  /** Tokens newer than `staleToken`; however many calls ask at once, one refresh is sent. Null when nobody is signed in. */
  renew(staleToken: string): Promise<string | null>;
  /** The server ended the session of `token`; a session begun since stays. */
  end(token: string, code: SignedOutCode): Promise<void>;
};

export function createSession({ tokens, refreshEndpoint, send, onSignedOut }: SessionDeps): Session {
  let running: Promise<string | null> | null = null;

  let endedToken: string | null = null;

  async function end(token: string, code: SignedOutCode): Promise<void> {
    if (endedToken === token || (await tokens.read())?.accessToken !== token) return;
    endedToken = token;
    await tokens.clear();
    onSignedOut(code);
  }

  async function exchangeTokens(refreshToken: string): Promise<Tokens> {
    const next = TokensSchema.safeParse(await send(refreshEndpoint, { refreshToken }));
    if (!next.success) throw new ApiError({ code: 'response.invalid', cause: next.error });
    await tokens.write(next.data);
    return next.data;
  }

  async function rotate(staleToken: string): Promise<string | null> {
    const current = await tokens.read();
    // Another window was faster: its tokens are good, and spending the old one again would revoke the family.
    if (current?.accessToken !== staleToken) return current?.accessToken ?? null;
    try {
      return (await exchangeTokens(current.refreshToken)).accessToken;
    } catch (error) {
      if (error instanceof ApiError && isSignedOutCode(error.code)) await end(staleToken, error.code);
      throw error;
    }
  }

  return {
    accessToken: async () => (await tokens.read())?.accessToken ?? null,
    end,
    renew: (staleToken) => {
      running ??= (tokens.exclusively ? tokens.exclusively(() => rotate(staleToken)) : rotate(staleToken)).finally(() => {
        running = null;
      });
      return running;
    },
  };
}
