import { ApiError, isNetworkError } from '@app/api-client';
import { AppError, type ErrorCode, isErrorCode } from '@app/contracts';
import type { MessageKey } from '@app/i18n';

/** The one next step that a refusal offers. */
export type ProblemAction = 'retry' | 'sign-in' | 'plans' | 'home' | AccountPage;
/** Pages of the account where a refusal can be lifted: confirming a contact, the second factor, another profile. */
export type AccountPage = 'verify' | 'security' | 'who';

type ErrorKey = Extract<MessageKey, `errors.${string}`>;

export type ProblemView = {
  readonly textKey: ErrorKey | 'common.error.network';
  readonly action: ProblemAction;
  /** To quote to support; null when the server never saw the request. */
  readonly requestId: string | null;
  readonly isOffline: boolean;
};

const SIGN_IN = /^auth\.(?:required|token_expired|session_revoked|refresh_\w+)$/;
const GONE = /(?:_not_found|^request\.not_found|^auth\.forbidden|^playback\.not_(?:available_in_country|released))$/;

const LIFTED_ON: Readonly<Record<string, AccountPage>> = {
  'accounts.contact_unverified': 'verify',
  'auth.mfa_required': 'security',
  'accounts.kids_forbidden': 'who',
  'playback.age_restricted': 'who',
};

function actionOf(code: string): ProblemAction {
  const page = LIFTED_ON[code];
  if (page !== undefined) return page;
  if (SIGN_IN.test(code)) return 'sign-in';
  if (code === 'playback.plan_required' || code === 'accounts.profile_limit') return 'plans';
  return GONE.test(code) ? 'home' : 'retry';
}

/** What to tell a person about a failed call, and what they can do next. */
export function describeProblem(error: unknown): ProblemView {
  if (isNetworkError(error)) return { textKey: 'common.error.network', action: 'retry', requestId: null, isOffline: true };
  // Said by a client's own adapter, before the server was asked.
  if (error instanceof AppError)
    return { textKey: `errors.${error.code}`, action: actionOf(error.code), requestId: null, isOffline: false };
  if (!(error instanceof ApiError)) return { textKey: 'errors.internal', action: 'retry', requestId: null, isOffline: false };
  const { code, requestId } = error;
  return { textKey: isErrorCode(code) ? `errors.${code}` : 'errors.internal', action: actionOf(code), requestId, isOffline: false };
}

/** The text of a code that came inside an answer (a refused upload, a failed rung) rather than as a failure. */
export function problemTextKey(code: string): ErrorKey {
  return isErrorCode(code) ? `errors.${code}` : 'errors.internal';
}

/** Whether the server refused with this code: for refusals that are a next step rather than a failure. */
export function isRefusal(error: unknown, code: ErrorCode): error is ApiError {
  return error instanceof ApiError && error.code === code;
}
