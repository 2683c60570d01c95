import { createServer, type Server } from 'node:http';
import { SECOND_MS } from '@app/kernel';
import type { Core } from './core.ts';
import { createIdempotencyStore, pingDb } from './db/index.ts';
import {
  type Authenticate,
  clientsRouter,
  createHttpApp,
  createRateLimiter,
  devOutboxRouter,
  documentsRouter,
  operationsRouter,
  type RawRoute,
  type Readiness,
  type Route,
  refuseMalformed,
} from './http/index.ts';

export type AppParts = {
  readonly authenticate: Authenticate;
  readonly routes: readonly Route[];
  readonly rawRoutes: readonly RawRoute[];
  readonly readiness: Readiness;
};

/** The card form of a client speaks to Payme itself: card data does not pass through us. */
const paymeOrigins = ({ PAYME_SUBSCRIBE_URL, PAYME_CHECKOUT_URL }: Core['config']) => ({
  connect: [new URL(PAYME_SUBSCRIBE_URL).origin],
  form: [new URL(PAYME_CHECKOUT_URL).origin],
});

/** The api role: the HTTP server over everything that the features offer. */
export function createApp(core: Core, parts: AppParts) {
  const { config, log, metrics, cache, db } = core;
  let stopping = false;
  const readiness: Readiness = { database: () => pingDb(db), cache: () => cache.ping(), ...parts.readiness };
  const app = createHttpApp({
    config,
    log,
    metrics,
    authenticate: parts.authenticate,
    limit: createRateLimiter({ cache, clock: core.clock }),
    idempotency: createIdempotencyStore(db),
    routes: parts.routes,
    rawRoutes: parts.rawRoutes,
    operations: operationsRouter(metrics, readiness, () => stopping),
    documents: documentsRouter(),
    devOutbox: config.NODE_ENV === 'production' ? null : devOutboxRouter(core.messenger.listOutbox),
    clients: config.CLIENTS_DIR === undefined ? null : clientsRouter(config.CLIENTS_DIR, paymeOrigins(config)),
  });
  const server: Server = createServer(app);
  server.requestTimeout = 0; // Uploads of hours are legitimate; headers are bounded below and idle sockets by keep-alive.
  server.on('clientError', refuseMalformed);
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 75_000;

  return {
    /** Listens; returns the port, which the system picks when the configured one is 0. */
    start: async (): Promise<number> => {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.PORT, config.HOST, resolve);
      });
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : config.PORT;
      log.info({ event: 'api.listening', port });
      return port;
    },
    /** Takes no new connections, lets running requests finish, then cuts what is left. */
    stop: async (): Promise<void> => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), config.DRAIN_SEC * SECOND_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}
