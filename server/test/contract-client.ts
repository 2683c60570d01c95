import type { CallOf, Endpoint, Problem, ResponseOf } from '@app/contracts';

/** The named members of a problem, without the index signature: a field that the answer has too keeps the answer's type. */
type ProblemFields = Pick<Problem, 'type' | 'title' | 'status' | 'detail' | 'code' | 'requestId' | 'errors'>;

export type Answer<E extends Endpoint> = {
  readonly status: number;
  /** The parsed body; a problem document when the call was refused. Tests look at `status` before they trust it. */
  readonly body: ResponseOf<E> & Partial<Omit<ProblemFields, keyof ResponseOf<E>>> & Readonly<Record<string, unknown>>;
  readonly headers: Headers;
};

type CallOptions = { readonly token?: string; readonly headers?: Readonly<Record<string, string>> };

/** What a test may send: the typed call, or anything at all when it tests a refusal. */
export type AnyCall = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

export type ContractClient = {
  /** A call as the contract types it. */
  readonly call: <E extends Endpoint>(endpoint: E, call: CallOf<E>, options?: CallOptions) => Promise<Answer<E>>;
  /** A call that breaks the contract on purpose. */
  readonly abuse: (endpoint: Endpoint, call: AnyCall, options?: CallOptions) => Promise<Answer<Endpoint> & { body: Problem }>;
};

function urlOf(base: string, endpoint: Endpoint, call: AnyCall): string {
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_match, name: string) => encodeURIComponent(String(call.params?.[name])));
  const query = new URLSearchParams(Object.fromEntries(Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)])));
  return `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** Calls endpoints over real HTTP, by the contract. */
export function createContractClient(base: string): ContractClient {
  async function send(endpoint: Endpoint, call: AnyCall, { token, headers = {} }: CallOptions) {
    const response = await fetch(urlOf(base, endpoint, call), {
      method: endpoint.method.toUpperCase(),
      headers: {
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(call.body === undefined ? {} : { body: typeof call.body === 'string' ? call.body : JSON.stringify(call.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }
  // The server's answer is what the contract says, or a problem: just what the return types tell.
  return {
    call: (endpoint, call, options = {}) => send(endpoint, call as AnyCall, options) as Promise<never>,
    abuse: (endpoint, call, options = {}) => send(endpoint, call, options) as Promise<never>,
  };
}
