import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { AppError } from '@app/contracts';
import compression from 'compression';
import express, { type Router } from 'express';
import helmet from 'helmet';
import { type Metrics, withContext } from '../observability/index.ts';
import { createBareHandler } from './bare.ts';
import { type Cors, createCors } from './cors.ts';
import { type MountDeps, mount, mountRaw, refuseUnknown } from './mount.ts';
import { problemHandler } from './problem.ts';
import type { RawRoute, Route } from './route.ts';

export type HttpAppOptions = MountDeps & {
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  readonly rawRoutes: readonly RawRoute[];
  /** Mounted before the API: health and metrics. */
  readonly operations: Router;
  /** openapi.json and its readable page. */
  readonly documents: Router;
  /** Mails and SMS that nobody sent; null in production. */
  readonly devOutbox: Router | null;
  /** The built clients as web pages; null where none are served. */
  readonly clients: Router | null;
};

/** Lets packaged clients read answers, and answers their preflights. */
function cors(headersFor: Cors): express.RequestHandler {
  return (req, res, next) => {
    const headers = headersFor(req.get('origin'));
    if (headers !== null) {
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
      res.vary('Origin');
      if (req.method === 'OPTIONS') {
        res.status(204).end();
        return;
      }
    }
    next();
  };
}

/**
 * Answers with tokens go uncompressed: beside what the caller sent, their length would tell of them (BREACH), and for one kilobyte
 * deflate takes longer than all else that signing in does but the hash.
 */
const TOKENS = '/api/v1/auth/';

/**
 * Bare routes first, then the Express application: observe, protect, byte streams (before any body parser), the endpoints, the
 * pages.
 */
export function createHttpApp(options: HttpAppOptions): RequestListener {
  const { config, log, metrics } = options;
  const corsFor = createCors(config.CORS_ORIGINS);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('query parser', 'simple');

  app.use((req, res, next) => {
    const requestId = randomUUID();
    res.locals['requestId'] = requestId;
    res.setHeader('X-Request-Id', requestId);
    const finish = metrics.httpDurationSec.startTimer();
    res.once('finish', () => finish({ method: req.method, route: String(res.locals['route'] ?? 'other'), status: String(res.statusCode) }));
    withContext({ requestId }, next);
  });
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      strictTransportSecurity: config.NODE_ENV === 'production' ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    }),
  );
  app.use(options.operations);
  app.use(cors(corsFor));

  const raw = express.Router({ caseSensitive: true });
  for (const one of options.rawRoutes) mountRaw(raw, one, options);
  app.use(raw);

  const api = express.Router({ caseSensitive: true });
  api.use(compression({ threshold: 1024, filter: (req, res) => !req.path.startsWith(TOKENS) && compression.filter(req, res) }));
  api.use(express.json({ limit: '256kb', type: 'application/json', strict: true }));
  for (const one of options.routes) mount(api, one, options);
  app.use(api);
  app.use(options.documents);
  if (options.devOutbox !== null) app.use(options.devOutbox);
  app.all('/api/{*path}', refuseUnknown(options.routes));
  if (options.clients !== null) app.use(options.clients);
  app.use(() => {
    throw new AppError('request.not_found');
  });
  app.use(problemHandler(log));
  const bare = createBareHandler({ ...options, corsFor });
  return (req, res) => {
    if (!bare(req, res)) app(req, res);
  };
}
