import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * Who may call. `public`: anybody, a token is not looked at. `optional`: anybody, a token makes the answer personal.
 * `viewer`: any signed-in account. The others: accounts that hold that role (admin holds them all).
 */
export type EndpointAuth = 'public' | 'optional' | 'viewer' | 'author' | 'moderator' | 'admin' | 'developer';

/** Rate-limit class; the figures live in the server's configuration. */
export type EndpointLimit = 'read' | 'write' | 'auth' | 'playback' | 'poll';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Schema = z.ZodType;

/** An endpoint as data: the server's parsing, the client's types, test fakes and openapi.json all come from it. */
export type Endpoint = {
  readonly method: Method;
  /** Path with `:params`, base path included. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly auth: EndpointAuth;
  readonly limit: EndpointLimit;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Absent when the answer has no body (204). */
  readonly response?: Schema;
  /** Status of success; 200 unless told, 204 without a response. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Codes beyond those that every endpoint may answer (request.*, auth.required, internal). */
  readonly errors: readonly ErrorCode[];
  /** How long the answer may be kept. `shared` answers are equal for many viewers: they get an ETag and `public`. */
  readonly cache?: { readonly scope: 'shared' | 'private'; readonly maxAgeSec: number };
  /** Whether a kids profile may call it; unless told, it may read (`get`) and nothing else. */
  readonly kids?: boolean;
  /** The call may be sent again with the same `Idempotency-Key`; the first answer is repeated. */
  readonly idempotent?: boolean;
};

/** Keeps the literal types of a row. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type Input<S> = S extends Schema ? z.input<S> : undefined;
type Output<S> = S extends Schema ? z.output<S> : undefined;
type Field<E, K extends string> = E extends Record<K, infer S> ? S : undefined;

export type ParamsOf<E extends Endpoint> = Output<Field<E, 'params'>>;
export type QueryOf<E extends Endpoint> = Output<Field<E, 'query'>>;
export type BodyOf<E extends Endpoint> = Output<Field<E, 'body'>>;
export type ResponseOf<E extends Endpoint> = Field<E, 'response'> extends Schema ? z.output<Field<E, 'response'>> : void;

type Part<K extends string, V> = undefined extends V ? { readonly [P in K]?: V } : { readonly [P in K]: V };
type PartOf<E, K extends string> =
  Field<E, K> extends Schema
    ? // A query of optional fields only may be left out altogether.
      Record<never, never> extends Input<Field<E, K>>
      ? { readonly [P in K]?: Input<Field<E, K>> }
      : Part<K, Input<Field<E, K>>>
    : Record<never, never>;

/** What a caller hands to the client for this endpoint. */
export type CallOf<E extends Endpoint> = PartOf<E, 'params'> & PartOf<E, 'query'> & PartOf<E, 'body'>;
