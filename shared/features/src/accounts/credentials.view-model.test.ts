import { ApiError } from '@app/api-client';
import { describe, expect, it } from '@jest/globals';
import { checkSignIn, checkSignUp, hasProblems, parseContact, signUpRefusal } from './credentials.view-model.ts';

describe('credentials', () => {
  it.each([
    ['+998 90 123-45-67', { phone: '+998 90 123-45-67' }],
    [' (90) 123 45 67 ', { phone: '(90) 123 45 67' }],
    ['a.b+c@пример.рф', { email: 'a.b+c@пример.рф' }],
    ['aida', null],
    ['123', null],
    ['a@b', null],
  ])('reads %s', (text, contact) => {
    expect(parseContact(text)).toEqual(contact);
  });

  it('names every field that stops a form', () => {
    expect(checkSignIn({ login: '', password: '' }).fields).toEqual({ login: 'auth.error.required', password: 'auth.error.required' });
    expect(checkSignUp({ firstName: ' ', lastName: '', contact: 'x', password: '1234567' }).fields).toEqual({
      firstName: 'auth.error.required',
      contact: 'auth.error.loginForm',
      password: 'auth.error.passwordShort',
    });
    expect(hasProblems(checkSignUp({ firstName: 'Ой', lastName: '', contact: 'a@b.uz', password: '12345678' }))).toBe(false);
  });

  it('puts a refusal beside the field that it is about', () => {
    expect(signUpRefusal(new ApiError({ code: 'auth.contact_taken', status: 409 })).fields).toEqual({
      contact: 'errors.auth.contact_taken',
    });
    const invalid = new ApiError({
      code: 'request.invalid',
      status: 400,
      details: { errors: [{ path: 'phone', code: 'x', message: '' }] },
    });
    expect(signUpRefusal(invalid)).toEqual({ fields: { contact: 'auth.error.loginForm' }, form: null });
    expect(signUpRefusal(new ApiError({ code: 'internal', status: 500 }))).toEqual({ fields: {}, form: 'errors.internal' });
  });
});
