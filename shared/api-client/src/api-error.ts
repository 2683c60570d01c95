import { type ErrorCode, isErrorCode, type Problem, ProblemSchema } from '@app/contracts';
import type { TransportResponse } from './transport.ts';

/**
 * Failures that have no problem document: nothing answered, nothing answered in time, the caller gave up, the answer does not
 * match the contract, or the server is newer than this client and sent a code it does not know.
 */
export const CLIENT_ERROR_CODES = ['network.unreachable', 'network.timeout', 'network.aborted', 'response.invalid', 'unknown'] as const;
export type ApiErrorCode = ErrorCode | (typeof CLIENT_ERROR_CODES)[number];

type ApiErrorFields = {
  readonly code: ApiErrorCode;
  /** 0 when no answer came. */
  readonly status?: number;
  /** Extension members of the problem document; parse them with the schema that belongs to the code. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly requestId?: string | null;
  readonly retryAfterSec?: number | null;
  readonly cause?: unknown;
};

/** Every failed call rejects with this. Switch on `code`; never on `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  /** Seconds the server asks to wait; null when it did not say. */
  readonly retryAfterSec: number | null;

  constructor({ code, status = 0, details = {}, requestId = null, retryAfterSec = null, cause }: ApiErrorFields) {
    super(code, { cause });
    this.code = code;
    this.status = status;
    this.details = details;
    this.requestId = requestId;
    this.retryAfterSec = retryAfterSec;
  }
}

/** True when nothing came back, so that the call may be tried again later as it is. */
export function isNetworkError(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.code === 'network.unreachable' || error.code === 'network.timeout');
}

function codeOfStatus(status: number): ApiErrorCode {
  if (status === 401) return 'auth.required';
  if (status === 404) return 'request.not_found';
  if (status === 413) return 'request.too_large';
  if (status === 429) return 'request.rate_limited';
  if (status === 502 || status === 503 || status === 504) return 'service.unavailable';
  return status >= 500 ? 'internal' : 'unknown';
}

/** Delta seconds only: our server never sends the date form (RFC 9110 §10.2.3). */
function parseRetryAfter(value: string | null): number | null {
  if (value === null || !/^\d+$/.test(value.trim())) return null;
  return Number(value);
}

function parseProblem(text: string): Problem | null {
  try {
    const parsed = ProblemSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Error of an answer outside 2xx; one without a problem document (a proxy's page) is named by its status. */
export function errorOfResponse(response: TransportResponse, text: string): ApiError {
  const retryAfterSec = parseRetryAfter(response.headers.get('retry-after'));
  const headerId = response.headers.get('x-request-id');
  const problem = parseProblem(text);
  if (problem === null)
    return new ApiError({ code: codeOfStatus(response.status), status: response.status, requestId: headerId, retryAfterSec });
  const { type: _type, title: _title, status, detail: _detail, code, requestId, ...details } = problem;
  const known = isErrorCode(code);
  return new ApiError({
    code: known ? code : 'unknown',
    status,
    details: known ? details : { ...details, code },
    requestId: requestId || headerId,
    retryAfterSec,
  });
}
