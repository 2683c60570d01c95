import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from '@app/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** How the provider answers the next sign-in. */
export type Behaviour = {
  readonly subject: string;
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly name?: string;
  /** What it lies about. */
  readonly lie?:
    | 'audience'
    | 'issuer'
    | 'nonce'
    | 'signature'
    | 'unsigned'
    | 'expired'
    | 'party'
    | 'no_id_token'
    | 'no_profile'
    | 'token_error'
    | 'denied';
};

type Issued = { readonly behaviour: Behaviour; readonly challenge: string; readonly nonce: string | null; readonly redirectUri: string };

const CLIENT = { id: 'sahna-test', secret: 'client-secret' } as const;

async function bodyOf(req: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return new URLSearchParams(text);
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider of our own for tests: it keeps to OAuth 2.0, PKCE and OpenID Connect, and lies when it is told to. Port 0: any. */
export async function startIdentityProvider(port = 0) {
  const good = await generateKeyPair('RS256');
  const bad = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(good.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Issued>();
  const accessTokens = new Map<string, Behaviour>();
  let next: Behaviour = { subject: randomUUID() };
  let origin = '';

  async function idTokenFor({ behaviour, nonce }: Issued): Promise<string> {
    const { lie, subject, email, emailVerified } = behaviour;
    const claims = { email, email_verified: emailVerified, given_name: behaviour.name, nonce: lie === 'nonce' ? 'another' : nonce };
    const audience = lie === 'audience' ? 'another-client' : CLIENT.id;
    const now = Math.floor(Date.now() / 1000);
    if (lie === 'unsigned')
      return `${encode({ alg: 'none' })}.${encode({ ...claims, sub: subject, iss: origin, aud: audience, iat: now, exp: now + 60 })}.`;
    return new SignJWT({ ...claims, ...(lie === 'party' ? { azp: 'another-client' } : {}) })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setSubject(subject)
      .setIssuer(lie === 'issuer' ? 'https://accounts.evil.example' : origin)
      .setAudience(lie === 'party' ? [audience, 'another-client'] : audience)
      .setIssuedAt(lie === 'expired' ? now - 7200 : now)
      .setExpirationTime(lie === 'expired' ? now - 3600 : now + 60)
      .sign(lie === 'signature' ? bad.privateKey : good.privateKey);
  }

  /** A code is good once, for its redirect address, with its verifier (RFC 6749 §4.1.3, RFC 7636 §4.6). */
  async function exchange(form: URLSearchParams): Promise<{ readonly status: number; readonly body: object }> {
    const issued = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      issued !== undefined &&
      issued.behaviour.lie !== 'token_error' &&
      issued.challenge === challenge &&
      issued.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === CLIENT.id &&
      form.get('client_secret') === CLIENT.secret;
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const accessToken = randomUUID();
    accessTokens.set(accessToken, issued.behaviour);
    const idToken = issued.nonce === null || issued.behaviour.lie === 'no_id_token' ? {} : { id_token: await idTokenFor(issued) };
    return { status: 200, body: { access_token: accessToken, token_type: 'Bearer', expires_in: 60, ...idToken } };
  }

  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', origin);
    const json = (status: number, body: object) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/keys') return json(200, { keys: [jwk] });
    if (url.pathname === '/token') {
      const { status, body } = await exchange(await bodyOf(req));
      return json(status, body);
    }
    if (url.pathname === '/profile') {
      const known = accessTokens.get(req.headers.authorization?.replace('Bearer ', '') ?? '');
      if (known === undefined || known.lie === 'no_profile') return json(401, { error: 'invalid_token' });
      const { subject, email, name } = known;
      return json(200, { id: subject, email, first_name: name, name, display_name: name });
    }
    const q = url.searchParams;
    const to = new URL(q.get('redirect_uri') ?? '');
    to.searchParams.set('state', q.get('state') ?? '');
    if (next.lie === 'denied') to.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      codes.set(code, {
        behaviour: next,
        challenge: q.get('code_challenge') ?? '',
        nonce: q.get('nonce'),
        redirectUri: q.get('redirect_uri') ?? '',
      });
      to.searchParams.set('code', code);
    }
    return res.writeHead(302, { location: to.href }).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this form.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = (name: Provider) => {
    const prefix = name.toUpperCase();
    return {
      [`${prefix}_CLIENT_ID`]: CLIENT.id,
      [`${prefix}_CLIENT_SECRET`]: CLIENT.secret,
      [`${prefix}_AUTHORIZATION_URL`]: `${origin}/authorize`,
      [`${prefix}_TOKEN_URL`]: `${origin}/token`,
      ...(name === 'google'
        ? { GOOGLE_ISSUER: origin, GOOGLE_JWKS_URL: `${origin}/keys` }
        : { [`${prefix}_PROFILE_URL`]: `${origin}/profile` }),
    };
  };
  return {
    /** Configuration of a server that believes this provider. */
    config: { ...settings('google'), ...settings('facebook'), ...settings('spotify') },
    answers: (behaviour: Behaviour): void => {
      next = behaviour;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;
