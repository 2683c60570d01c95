import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError, type Provider } from '@app/contracts';
import { type AccountId, type Clock, MINUTE_MS } from '@app/kernel';
import { z } from 'zod';
import { type Config, createSealer } from '../../config/index.ts';
import { type Db, inTransaction } from '../../db/index.ts';
import { type ProviderGateway, type ProviderPerson, ProviderPersonSchema } from '../../gateways/providers.ts';
import type { Logger } from '../../observability/index.ts';
import { findProviderGrant, type GrantKind, insertAttempt, insertGrant, takeAttempt, takeProviderGrant } from './providers.repository.ts';
import { isAllowedReturn, isHidden } from './providers.rules.ts';
import { randomToken, tokenHash } from './tokens.ts';

export type ProvidersDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly config: Pick<Config, 'SEAL_SECRET' | 'SEAL_SECRET_PREVIOUS' | 'PROVIDERS_HIDDEN' | 'PUBLIC_URL' | 'NODE_ENV'>;
  readonly log: Logger;
  readonly gateway: ProviderGateway;
};

const ATTEMPT_LIFE_MS = 10 * MINUTE_MS;
const CODE_LIFE_MS = 2 * MINUTE_MS;
/** Time to read a mail or to remember a password. */
const TICKET_LIFE_MS = 15 * MINUTE_MS;

const AttemptSchema = z.object({
  verifier: z.string(),
  nonce: z.string(),
  callbackUrl: z.string(),
  redirectUri: z.string(),
  codeChallenge: z.string(),
});
/** What a grant stands for. `accountId`: the account that a ticket asks the password of; null where a contact is asked for. */
const GrantSchema = z.object({ person: ProviderPersonSchema, accountId: z.uuid().nullable() });
export type GrantContent = { readonly person: ProviderPerson; readonly accountId: AccountId | null };

type Begin = {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  /** Secret of the browser, from its cookie. */
  readonly browser: string;
  readonly country: string;
  /** Origin that the browser itself uses. */
  readonly origin: string;
};

/**
 * The browser's half of a provider sign-in: there with state, nonce and verifier, back with a one-time code for the app that began
 * it. What the provider said never touches an address; it waits sealed for the app's own verifier (RFC 7636).
 */
export function createProviderSignIn({ db, clock, config, log, gateway }: ProvidersDeps) {
  const attempts = createSealer(config, 'accounts.provider-attempt');
  const grants = createSealer(config, 'accounts.provider-grant');
  const offered = (country: string): Provider[] => gateway.ids.filter((id) => !isHidden(config.PROVIDERS_HIDDEN, id, country));
  // In production the configured origin alone: a Host header is the caller's word.
  const originOf = (asked: string): string =>
    config.PUBLIC_URL === undefined ? (config.NODE_ENV === 'production' ? 'http://localhost' : asked) : new URL(config.PUBLIC_URL).origin;
  const originsOf = (asked: string): string[] => (config.NODE_ENV === 'production' ? [originOf(asked)] : [originOf(asked), asked]);

  /** Keeps what a provider said behind a token that is handed out once. */
  async function keep(db: Db, kind: GrantKind, challenge: string, content: GrantContent): Promise<string> {
    const token = randomToken();
    const hash = tokenHash(token);
    const lifeMs = kind === 'code' ? CODE_LIFE_MS : TICKET_LIFE_MS;
    await insertGrant(db, {
      tokenHash: hash,
      kind,
      challenge,
      sealed: grants.seal(JSON.stringify(content), hash.toString('hex')),
      expiresAt: new Date(clock.now() + lifeMs),
    });
    return token;
  }

  async function open(kind: GrantKind, token: string): Promise<(GrantContent & { readonly challenge: string }) | null> {
    const hash = tokenHash(token);
    const grant = await findProviderGrant(db, kind, hash, new Date(clock.now()));
    if (grant === null) return null;
    const content = GrantSchema.parse(JSON.parse(grants.open(grant.sealed, hash.toString('hex'))));
    // The id was an account's when it was sealed; nobody else can have sealed it.
    return { person: content.person, accountId: content.accountId as AccountId | null, challenge: grant.challenge };
  }

  return {
    offered,

    /** Where to send the browser. @throws AppError `request.not_found`, `request.invalid` through the caller. */
    begin: async (provider: Provider, { redirectUri, codeChallenge, browser, country, origin }: Begin): Promise<string | null> => {
      if (!offered(country).includes(provider) || !isAllowedReturn(redirectUri, originsOf(origin))) return null;
      const state = randomToken();
      const nonce = randomToken();
      const callbackUrl = `${originOf(origin)}/api/v1/auth/${provider}/callback`;
      const { url, verifier } = await gateway.begin(provider, { state, nonce, callbackUrl });
      const stateHash = tokenHash(state);
      const sealed = attempts.seal(JSON.stringify({ verifier, nonce, callbackUrl, redirectUri, codeChallenge }), stateHash.toString('hex'));
      const expiresAt = new Date(clock.now() + ATTEMPT_LIFE_MS);
      await insertAttempt(db, { stateHash, provider, browserHash: tokenHash(browser), sealed, expiresAt });
      return url;
    },

    /** Where the browser goes on to, with a code or an error; null when it did not begin here: nothing is believed then. */
    finish: async (
      provider: Provider,
      query: Readonly<Record<string, string>>,
      browser: string,
    ): Promise<{ readonly redirectUri: string; readonly name: 'code' | 'error'; readonly value: string } | null> => {
      const { state = '' } = query;
      const stateHash = tokenHash(state);
      const sealed = await takeAttempt(db, { stateHash, provider, browserHash: tokenHash(browser), now: new Date(clock.now()) });
      if (sealed === null) return null;
      const attempt = AttemptSchema.parse(JSON.parse(attempts.open(sealed, stateHash.toString('hex'))));
      const { redirectUri, codeChallenge } = attempt;
      if (query['error'] !== undefined) return { redirectUri, name: 'error', value: 'access_denied' };
      try {
        const person = await gateway.finish(provider, { ...attempt, state }, query);
        return { redirectUri, name: 'code', value: await keep(db, 'code', codeChallenge, { person, accountId: null }) };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        log.warn({ event: 'accounts.provider_refused', provider, code: error.code });
        return { redirectUri, name: 'error', value: error.code };
      }
    },

    /** What a code stands for, to whoever has its verifier; a wrong one spends it. @throws AppError `auth.exchange_invalid`. */
    redeemCode: async (code: string, codeVerifier: string): Promise<GrantContent> => {
      const grant = await open('code', code);
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
      const [given, kept] = [Buffer.from(challenge), Buffer.from(grant?.challenge ?? '')];
      if (grant !== null && given.length === kept.length && timingSafeEqual(given, kept)) return grant;
      if (grant !== null) await spend(code);
      throw new AppError('auth.exchange_invalid');
    },
    /** @throws AppError `auth.ticket_invalid`. */
    redeemTicket: async (ticket: string): Promise<GrantContent> => {
      const grant = await open('ticket', ticket);
      if (grant === null) throw new AppError('auth.ticket_invalid');
      return grant;
    },
    ticketFor: (db: Db, content: GrantContent): Promise<string> => keep(db, 'ticket', '', content),
    /** Ends a code or a ticket in the caller's transaction. False when another call was faster. */
    spendIn: (db: Db, token: string): Promise<boolean> => takeProviderGrant(db, tokenHash(token)),
  };

  async function spend(token: string): Promise<void> {
    await inTransaction(db, (db) => takeProviderGrant(db, tokenHash(token)));
  }
}

export type ProviderSignIn = ReturnType<typeof createProviderSignIn>;
