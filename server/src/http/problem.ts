import type { ServerResponse } from 'node:http';
import { AppError, ERRORS, type ErrorCode, type FieldError, isErrorCode, type Problem } from '@app/contracts';
import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import type { Logger } from '../observability/index.ts';

const RESERVED = new Set(['type', 'title', 'status', 'detail', 'code', 'requestId']);

/** The wire form of a failure (RFC 9457): details become extension members, never overriding a standard one. */
export function toProblem(error: AppError, requestId: string): Problem {
  const { status, title } = ERRORS[error.code];
  const extensions = Object.fromEntries(Object.entries(error.details).filter(([name]) => !RESERVED.has(name)));
  return {
    type: `https://sahna.uz/problems/${error.code}`,
    title,
    status,
    detail: detailOf(error, title),
    code: error.code,
    requestId,
    ...extensions,
  };
}

const FieldsSchema = z.array(z.object({ path: z.string(), message: z.string() }));

function detailOf(error: AppError, title: string): string {
  const fields = FieldsSchema.safeParse(error.details['errors']);
  if (!fields.success || fields.data.length === 0) return title;
  return fields.data.map(({ path, message }) => `${path}: ${message}`).join('; ');
}

export function sendProblem(res: ServerResponse, error: AppError, requestId: string): void {
  const problem = toProblem(error, requestId);
  const body = JSON.stringify(problem);
  const retryAfterSec = error.details['retryAfterSec'];
  if (typeof retryAfterSec === 'number') res.setHeader('Retry-After', String(Math.max(1, Math.ceil(retryAfterSec))));
  if (problem.status === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(body));
  res.statusCode = problem.status;
  res.end(body);
}

/** zod's findings as field errors; `where` names the part of the request for findings without a path. */
export function fieldErrors(error: z.ZodError, where: string): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown_field', message: 'is not a known field' }));
    return [{ path: path.join('.') || where, code: issue.code, message: issue.message }];
  });
}

/** What Express and its parsers throw before a handler runs. */
function fromFramework(error: { status?: unknown; type?: unknown }): ErrorCode | null {
  if (error.type === 'entity.too.large') return 'request.too_large';
  if (error.type === 'entity.parse.failed') return 'request.malformed_json';
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') return 'request.unsupported_media_type';
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? 'request.invalid' : null;
}

/** Turns whatever was thrown into an expected failure, or `internal` when nobody expected it. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (typeof error === 'object' && error !== null) {
    const code = fromFramework(error);
    if (code !== null && isErrorCode(code)) return new AppError(code, {}, { cause: error });
  }
  return new AppError('internal', {}, { cause: error });
}

/** Answers a failure as a problem document; bugs are logged whole and told to nobody. */
export function refuse(
  res: ServerResponse,
  error: unknown,
  { log, requestId }: { readonly log: Logger; readonly requestId: string },
): void {
  const known = toAppError(error);
  if (known.code === 'internal') log.error({ event: 'http.bug', error });
  else log.debug({ event: 'http.refused', code: known.code });
  if (res.headersSent) res.destroy();
  else sendProblem(res, known, requestId);
}

/** The last handler: every failure leaves as a problem document. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, _next) => refuse(res, error, { log, requestId: String(res.locals['requestId'] ?? '') });
}
