import { describe, expect, it } from '@jest/globals';
import { hasProblems } from '../session/index.ts';
import { checkSignIn, checkSignUp, parseContact } from './credentials.view-model.ts';

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
    expect(checkSignIn({ login: '', password: '', mfaCode: '' }, false).fields).toEqual({
      login: 'auth.error.required',
      password: 'auth.error.required',
    });
    expect(checkSignUp({ firstName: '', lastName: '', contact: 'x', password: '1234567', country: 'UZ' }).fields).toEqual({
      contact: 'auth.error.loginForm',
      password: 'auth.error.passwordShort',
    });
  });

  it('asks for no name', () => {
    const values = { firstName: '', lastName: '', contact: 'a@b.uz', password: '12345678', country: 'UZ' };
    expect(hasProblems(checkSignUp(values))).toBe(false);
  });

  it('looks at the second factor alone once it is asked for', () => {
    expect(checkSignIn({ login: '', password: '', mfaCode: '12' }, true).fields).toEqual({ mfaCode: 'auth.error.code' });
    expect(hasProblems(checkSignIn({ login: '', password: '', mfaCode: 'abcd-efgh' }, true))).toBe(false);
  });
});
