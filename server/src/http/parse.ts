import { type Endpoint, type FieldError, invalidFields } from '@app/contracts';
import type { z } from 'zod';
import { fieldErrors } from './problem.ts';

/** No request of ours nests deeper than half of this; a body of brackets alone would run the stack out. */
const MOST_LEVELS = 16;

/**
 * Finds text that PostgreSQL cannot hold, NUL characters and lone surrogates, and nesting without end. Anything that reaches a
 * handler is free of them. `path` is where `value` stands.
 */
function findUnstorable(value: unknown, path: string[], errors: FieldError[]): void {
  if (path.length > MOST_LEVELS) {
    errors.push({ path: path[0] ?? '', code: 'too_deep', message: 'is nested too deeply' });
  } else if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      errors.push({ path: path.join('.'), code: 'invalid_text', message: 'must be well-formed text without NUL characters' });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      path.push(key);
      findUnstorable(item, path, errors);
      path.pop();
    }
  }
}

function parsePart(schema: z.ZodType | undefined, value: unknown, where: string, errors: FieldError[]): unknown {
  const before = errors.length;
  findUnstorable(value, [], errors);
  if (schema === undefined || errors.length > before) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  errors.push(...fieldErrors(parsed.error, where));
  return undefined;
}

type Parts = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

/** Parses params, query and body with the endpoint's schemas. @throws AppError `request.invalid` naming every bad field. */
export function parseRequest(endpoint: Endpoint, req: Parts): Parts {
  const errors: FieldError[] = [];
  const params = parsePart(endpoint.params, req.params, 'path', errors);
  const query = parsePart(endpoint.query, req.query, 'query', errors);
  // A body that was left out reads as an empty one, so that the answer names the missing fields.
  const body = parsePart(endpoint.body, req.body ?? {}, 'body', errors);
  if (errors.length > 0) throw invalidFields(errors);
  return { params, query, body };
}
