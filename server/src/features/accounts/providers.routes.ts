import { AppError, type FieldError, invalidFields, PROVIDERS, type Provider } from '@app/contracts';
import { SECOND_MS } from '@app/kernel';
import { type RawRoute, rawRoute } from '../../http/index.ts';
import { withAnswer } from './providers.rules.ts';
import type { ProviderSignIn } from './providers.service.ts';
import { randomToken } from './tokens.ts';

/** Binds an attempt to the browser that began it: a state from another one, sent by somebody else's link, is refused. */
const COOKIE = 'sahna_auth';
const COOKIE_PATH = '/api/v1/auth';
const COOKIE_LIFE_SEC = 600;

function cookieOf(header: string | undefined): string | null {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  const value = pair?.slice(COOKIE.length + 1) ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** Repeated parameters and nested ones are nobody's that comes from here or from a provider. */
function textsOf(query: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function refusedFields(codeChallenge: string, redirectUri: string | undefined): FieldError[] {
  return [
    ...(/^[\w-]{43}$/.test(codeChallenge)
      ? []
      : [{ path: 'codeChallenge', code: 'invalid', message: 'must be a SHA-256 in base64url (RFC 7636 §4.2)' }]),
    ...(redirectUri === undefined || redirectUri.length <= 500 ? [] : [{ path: 'redirectUri', code: 'too_long', message: 'is too long' }]),
  ];
}

/** The two steps that a browser makes by itself; the app's own are endpoints. */
export function providerRoutes(providers: ProviderSignIn): RawRoute[] {
  const begin = (provider: Provider) =>
    rawRoute({ path: `/api/v1/auth/${provider}`, methods: ['get'], auth: 'public', limit: 'auth' }, async (req, res, { country }) => {
      const { codeChallenge = '', redirectUri } = textsOf(req.query);
      const refused = refusedFields(codeChallenge, redirectUri);
      if (refused.length > 0) throw invalidFields(refused);
      const origin = `${req.protocol}://${req.get('host') ?? 'localhost'}`;
      const browser = cookieOf(req.get('cookie')) ?? randomToken();
      const url = await providers.begin(provider, {
        redirectUri: redirectUri ?? `${origin}/auth/return`,
        codeChallenge,
        browser,
        country,
        origin,
      });
      if (url === null) throw new AppError('request.not_found');
      res.cookie(COOKIE, browser, {
        httpOnly: true,
        sameSite: 'lax',
        secure: req.secure,
        path: COOKIE_PATH,
        maxAge: COOKIE_LIFE_SEC * SECOND_MS,
      });
      res.setHeader('Cache-Control', 'no-store').redirect(302, url);
    });

  const back = (provider: Provider) =>
    rawRoute({ path: `/api/v1/auth/${provider}/callback`, methods: ['get'], auth: 'public', limit: 'auth' }, async (req, res) => {
      const browser = cookieOf(req.get('cookie'));
      const answer = browser === null ? null : await providers.finish(provider, textsOf(req.query), browser);
      if (answer === null) throw new AppError('auth.exchange_invalid');
      res.setHeader('Cache-Control', 'no-store').setHeader('Referrer-Policy', 'no-referrer');
      res.redirect(302, withAnswer(answer.redirectUri, answer.name, answer.value));
    });

  return PROVIDERS.flatMap((provider) => [begin(provider), back(provider)]);
}
