import type { Endpoint } from '@app/contracts';

export type Call = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
};

// Contract schemas for params and query are objects, so their inputs are records.
const entriesOf = (value: unknown): readonly [string, unknown][] => (value ? Object.entries(value as Record<string, unknown>) : []);

/** Path with its params filled in and the query behind it; absent and undefined query fields are left out. */
export function pathOf(endpoint: Endpoint, call: Call): string {
  const params = new Map(entriesOf(call.params));
  const path = endpoint.path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
  const query = entriesOf(call.query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** Whether sending the call twice equals sending it once. */
export function isRepeatable(endpoint: Endpoint, idempotencyKey: string | null): boolean {
  return endpoint.method === 'get' || endpoint.method === 'put' || endpoint.method === 'delete' || idempotencyKey !== null;
}
