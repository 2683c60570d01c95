export { clientsRouter } from './clients.ts';
export { createHttpApp } from './create-http-app.ts';
export { devOutboxRouter } from './dev-outbox.ts';
export { documentsRouter } from './documents.ts';
export type { Authenticate } from './facts.ts';
export { refuseMalformed } from './malformed.ts';
export { operationsRouter, type Readiness } from './operations.ts';
export { createRateLimiter } from './rate-limit.ts';
export { bareRoute, type RawRoute, type Route, rawRoute, route } from './route.ts';
