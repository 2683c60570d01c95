import { ApiError } from '@app/api-client';
import type { MessageKey } from '@app/i18n';
import { describeProblem } from './problem.view-model.ts';

/** Key of a text that names what is wrong. */
export type FormProblemKey = Extract<MessageKey, `auth.error.${string}` | `errors.${string}` | 'common.error.network'>;

export type FormProblems<Field extends string> = {
  /** What is wrong, beside its field. */
  readonly fields: Readonly<Partial<Record<Field, FormProblemKey>>>;
  /** What concerns the form as a whole; null when nothing does. */
  readonly form: FormProblemKey | null;
  /** Until when the server will not listen (429); null when it will. */
  readonly retryAtMs: number | null;
  /** How many more tries there are; absent where the server does not count them aloud. */
  readonly attemptsLeft?: number;
};

/** `form` alone is wrong, or nothing. */
export function formProblem<Field extends string>(form: FormProblemKey | null, retryAtMs: number | null = null): FormProblems<Field> {
  // An empty object has no key that `Field` forbids; TypeScript cannot tell for an open `Field`.
  return { fields: {} as FormProblems<Field>['fields'], form, retryAtMs };
}

/** Problems found before anything is sent. */
export function problemsIn<Field extends string>(
  fields: Readonly<Partial<Record<Field, FormProblemKey | undefined>>>,
): FormProblems<Field> {
  // Dropping what is undefined leaves the same keys with their texts.
  const found = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined)) as FormProblems<Field>['fields'];
  return { fields: found, form: null, retryAtMs: null };
}

export function hasProblems({ fields, form }: FormProblems<string>): boolean {
  return form !== null || Object.keys(fields).length > 0;
}

/** Where a refusal belongs: error codes and refused paths of the body, each by the field that shows it. */
export type RefusalFields<Field extends string> = {
  readonly codes?: Readonly<Partial<Record<string, Field>>>;
  readonly paths?: Readonly<Partial<Record<string, { readonly field: Field; readonly text: FormProblemKey }>>>;
};

function refusedPaths({ details }: ApiError): readonly string[] {
  const named: unknown = details['errors'];
  if (!Array.isArray(named)) return [];
  return named.map((entry: unknown) => (typeof entry === 'object' && entry !== null && 'path' in entry ? String(entry.path) : ''));
}

/** A refused call, put beside the fields that it names; what names none concerns the form. */
export function refusalOf<Field extends string>(error: unknown, places: RefusalFields<Field>, nowMs: number): FormProblems<Field> {
  const { textKey } = describeProblem(error);
  if (!(error instanceof ApiError)) return formProblem(textKey);
  const field = places.codes?.[error.code];
  const named = field === undefined ? refusedPaths(error).flatMap((path) => places.paths?.[path] ?? []) : [{ field, text: textKey }];
  if (named.length === 0)
    return formProblem(textKey, error.status === 429 && error.retryAfterSec !== null ? nowMs + error.retryAfterSec * 1000 : null);
  // Both tables name fields of `Field` only; fromEntries forgets them.
  const fields = Object.fromEntries(named.map((one) => [one.field, one.text])) as FormProblems<Field>['fields'];
  const { attemptsLeft } = error.details;
  return { fields, form: null, retryAtMs: null, ...(typeof attemptsLeft === 'number' ? { attemptsLeft } : {}) };
}
