import { z } from 'zod';
import * as accounts from './accounts/schemas.ts';
import * as catalog from './catalog/schemas.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { ERRORS, type ErrorCode } from './errors.ts';
import * as library from './library/schemas.ts';
import * as playback from './playback/schemas.ts';
import * as primitives from './primitives.ts';
import { ProblemSchema } from './problem.ts';
import * as studio from './studio/schemas.ts';
import * as subscriptions from './subscriptions/schemas.ts';
import * as uploads from './uploads/schemas.ts';

type Json = { readonly [key: string]: unknown };
/** Plain JSON, ready to be written. */
export type OpenApiDocument = Json;
type Row = { readonly feature: string; readonly name: string; readonly endpoint: Endpoint };

const SCHEMA_MODULES: readonly Readonly<Record<string, unknown>>[] = [
  primitives,
  accounts,
  catalog,
  library,
  playback,
  studio,
  subscriptions,
  uploads,
  { ProblemSchema },
];
const COMPONENTS = '#/components/schemas/';
const PROBLEM = { 'application/problem+json': { schema: { $ref: `${COMPONENTS}Problem` } } };

/**
 * The OpenAPI 3.1 document of every endpoint. Pure and deterministic: the same rows give the same text, so that a committed
 * copy tells whether it is stale.
 */
export function openApiDocument(): OpenApiDocument {
  const rows = listRows();
  const registry = nameSchemas(rows);
  const paths: Record<string, Record<string, Json>> = {};
  for (const row of rows) {
    const path = row.endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [row.endpoint.method]: operation(row, registry) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sahna',
      version: '1',
      description:
        'Times are ISO 8601 in UTC, money is integer minor units, pages are read by `cursor`. Errors are RFC 9457 problem documents.',
    },
    servers: [{ url: '/' }],
    tags: Object.keys(endpoints).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: componentSchemas(registry),
    },
  };
}

function listRows(): readonly Row[] {
  return Object.entries(endpoints).flatMap(([feature, table]) =>
    Object.entries(table).map(([name, endpoint]: [string, Endpoint]) => ({ feature, name, endpoint })),
  );
}

type Registry = z.core.$ZodRegistry<{ id: string }>;

/** Exported schemas keep their name; an answer that no module names is called after its endpoint. */
function nameSchemas(rows: readonly Row[]): Registry {
  const registry = z.registry<{ id: string }>();
  for (const module of SCHEMA_MODULES) {
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith('Schema') && value instanceof z.ZodType && !registry.has(value)) {
        registry.add(value, { id: name.slice(0, -'Schema'.length) });
      }
    }
  }
  for (const { name, endpoint } of rows) {
    if (endpoint.response && !registry.has(endpoint.response)) registry.add(endpoint.response, { id: `${capitalise(name)}Response` });
  }
  return registry;
}

function componentSchemas(registry: Registry): Json {
  const { schemas } = z.toJSONSchema(registry, { io: 'output', unrepresentable: 'any', uri: (id) => `${COMPONENTS}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)]));
}

function operation({ feature, name, endpoint }: Row, registry: Registry): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')];
  if (endpoint.idempotent) {
    parameters.push({ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 128 } });
  }
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: endpoint.summary,
    ...security(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(endpoint.body) } } } } : {}),
    responses: { ...success(endpoint, registry), ...failures(endpoint) },
    'x-rate-limit': endpoint.limit,
    'x-auth': endpoint.auth,
  };
}

function security({ auth }: Endpoint): Json {
  if (auth === 'public') return { security: [] };
  return { security: auth === 'optional' ? [{}, { bearer: [] }] : [{ bearer: [] }] };
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

function success(endpoint: Endpoint, registry: Registry): Json {
  if (!endpoint.response) return { [endpoint.status ?? 204]: { description: 'Done' } };
  const id = registry.get(endpoint.response)?.id;
  return {
    [endpoint.status ?? 200]: { description: 'Success', content: { 'application/json': { schema: { $ref: `${COMPONENTS}${id}` } } } },
  };
}

/** Codes of one status share one response, since OpenAPI keys responses by status. */
function failures(endpoint: Endpoint): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...commonErrors(endpoint), ...endpoint.errors])) {
    const { status } = ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const sorted = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    sorted.map(([status, codes]) => [
      status,
      { description: codes.map((code) => `\`${code}\`: ${ERRORS[code].title}`).join('\n'), content: PROBLEM, 'x-codes': codes },
    ]),
  );
}

function commonErrors({ auth, params, query, body }: Endpoint): ErrorCode[] {
  const codes: ErrorCode[] = ['request.rate_limited', 'internal'];
  if (params ?? query ?? body) codes.push('request.invalid');
  if (body) codes.push('request.malformed_json', 'request.too_large', 'request.unsupported_media_type');
  if (auth !== 'public' && auth !== 'optional') codes.push('auth.required', 'auth.token_expired', 'auth.session_revoked');
  if (auth !== 'public' && auth !== 'optional' && auth !== 'viewer') codes.push('auth.forbidden');
  return codes;
}

function inputSchema(schema: z.ZodType): Json {
  return withoutIdentity(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));
}

function withoutIdentity({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
