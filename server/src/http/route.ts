import type { Actor, BodyOf, Endpoint, EndpointAuth, EndpointLimit, ParamsOf, QueryOf, ResponseOf } from '@app/contracts';
import type { Locale } from '@app/kernel';
import type { Request, Response } from 'express';
import type { Logger } from '../observability/index.ts';

/** Who is behind a request, by its auth level: nobody, perhaps somebody, certainly somebody. */
type ActorOf<A extends EndpointAuth> = A extends 'public' ? null : A extends 'optional' ? Actor | null : Actor;

export type RequestFacts = {
  readonly locale: Locale;
  /** ISO 3166-1 alpha-2, from the trusted edge or the configured default. */
  readonly country: string;
  readonly ip: string;
  readonly log: Logger;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  readonly requestId: string;
};

export type HandlerInput<E extends Endpoint> = RequestFacts & {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: ActorOf<E['auth']>;
};

export type Route = {
  readonly endpoint: Endpoint;
  readonly handle: (input: never) => Promise<unknown>;
  /** Served in front of Express where a request is plain (bare.ts): its handler needs nothing of `RequestFacts`. */
  readonly bare?: boolean;
};

/** Binds an endpoint of the contracts to what answers it. */
export function route<E extends Endpoint>(endpoint: E, handle: (input: HandlerInput<E>) => Promise<ResponseOf<E>>): Route {
  return { endpoint, handle };
}

/** Binds an endpoint that is called all the time and needs no more than who calls and what was sent. */
export function bareRoute<E extends Endpoint>(
  endpoint: E,
  handle: (input: Omit<HandlerInput<E>, keyof RequestFacts>) => Promise<ResponseOf<E>>,
): Route {
  return { endpoint, handle, bare: true };
}

export type RawFacts<A extends EndpointAuth> = RequestFacts & { readonly actor: ActorOf<A> };

export type RawRoute = {
  readonly path: string;
  readonly methods: readonly ('get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options')[];
  readonly auth: EndpointAuth;
  /** Whether a kids profile may call it. */
  readonly kids: boolean;
  readonly limit: EndpointLimit | null;
  readonly handle: (req: Request, res: Response, facts: RawFacts<EndpointAuth>) => Promise<void>;
};

/** For byte streams and foreign protocols only: the handler sees `req` and `res`. `path` is in Express 5 syntax. */
export function rawRoute<A extends EndpointAuth>(
  options: { path: string; methods: RawRoute['methods']; auth: A; limit: EndpointLimit | null; kids?: boolean },
  handle: (req: Request, res: Response, facts: RawFacts<A>) => Promise<void>,
): RawRoute {
  // `mount` hands over the actor that `options.auth` promises.
  return { kids: true, ...options, handle: handle as RawRoute['handle'] };
}
