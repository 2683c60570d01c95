/** Headers for a page of an origin that may read our answers; null for every other caller. */
export type Cors = (origin: string | undefined) => Readonly<Record<string, string>> | null;

const GRANTS = {
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept-Language, Idempotency-Key, If-None-Match, Range',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, Content-Range',
  'Access-Control-Max-Age': '600',
} as const;

/** `allowed`: origins of packaged clients, separated by commas; a page from `file://` sends origin "null". */
export function createCors(allowed: string): Cors {
  const origins = new Set(
    allowed
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== '')
      .map((origin) => (origin === 'file' ? 'null' : origin)),
  );
  return (origin) => (origin !== undefined && origins.has(origin) ? { 'Access-Control-Allow-Origin': origin, ...GRANTS } : null);
}
