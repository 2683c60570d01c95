import { type Actor, AppError, type EndpointAuth, type Role } from '@app/contracts';
import { isLocale, localeOfCountry, negotiateLocale } from '@app/kernel';
import type { Request, Response } from 'express';
import type { Config } from '../config/index.ts';
import type { Logger } from '../observability/index.ts';
import type { RequestFacts } from './route.ts';

/**
 * Verifies an access token; `lateMs`: how late it may hear of a session that another process ended, at once unless told.
 * @throws AppError `auth.required`, `auth.token_expired` or `auth.session_revoked`.
 */
export type Authenticate = (accessToken: string, lateMs?: number) => Promise<Actor>;

const ROLE_OF: Readonly<Partial<Record<EndpointAuth, Role>>> = {
  author: 'author',
  moderator: 'moderator',
  admin: 'admin',
  developer: 'developer',
};

const STAFF: readonly EndpointAuth[] = ['moderator', 'admin', 'developer'];

/**
 * Who calls, by the endpoint's rule and the `Authorization` header; whatever is not allowed is refused. `kids`: whether a kids profile may call it.
 * @throws AppError `auth.required`, `auth.forbidden`, `auth.mfa_required`, `accounts.kids_forbidden`, or what `authenticate` throws.
 */
export async function identify(
  authorization: string | undefined,
  { auth, kids }: { readonly auth: EndpointAuth; readonly kids: boolean },
  authenticate: Authenticate,
): Promise<Actor | null> {
  if (auth === 'public') return null;
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) {
    if (auth === 'optional') return null;
    throw new AppError('auth.required');
  }
  const actor = await authenticate(token);
  const role = ROLE_OF[auth];
  if (role !== undefined && !actor.roles.includes(role) && !actor.roles.includes('admin'))
    throw new AppError('auth.forbidden', { requiredRole: role });
  // An admin stands in for an author by being staff: that takes the second factor too.
  const isStandingIn = role !== undefined && !actor.roles.includes(role);
  if ((STAFF.includes(auth) || isStandingIn) && !actor.mfa) throw new AppError('auth.mfa_required');
  if (actor.kids && !kids) throw new AppError('accounts.kids_forbidden');
  return actor;
}

function countryOf(req: Request, config: Pick<Config, 'COUNTRY_HEADER' | 'DEFAULT_COUNTRY'>): string {
  const told = config.COUNTRY_HEADER === undefined ? undefined : req.get(config.COUNTRY_HEADER);
  return told !== undefined && /^[A-Z]{2}$/.test(told) ? told : config.DEFAULT_COUNTRY;
}

export function factsOf(
  req: Request,
  res: Response,
  config: Pick<Config, 'COUNTRY_HEADER' | 'DEFAULT_COUNTRY'>,
  log: Logger,
): RequestFacts {
  const country = countryOf(req, config);
  const asked = req.query['locale'];
  const locale =
    typeof asked === 'string' && isLocale(asked) ? asked : (negotiateLocale(req.get('accept-language') ?? '') ?? localeOfCountry(country));
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort();
  });
  return { locale, country, ip: req.ip ?? '', log, signal: gone.signal, requestId: String(res.locals['requestId'] ?? '') };
}
