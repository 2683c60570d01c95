import type { CallOf, Endpoint, Endpoints, ResponseOf } from '@app/contracts';
import type { Locale } from '@app/kernel';
import { ApiError } from './api-error.ts';
import { exchange, pause } from './exchange.ts';
import { type Call, isRepeatable, pathOf } from './request.ts';
import { retryDelayMs } from './retry.policy.ts';
import { createSession, isSignedOutCode, type SignedOutCode, type TokenStore } from './session.ts';
import type { AbortSignalLike, Runtime, Transport } from './transport.ts';

export type EndpointTable = { readonly [feature: string]: { readonly [name: string]: Endpoint } };
/** A table that can at least renew its tokens. */
type RefreshableTable = EndpointTable & { readonly accounts: { readonly refresh: Endpoints['accounts']['refresh'] } };

export type CallOptions = {
  readonly signal?: AbortSignalLike | undefined;
  /** Makes a POST safe to repeat; an offline queue passes its operation's id. Endpoints marked idempotent get one by themselves. */
  readonly idempotencyKey?: string;
  /** Sent even while the page goes away; at most 64 KB of body. */
  readonly keepalive?: boolean;
};

type Arguments<E extends Endpoint> =
  Record<never, never> extends CallOf<E> ? [call?: CallOf<E>, options?: CallOptions] : [call: CallOf<E>, options?: CallOptions];

export type Api<Table extends EndpointTable> = {
  readonly [Feature in keyof Table]: {
    readonly [Name in keyof Table[Feature]]: (...args: Arguments<Table[Feature][Name]>) => Promise<ResponseOf<Table[Feature][Name]>>;
  };
};

/** The door to our server: `api.<feature>.<name>(call, options?)`. */
export type AppApi = Api<Endpoints>;

export type ClientOptions<Table extends RefreshableTable> = {
  readonly endpoints: Table;
  readonly transport: Transport;
  readonly tokens: TokenStore;
  readonly runtime: Runtime;
  /** Read for every call, so that a change of language takes effect at once. */
  readonly locale: () => Locale;
  /** Origin of the API without a trailing slash; empty for the page's own. */
  readonly baseUrl?: string;
  /** Parse every answer with its contract: on in tests and development. */
  readonly validate?: boolean;
  /** For one attempt, not for the whole call. */
  readonly timeoutMs?: number;
  /** The server ended this device's session; tokens are cleared already. Called once per session. */
  readonly onSignedOut?: (code: SignedOutCode) => void;
};

const DEFAULT_TIMEOUT_MS = 20_000;

/** Builds typed calls over the endpoint table. Every call rejects with `ApiError` and nothing else. */
export function createClient<Table extends RefreshableTable>(options: ClientOptions<Table>): Api<Table> {
  const { endpoints, transport, tokens, runtime, locale, baseUrl = '', validate = false, timeoutMs = DEFAULT_TIMEOUT_MS } = options;

  const session = createSession({
    tokens,
    refreshEndpoint: endpoints.accounts.refresh,
    send: (endpoint, body) => send(endpoint, { body }, {}, null, null),
    onSignedOut: options.onSignedOut ?? (() => undefined),
  });

  async function send(
    endpoint: Endpoint,
    call: Call,
    { signal, keepalive }: CallOptions,
    idempotencyKey: string | null,
    token: string | null,
  ): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': locale() };
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    if (token !== null) headers.authorization = `Bearer ${token}`;
    if (idempotencyKey !== null) headers['idempotency-key'] = idempotencyKey;
    const text = await exchange(transport, runtime, baseUrl + pathOf(endpoint, call), {
      method: endpoint.method.toUpperCase(),
      headers,
      signal: signal ?? null,
      timeoutMs,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(keepalive ? { keepalive } : {}),
    });
    return parseAnswer(endpoint, text, validate);
  }

  async function sendSigned(endpoint: Endpoint, call: Call, callOptions: CallOptions, idempotencyKey: string | null): Promise<unknown> {
    const token = endpoint.auth === 'public' ? null : await session.accessToken();
    try {
      return await send(endpoint, call, callOptions, idempotencyKey, token);
    } catch (error) {
      if (token === null || !(error instanceof ApiError) || error.status !== 401) throw error;
      if (isSignedOutCode(error.code)) {
        await session.end(token, error.code);
        throw error;
      }
      const renewed = await session.renew(token);
      if (renewed === null) throw error;
      return send(endpoint, call, callOptions, idempotencyKey, renewed);
    }
  }

  async function invoke(endpoint: Endpoint, call: Call, callOptions: CallOptions): Promise<unknown> {
    const idempotencyKey = callOptions.idempotencyKey ?? (endpoint.idempotent ? runtime.newId() : null);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendSigned(endpoint, call, callOptions, idempotencyKey);
      } catch (error) {
        if (!(error instanceof ApiError) || !isRepeatable(endpoint, idempotencyKey)) throw error;
        const delayMs = retryDelayMs(error, attempt, runtime.random());
        if (delayMs === null) throw error;
        await pause(runtime, delayMs, callOptions.signal ?? null);
      }
    }
  }

  const bind =
    (endpoint: Endpoint) =>
    (call: Call = {}, callOptions: CallOptions = {}) =>
      invoke(endpoint, call, callOptions);
  const api = Object.fromEntries(
    Object.entries(endpoints).map(([feature, rows]) => [
      feature,
      Object.fromEntries(Object.entries(rows).map(([name, endpoint]) => [name, bind(endpoint)])),
    ]),
  );
  // Built row by row from `Table`, so it has exactly the keys and calls of `Api<Table>`; entries() cannot carry that.
  return api as unknown as Api<Table>;
}

function parseAnswer(endpoint: Endpoint, text: string, validate: boolean): unknown {
  if (endpoint.response === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ApiError({ code: 'response.invalid', cause });
  }
  if (!validate) return json;
  const parsed = endpoint.response.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ApiError({ code: 'response.invalid', details: { path: endpoint.path, issues: parsed.error.issues }, cause: parsed.error });
}
