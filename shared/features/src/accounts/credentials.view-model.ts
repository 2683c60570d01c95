import { ApiError } from '@app/api-client';
import { describeProblem, type ProblemView } from '../session/index.ts';

export type SignInField = 'login' | 'password';
export type SignUpField = 'firstName' | 'contact' | 'password';
/** Key of a text that names what is wrong. */
export type FormProblemKey = 'auth.error.required' | 'auth.error.loginForm' | 'auth.error.passwordShort' | ProblemView['textKey'];
export type FieldProblems<Field extends string> = {
  /** What is wrong, beside its field. */
  readonly fields: Readonly<Partial<Record<Field, FormProblemKey>>>;
  /** What concerns the form as a whole; null when nothing does. */
  readonly form: FormProblemKey | null;
};

export type SignInValues = { readonly login: string; readonly password: string };
export type SignUpValues = { readonly firstName: string; readonly lastName: string; readonly contact: string; readonly password: string };

export const NO_PROBLEMS = { fields: {}, form: null } as const;
const MIN_PASSWORD_LENGTH = 8;

export type Contact = { readonly email: string } | { readonly phone: string };

/** Reads what was typed into one field as an e-mail address or a phone number; null when it is neither. */
export function parseContact(text: string): Contact | null {
  const contact = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return { email: contact };
  const digits = contact.replace(/\D/g, '');
  return /^\+?[\d\s().-]+$/.test(contact) && digits.length >= 7 && digits.length <= 15 ? { phone: contact } : null;
}

export function checkSignIn({ login, password }: SignInValues): FieldProblems<SignInField> {
  return {
    fields: {
      ...(parseContact(login) === null ? { login: login.trim() === '' ? 'auth.error.required' : 'auth.error.loginForm' } : {}),
      ...(password === '' ? { password: 'auth.error.required' } : {}),
    },
    form: null,
  };
}

export function checkSignUp({ firstName, contact, password }: SignUpValues): FieldProblems<SignUpField> {
  return {
    fields: {
      ...(firstName.trim() === '' ? { firstName: 'auth.error.required' } : {}),
      ...(parseContact(contact) === null ? { contact: contact.trim() === '' ? 'auth.error.required' : 'auth.error.loginForm' } : {}),
      ...(password.length < MIN_PASSWORD_LENGTH ? { password: password === '' ? 'auth.error.required' : 'auth.error.passwordShort' } : {}),
    },
    form: null,
  };
}

export function hasProblems({ fields, form }: FieldProblems<string>): boolean {
  return form !== null || Object.keys(fields).length > 0;
}

/** A refused sign-in. The server never says which of the two is wrong, so both fields would be guesses. */
export function signInRefusal(error: unknown): FieldProblems<SignInField> {
  return { fields: {}, form: describeProblem(error).textKey };
}

/** A refused registration, put beside the fields that the server named. */
export function signUpRefusal(error: unknown): FieldProblems<SignUpField> {
  if (error instanceof ApiError && error.code === 'auth.contact_taken')
    return { fields: { contact: 'errors.auth.contact_taken' }, form: null };
  const named = error instanceof ApiError && Array.isArray(error.details['errors']) ? error.details['errors'] : [];
  const paths = named.map((entry: unknown) => (typeof entry === 'object' && entry !== null && 'path' in entry ? String(entry.path) : ''));
  const fields = {
    ...(paths.includes('firstName') ? { firstName: 'auth.error.required' as const } : {}),
    ...(paths.includes('email') || paths.includes('phone') ? { contact: 'auth.error.loginForm' as const } : {}),
    ...(paths.includes('password') ? { password: 'auth.error.passwordShort' as const } : {}),
  };
  return { fields, form: Object.keys(fields).length > 0 ? null : describeProblem(error).textKey };
}
