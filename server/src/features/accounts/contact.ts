import { domainToASCII, domainToUnicode } from 'node:url';
import { type FieldError, invalidFields } from '@app/contracts';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** How an account is reached, in the one spelling that is stored and compared. */
export type Contact = { readonly kind: 'email' | 'phone'; readonly value: string };

/** Countries whose numbers are taken (decisions.md Q06): codes can be sent there. */
const PHONE_COUNTRIES: ReadonlySet<string> = new Set(['AZ', 'AM', 'BY', 'KZ', 'KG', 'MD', 'RU', 'TJ', 'TM', 'UZ']);

/**
 * The stored form of an e-mail address: NFC, lower case, the domain in one spelling (`xn--…` and its letters are the same mailbox).
 * Null when it cannot be an address. Only a letter to it can prove more (RFC 5321 §2.3.11: the local part is the host's business).
 */
export function normaliseEmail(text: string): string | null {
  const match = /^([^\s@"(),:;<>[\\\]]{1,64})@([^\s@]+\.[^\s@]+)$/u.exec(text.normalize('NFC').trim().toLowerCase());
  const [, local = '', host = ''] = match ?? [];
  const domain = domainToASCII(host);
  // An address literal or a bare number is no mail domain.
  if (domain === '' || local.startsWith('.') || local.endsWith('.') || local.includes('..') || /(^|\.)\d+$|(^|\.)(\.|$)/.test(domain))
    return null;
  const address = `${local}@${domainToUnicode(domain)}`;
  return address.length <= 254 ? address : null;
}

/**
 * A number in any usual notation as E.164: international with or without `+`, or national in `country` (ISO 3166-1 alpha-2).
 * Null when it is no number, or one of a country that we do not serve.
 */
export function normalisePhone(text: string, country: string): string | null {
  if (!/^[\d\s().+\-–/]+$/.test(text)) return null;
  const readings = [
    parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : 'UZ'),
    parsePhoneNumberFromString(`+${text.replace(/\D/g, '')}`),
  ];
  const number = readings.find((reading) => reading?.isValid() === true && PHONE_COUNTRIES.has(reading.country ?? ''));
  return number?.number ?? null;
}

/** What a person typed into the one login field; null when it can be neither an address nor a number. */
export function parseLogin(text: string, country: string): Contact | null {
  const [kind, value] = text.includes('@')
    ? (['email', normaliseEmail(text)] as const)
    : (['phone', normalisePhone(text, country)] as const);
  return value === null ? null : { kind, value };
}

/** A contact of a known kind. @throws AppError `request.invalid` naming `value`. */
export function parseContact(kind: Contact['kind'], text: string, country: string): Contact {
  const value = kind === 'email' ? normaliseEmail(text) : normalisePhone(text, country);
  if (value === null) throw invalidFields([{ path: 'value', code: `invalid_${kind}`, message: `is not a usable ${kind}` }]);
  return { kind, value };
}

type Reading = { readonly value: string | null; readonly errors: readonly FieldError[] };

/** One field of the form; blank counts as left out. */
function readField(text: string | undefined, normalise: (text: string) => string | null, refusal: FieldError): Reading {
  if (text === undefined || text.trim() === '') return { value: null, errors: [] };
  const value = normalise(text);
  return { value, errors: value === null ? [refusal] : [] };
}

/** The contacts of a new account. @throws AppError `request.invalid` naming `email` and `phone` as they are absent or wrong. */
export function parseContacts(
  given: { readonly email?: string | undefined; readonly phone?: string | undefined },
  country: string,
): { readonly email: string | null; readonly phone: string | null } {
  const email = readField(given.email, normaliseEmail, { path: 'email', code: 'invalid_email', message: 'is not an e-mail address' });
  const phone = readField(given.phone, (text) => normalisePhone(text, country), {
    path: 'phone',
    code: 'invalid_phone',
    message: 'is not a phone number of a country that is served',
  });
  const errors = [...email.errors, ...phone.errors];
  if (errors.length > 0) throw invalidFields(errors);
  if (email.value === null && phone.value === null) {
    const message = 'an e-mail address or a phone number is required';
    throw invalidFields(['email', 'phone'].map((path) => ({ path, code: 'contact_required', message })));
  }
  return { email: email.value, phone: phone.value };
}
