import { AppError, PROVIDERS, type Provider } from '@app/contracts';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { Passport } from 'passport';
import OAuth2Strategy, { type StateStore } from 'passport-oauth2';
import { z } from 'zod';
import type { Config } from '../config/index.ts';
import { ANSWER_MS } from './gateways.ts';

/** Who somebody is at a provider. `email` is null unless the provider vouches for it: what it merely passes on proves nothing. */
export const ProviderPersonSchema = z.object({
  provider: z.enum(PROVIDERS),
  /** The provider's own id of the person, which never changes; an address may. */
  subject: z.string().min(1).max(255),
  email: z.string().max(254).nullable(),
  firstName: z.string(),
  lastName: z.string(),
  /** What the person knows the account there by. */
  label: z.string(),
});
export type ProviderPerson = z.infer<typeof ProviderPersonSchema>;

/** What a browser that was sent away has to bring back: made for one attempt, checked when it returns. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly callbackUrl: string };

export type ProviderGateway = {
  /** Those that are configured. */
  readonly ids: readonly Provider[];
  /** Where to send the browser, and the verifier (RFC 7636) to keep until it is back. */
  readonly begin: (provider: Provider, attempt: Attempt) => Promise<{ readonly url: string; readonly verifier: string }>;
  /**
   * Who came back with these query parameters.
   * @throws AppError `auth.exchange_invalid` when the provider or its answer is not to be believed, `auth.provider_unavailable`.
   */
  readonly finish: (
    provider: Provider,
    attempt: Attempt & { readonly verifier: string },
    query: Readonly<Record<string, string>>,
  ) => Promise<ProviderPerson>;
};

/** The request as strategies see it: only what they read. The attempt rides along for the state store. */
type Errand = { readonly query: Readonly<Record<string, string>>; readonly attempt: Attempt & { verifier: string } };
type Done = (error: unknown, person?: ProviderPerson) => void;
type Verify = (
  req: Errand,
  accessToken: string,
  refreshToken: string,
  params: Record<string, unknown>,
  profile: unknown,
  done: Done,
) => void;

/** State and verifier live in our database, bound to the browser, and were compared before a strategy runs. */
const attemptStore = {
  store: (req: Errand, verifier: string, _state: unknown, _meta: unknown, done: (error: null, handle: string) => void) => {
    req.attempt.verifier = verifier;
    done(null, req.attempt.state);
  },
  verify: (req: Errand, _state: string, done: (error: null, verifier: string) => void) => done(null, req.attempt.verifier),
};

type Endpoints = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly scope: readonly string[];
  /** What the tokens say about the person. */
  readonly identify: (tokens: {
    readonly accessToken: string;
    readonly idToken: unknown;
    readonly nonce: string;
  }) => Promise<ProviderPerson>;
};

class ProviderStrategy extends OAuth2Strategy {
  constructor({ clientId, clientSecret, authorizationUrl, tokenUrl, scope, identify }: Endpoints) {
    const verify: Verify = (req, accessToken, _refreshToken, params, _profile, done) => {
      identify({ accessToken, idToken: params['id_token'], nonce: req.attempt.nonce }).then(
        (person) => done(null, person),
        (error: unknown) => done(error),
      );
    };
    super(
      {
        clientID: clientId,
        clientSecret,
        authorizationURL: authorizationUrl,
        tokenURL: tokenUrl,
        scope: [...scope],
        pkce: 'S256' as unknown as boolean, // The library takes the method's name; its types know the flag only.
        state: true,
        store: attemptStore as unknown as StateStore, // The five-argument form, for PKCE, is missing in its types.
        skipUserProfile: true,
        passReqToCallback: true,
      },
      verify as never, // Six arguments: the library hands over the token answer too, which its types leave out with a request.
    );
  }

  override authorizationParams(options: { readonly nonce?: string }): object {
    return options.nonce === undefined ? {} : { nonce: options.nonce };
  }
}

async function readProfile(url: string, accessToken: string): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!answer.ok) throw new Error(`the profile answered ${answer.status}`);
  return answer.json();
}

const short = (text: string | undefined): string => (text ?? '').trim().slice(0, 64);

