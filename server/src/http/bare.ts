import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '@app/contracts';
import { SECOND_MS } from '@app/kernel';
import { type Metrics, withContext } from '../observability/index.ts';
import type { Cors } from './cors.ts';
import { type Authenticate, identify } from './facts.ts';
import { cacheControl, type MountDeps, ruleOf } from './mount.ts';
import { parseRequest } from './parse.ts';
import { refuse } from './problem.ts';
import type { Route } from './route.ts';

/** What a plain body weighs at most; nothing that is called all the time sends more. */
const MOST_BYTES = 4096;
/** A session that another process ended goes on here for this long at most, as it does in the media paths. */
const LATE_MS = 5 * SECOND_MS;
const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

export type BareDeps = MountDeps & {
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  readonly corsFor: Cors;
};

type Headers = Readonly<Record<string, string>>;

/** Requests with anything out of the ordinary are Express' business: it answers them as it answers every endpoint. */
function isPlain({ headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    length > 0 &&
    length <= MOST_BYTES &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    headers['idempotency-key'] === undefined &&
    PLAIN_JSON.test(headers['content-type'] ?? '')
  );
}

/** Never resolves for a caller who went away in the middle. */
function readText(req: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.once('end', () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString('utf8') ?? ''));
  });
}

/** @throws AppError `request.malformed_json`, also for a text, a number or null standing alone. */
function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw new AppError('request.malformed_json', {}, { cause });
  }
  throw new AppError('request.malformed_json');
}

/**
 * Of Helmet's headers the one that browsers heed here: whoever sends JSON to another origin asks by a preflight first, so no page can
 * make a document of the answer, and that the host wants HTTPS stands on every other.
 */
const ON_DATA = { 'X-Content-Type-Options': 'nosniff' };

function readerOf({ endpoint, handle }: Route, deps: BareDeps) {
  const names = [...endpoint.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${endpoint.path.replace(/:[a-zA-Z]+/g, '([^/?%]+)')}$`);
  const rule = ruleOf(endpoint);
  const headers = {
    'Cache-Control': cacheControl(endpoint),
    'Content-Type': 'application/json; charset=utf-8',
    ...ON_DATA,
  };
  const checkAnswer = deps.config.NODE_ENV !== 'production';
  const method = endpoint.method.toUpperCase();
  const status = endpoint.status ?? 200;
  const succeeded = deps.metrics.httpDurationSec.labels({ method, route: endpoint.path, status: String(status) });
  const authenticate: Authenticate = (token) => deps.authenticate(token, LATE_MS);

  return {
    method,
    status,
    took: (answered: number, seconds: number): void => {
      if (answered === status) succeeded.observe(seconds);
      else deps.metrics.httpDurationSec.observe({ method, route: endpoint.path, status: String(answered) }, seconds);
    },
    headersFor: (origin: string | undefined): Headers => {
      const cors = deps.corsFor(origin);
      return cors === null ? headers : { ...headers, ...cors, Vary: 'Origin' };
    },
    matches: (url: string): boolean => pattern.test(url),
    answer: async (req: IncomingMessage, url: string): Promise<unknown> => {
      const text = readText(req);
      const actor = await identify(req.headers.authorization, rule, authenticate);
      if (deps.config.RATE_LIMITS && actor !== null) await deps.limit(endpoint.limit, actor.accountId);
      const values = pattern.exec(url)?.slice(1) ?? [];
      const params = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      const parsed = parseRequest(endpoint, { params, query: {}, body: parseJson(await text) });
      // `bareRoute` bound this handler to this endpoint: its input is exactly what the endpoint's schemas gave.
      const result = await handle({ ...parsed, actor } as never);
      return checkAnswer ? endpoint.response?.parse(result) : result;
    },
  };
}

/**
 * Serves bare routes on node:http. Express' router, body parser and `res.json` cost some 80 µs a request, several times what a
 * heartbeat itself does; rules, limits, parsing and refusals are the same functions as there. False: Express is to serve it.
 */
export function createBareHandler(deps: BareDeps): (req: IncomingMessage, res: ServerResponse) => boolean {
  const readers = deps.routes.filter(({ bare }) => bare === true).map((route) => readerOf(route, deps));

  async function serve(reader: (typeof readers)[number], req: IncomingMessage, res: ServerResponse, requestId: string): Promise<void> {
    const startedMs = performance.now();
    const headers = reader.headersFor(req.headers.origin);
    try {
      const body = JSON.stringify(await reader.answer(req, req.url ?? ''));
      res.writeHead(reader.status, { ...headers, 'X-Request-Id': requestId, 'Content-Length': Buffer.byteLength(body) }).end(body);
    } catch (error) {
      for (const [name, value] of Object.entries({ ...headers, 'X-Request-Id': requestId })) res.setHeader(name, value);
      refuse(res, error, { log: deps.log, requestId });
    }
    reader.took(res.statusCode, (performance.now() - startedMs) / 1000);
  }

  return (req, res) => {
    const reader = readers.find(({ method, matches }) => method === req.method && matches(req.url ?? ''));
    if (reader === undefined || !isPlain(req)) return false;
    const requestId = randomUUID();
    withContext({ requestId }, () => void serve(reader, req, res, requestId));
    return true;
  };
}
