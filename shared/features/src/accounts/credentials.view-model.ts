import { type FormProblemKey, type FormProblems, problemsIn } from '../session/index.ts';

export type SignInField = 'login' | 'password' | 'mfaCode';
export type SignUpField = 'contact' | 'password';

export type SignInValues = { readonly login: string; readonly password: string; readonly mfaCode: string };
export type SignUpValues = {
  readonly firstName: string;
  readonly lastName: string;
  readonly contact: string;
  readonly password: string;
  readonly country: string;
};

const MIN_PASSWORD_LENGTH = 8;
const CODE_LENGTH = 6;

export type Contact = { readonly email: string } | { readonly phone: string };

/** Reads what was typed into one field as an e-mail address or a phone number; null when it is neither. */
export function parseContact(text: string): Contact | null {
  const contact = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return { email: contact };
  const digits = contact.replace(/\D/g, '');
  return /^\+?[\d\s().-]+$/.test(contact) && digits.length >= 7 && digits.length <= 15 ? { phone: contact } : null;
}

export function contactProblem(contact: string): FormProblemKey | undefined {
  if (contact.trim() === '') return 'auth.error.required';
  return parseContact(contact) === null ? 'auth.error.loginForm' : undefined;
}

export function newPasswordProblem(password: string): FormProblemKey | undefined {
  if (password === '') return 'auth.error.required';
  return password.length < MIN_PASSWORD_LENGTH ? 'auth.error.passwordShort' : undefined;
}

export function codeProblem(code: string): FormProblemKey | undefined {
  return code.length < CODE_LENGTH ? 'auth.error.code' : undefined;
}

/** @param isSecondStep the password was right and the second factor is asked for */
export function checkSignIn({ login, password, mfaCode }: SignInValues, isSecondStep: boolean): FormProblems<SignInField> {
  if (isSecondStep) return problemsIn({ mfaCode: codeProblem(mfaCode.trim()) });
  return problemsIn({ login: contactProblem(login), password: password === '' ? 'auth.error.required' : undefined });
}

/** Names may wait until the first public act (decisions.md Q04). */
export function checkSignUp({ contact, password }: SignUpValues): FormProblems<SignUpField> {
  return problemsIn({ contact: contactProblem(contact), password: newPasswordProblem(password) });
}

/** Where the refusals of a registration belong. */
export const SIGN_UP_PLACES = {
  codes: { 'auth.contact_taken': 'contact' },
  paths: {
    email: { field: 'contact', text: 'auth.error.loginForm' },
    phone: { field: 'contact', text: 'auth.error.phone' },
    password: { field: 'password', text: 'auth.error.passwordShort' },
  },
} as const;