function google(config: Config): Endpoints | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_ISSUER: issuer } = config;
  if (clientId === undefined || clientSecret === undefined) return null;
  const keys = createRemoteJWKSet(new URL(config.GOOGLE_JWKS_URL), { timeoutDuration: ANSWER_MS });
  const ClaimsSchema = z.object({
    sub: z.string().min(1),
    nonce: z.string(),
    email: z.string().optional(),
    email_verified: z.boolean().optional(),
    given_name: z.string().optional(),
    family_name: z.string().optional(),
  });
  return {
    clientId,
    clientSecret,
    authorizationUrl: config.GOOGLE_AUTHORIZATION_URL,
    tokenUrl: config.GOOGLE_TOKEN_URL,
    scope: ['openid', 'email', 'profile'],
    // OpenID Connect Core §3.1.3.7: signature, issuer, audience, expiry, nonce.
    identify: async ({ idToken, nonce }) => {
      const { payload } = await jwtVerify(z.string().parse(idToken), keys, {
        issuer: [issuer, issuer.replace(/^https:\/\//, '')],
        audience: clientId,
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const claims = ClaimsSchema.parse(payload);
      if (claims.nonce !== nonce) throw new Error('the id_token is of another attempt');
      if (Array.isArray(payload.aud) && payload['azp'] !== clientId) throw new Error('the id_token was given to another party');
      return {
        provider: 'google',
        subject: claims.sub,
        email: claims.email_verified === true ? (claims.email ?? null) : null,
        firstName: short(claims.given_name),
        lastName: short(claims.family_name),
        label: claims.email ?? short(claims.given_name),
      };
    },
  };
}

/** Facebook and Spotify pass addresses on without saying that they were proved: they count as absent (decisions.md Q07). */
function facebook(config: Config): Endpoints | null {
  const { FACEBOOK_CLIENT_ID: clientId, FACEBOOK_CLIENT_SECRET: clientSecret } = config;
  if (clientId === undefined || clientSecret === undefined) return null;
  const ProfileSchema = z.object({
    id: z.string().min(1),
    first_name: z.string().optional(),
    last_name: z.string().optional(),
    name: z.string().optional(),
  });
  return {
    clientId,
    clientSecret,
    authorizationUrl: config.FACEBOOK_AUTHORIZATION_URL,
    tokenUrl: config.FACEBOOK_TOKEN_URL,
    scope: ['public_profile'],
    identify: async ({ accessToken }) => {
      const url = new URL(config.FACEBOOK_PROFILE_URL);
      url.searchParams.set('fields', 'id,first_name,last_name,name');
      const profile = ProfileSchema.parse(await readProfile(url.href, accessToken));
      const { id, first_name, last_name, name } = profile;
      return {
        provider: 'facebook',
        subject: id,
        email: null,
        firstName: short(first_name),
        lastName: short(last_name),
        label: short(name),
      };
    },
  };
}

function spotify(config: Config): Endpoints | null {
  const { SPOTIFY_CLIENT_ID: clientId, SPOTIFY_CLIENT_SECRET: clientSecret } = config;
  if (clientId === undefined || clientSecret === undefined) return null;
  const ProfileSchema = z.object({ id: z.string().min(1), display_name: z.string().nullish() });
  return {
    clientId,
    clientSecret,
    authorizationUrl: config.SPOTIFY_AUTHORIZATION_URL,
    tokenUrl: config.SPOTIFY_TOKEN_URL,
    scope: ['user-read-email'],
    identify: async ({ accessToken }) => {
      const { id, display_name } = ProfileSchema.parse(await readProfile(config.SPOTIFY_PROFILE_URL, accessToken));
      return {
        provider: 'spotify',
        subject: id,
        email: null,
        firstName: short(display_name ?? ''),
        lastName: '',
        label: display_name ?? id,
      };
    },
  };
}

/** A foreign party's slowness ends here: the library knows no time limit. */
function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new AppError('auth.provider_unavailable')), ANSWER_MS * 2).unref();
  });
  return Promise.race([work, late]);
}

/** Providers through passport's OAuth 2.0 strategy, with state, PKCE and, for OpenID Connect, a nonce and a verified id_token. */
export function createProviders(config: Config): ProviderGateway {
  const known = { google: google(config), facebook: facebook(config), spotify: spotify(config) };
  const passport = new Passport();
  for (const id of PROVIDERS) {
    const endpoints = known[id];
    if (endpoints !== null) passport.use(id, new ProviderStrategy(endpoints));
  }

  /** One pass through the strategy: it either sends the browser away or says who came back. */
  function pass(provider: Provider, errand: Errand): Promise<{ readonly url: string } | { readonly person: ProviderPerson }> {
    const { callbackUrl: callbackURL, nonce } = errand.attempt;
    return new Promise((resolve, reject) => {
      const response = {
        statusCode: 0,
        setHeader: (name: string, value: string) => name.toLowerCase() === 'location' && resolve({ url: value }),
        end: () => undefined,
      };
      const settled = (error: unknown, person: unknown) => {
        if (error) reject(error);
        else if (person === false || person === undefined) reject(new AppError('auth.exchange_invalid'));
        else resolve({ person: ProviderPersonSchema.parse(person) });
      };
      // passport's types ask for Express's request and response; its strategies touch these members only.
      const options = { session: false, callbackURL, ...(provider === 'google' ? { nonce } : {}) } as object;
      passport.authenticate(provider, options, settled)(errand as never, response as never, reject);
    });
  }

  return {
    ids: PROVIDERS.filter((id) => known[id] !== null),
    begin: async (provider, attempt) => {
      const errand: Errand = { query: {}, attempt: { ...attempt, verifier: '' } };
      const sent = await pass(provider, errand);
      if (!('url' in sent)) throw new Error('a provider sign-in ended before it began');
      return { url: sent.url, verifier: errand.attempt.verifier };
    },
    finish: async (provider, attempt, query) => {
      try {
        const back = await inTime(pass(provider, { query, attempt: { ...attempt } }));
        if ('person' in back) return back.person;
        throw new Error('the provider sent the browser away again');
      } catch (cause) {
        throw cause instanceof AppError ? cause : new AppError('auth.exchange_invalid', {}, { cause });
      }
    },
  };
}
