import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
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
const VARY = 'Accept-Language, Authorization';
const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

export type BareDeps = MountDeps & {
  readonly metrics: Metrics;
  readonly routes: readonly Route[];
  readonly corsFor: Cors;
  /** Sets the same security headers on every answer. */
  readonly protect: (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
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
 * Of what `protect` puts on every answer, that which browsers heed on answers that are data: the rest speaks of documents, and
 * weighs as much as the answer itself. Asked once.
 */
const ON_DATA = [
  'content-security-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

function headersOf(protect: BareDeps['protect']): Headers {
  const asked = new IncomingMessage(new Socket());
  const probe = new ServerResponse(asked);
  protect(asked, probe, () => undefined);
  const set = ON_DATA.map((name) => [name, probe.getHeader(name)] as const);
  return Object.fromEntries(set.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

function readerOf({ endpoint, handle }: Route, deps: BareDeps) {
  const names = [...endpoint.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${endpoint.path.replace(/:[a-zA-Z]+/g, '([^/?%]+)')}$`);
  const rule = ruleOf(endpoint);
  const headers = {
    'Cache-Control': cacheControl(endpoint),
    'Content-Type': 'application/json; charset=utf-8',
    Vary: VARY,
    ...headersOf(deps.protect),
  };
  const checkAnswer = deps.config.NODE_ENV !== 'production';
  const authenticate: Authenticate = (token) => deps.authenticate(token, LATE_MS);

  return {
    method: endpoint.method.toUpperCase(),
    path: endpoint.path,
    status: endpoint.status ?? 200,
    headersFor: (origin: string | undefined): Headers => {
      const cors = deps.corsFor(origin);
      return cors === null ? headers : { ...headers, ...cors, Vary: `${VARY}, Origin` };
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
    const { method, path, status } = reader;
    const finish = deps.metrics.httpDurationSec.startTimer();
    const headers = reader.headersFor(req.headers.origin);
    try {
      const body = JSON.stringify(await reader.answer(req, req.url ?? ''));
      res.writeHead(status, { ...headers, 'X-Request-Id': requestId, 'Content-Length': Buffer.byteLength(body) }).end(body);
    } catch (error) {
      for (const [name, value] of Object.entries({ ...headers, 'X-Request-Id': requestId })) res.setHeader(name, value);
      refuse(res, error, { log: deps.log, requestId });
    }
    finish({ method, route: path, status: String(res.statusCode) });
  }

  return (req, res) => {
    const reader = readers.find(({ method, matches }) => method === req.method && matches(req.url ?? ''));
    if (reader === undefined || !isPlain(req)) return false;
    const requestId = randomUUID();
    withContext({ requestId }, () => void serve(reader, req, res, requestId));
    return true;
  };
}
