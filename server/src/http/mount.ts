import { AppError, type Endpoint } from '@app/contracts';
import type { NextFunction, Request, Response, Router } from 'express';
import type { Config } from '../config/index.ts';
import type { Logger } from '../observability/index.ts';
import { type Authenticate, factsOf, identify } from './facts.ts';
import { type IdempotencyStore, once } from './idempotency.ts';
import { parseRequest } from './parse.ts';
import type { RateLimiter } from './rate-limit.ts';
import type { RawRoute, Route } from './route.ts';

/** Who may call an endpoint: unless told, a kids profile reads and nothing else. */
export const ruleOf = ({ auth, kids, method }: Endpoint) => ({ auth, kids: kids ?? method === 'get' });

export type MountDeps = {
  readonly config: Config;
  readonly log: Logger;
  readonly authenticate: Authenticate;
  readonly limit: RateLimiter;
  readonly idempotency: IdempotencyStore;
};

export function cacheControl(endpoint: Endpoint): string {
  if (endpoint.cache === undefined) return 'no-store';
  const { scope, maxAgeSec } = endpoint.cache;
  return scope === 'shared' ? `public, max-age=${maxAgeSec}` : `private, max-age=${maxAgeSec}, must-revalidate`;
}

function assertJson(req: Request): void {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (hasBody && req.body === undefined) throw new AppError('request.unsupported_media_type');
}

/** Serves one endpoint: who, how often, what, then the handler; the answer is checked against the contract outside production. */
export function mount(router: Router, { endpoint, handle }: Route, deps: MountDeps): void {
  const { config, log } = deps;
  const success = endpoint.status ?? (endpoint.response === undefined ? 204 : 200);
  const control = cacheControl(endpoint);
  const checkAnswer = config.NODE_ENV !== 'production';

  router[endpoint.method](endpoint.path, async (req: Request, res: Response) => {
    res.locals['route'] = endpoint.path;
    const facts = factsOf(req, res, config, log);
    const actor = await identify(req.headers.authorization, ruleOf(endpoint), deps.authenticate);
    if (config.RATE_LIMITS) await deps.limit(endpoint.limit, actor?.accountId ?? facts.ip);
    if (endpoint.body !== undefined) assertJson(req);
    const parsed = parseRequest(endpoint, { params: { ...req.params }, query: { ...req.query }, body: req.body });
    const answer = async () => {
      // `route` bound this handler to this endpoint: its input is exactly what the endpoint's schemas gave.
      const result = await handle({ ...facts, ...parsed, actor } as never);
      return { status: success, body: checkAnswer && endpoint.response !== undefined ? endpoint.response.parse(result) : result };
    };
    const key = endpoint.idempotent === true ? req.get('idempotency-key') : undefined;
    const { status, body } =
      key === undefined || actor === null
        ? await answer()
        : await once(deps.idempotency, actor.accountId, key.slice(0, 200), [endpoint.path, parsed], answer);
    res.setHeader('Cache-Control', control);
    res.vary('Accept-Language').vary('Authorization');
    if (endpoint.response === undefined) res.status(status).end();
    else res.status(status).json(body);
  });
}

/** Serves a byte stream or a foreign protocol. */
export function mountRaw(router: Router, raw: RawRoute, deps: MountDeps): void {
  for (const method of raw.methods)
    router[method](raw.path, async (req: Request, res: Response) => {
      res.locals['route'] = raw.path;
      const facts = factsOf(req, res, deps.config, deps.log);
      const actor = await identify(req.headers.authorization, raw, deps.authenticate);
      if (deps.config.RATE_LIMITS && raw.limit !== null) await deps.limit(raw.limit, actor?.accountId ?? facts.ip);
      await raw.handle(req, res, { ...facts, actor });
    });
}

/** 405 with `Allow` for a known path, 404 for the rest. */
export function refuseUnknown(routes: readonly Route[]) {
  const patterns = routes.map(({ endpoint }) => ({
    method: endpoint.method.toUpperCase(),
    pattern: new RegExp(`^${endpoint.path.replace(/:[a-zA-Z]+/g, '[^/]+')}/?$`),
  }));
  return (req: Request, res: Response, _next: NextFunction): never => {
    const allowed = [...new Set(patterns.filter(({ pattern }) => pattern.test(req.path)).map(({ method }) => method))];
    if (allowed.length === 0) throw new AppError('request.not_found');
    res.setHeader('Allow', allowed.join(', '));
    throw new AppError('request.method_not_allowed');
  };
}
