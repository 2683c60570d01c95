import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseEmail, normalisePhone, parseContact, parseContacts, parseLogin } from './contact.ts';

describe('normalisePhone', () => {
  it.each([
    ['+998 90 123-45-67', 'UZ'],
    ['998901234567', 'UZ'],
    ['998901234567', 'KZ'],
    ['90 123 45 67', 'UZ'],
    ['(90) 123.45.67', 'UZ'],
    ['+998901234567', 'ZZ'],
  ])('reads %s in %s as one Uzbek number', (text, country) => {
    expect(normalisePhone(text, country)).toBe('+998901234567');
  });

  it.each([
    ['AZ', '+994501234567'],
    ['AM', '+37491123456'],
    ['BY', '+375291234567'],
    ['KZ', '+77011234567'],
    ['KG', '+996700123456'],
    ['MD', '+37369123456'],
    ['RU', '+79161234567'],
    ['TJ', '+992901234567'],
    ['TM', '+99365123456'],
    ['UZ', '+998331234567'],
  ])('takes numbers of %s', (country, number) => {
    expect(normalisePhone(number, country)).toBe(number);
    expect(normalisePhone(number.slice(1), 'UZ')).toBe(number);
  });

  it.each(['+1 202 555 0123', '+800 1234 5678', '12345', '+99890', 'call me', '90 123 45 67 ext. 5', '', '９０１２３４５６７'])(
    'refuses %s',
    (text) => {
      expect(normalisePhone(text, 'UZ')).toBeNull();
    },
  );

  it('does not mind where people put spaces and hyphens', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(separators, (between) => {
        const text = [...'998901234567'].map((digit, index) => digit + (between[index] ?? '')).join('');
        expect(normalisePhone(`+${text}`, 'RU')).toBe('+998901234567');
      }),
    );
  });
});

describe('normaliseEmail', () => {
  it.each([
    [' Aziza@Example.UZ ', 'aziza@example.uz'],
    ['имя@почта.рф', 'имя@почта.рф'],
    ['ИМЯ@xn--80a1acny.xn--p1ai', 'имя@почта.рф'],
    ['cafe\u0301@example.ro', 'caf\u00e9@example.ro'],
    ['a+b.c@mail.example.kz', 'a+b.c@mail.example.kz'],
  ])('stores %s as %s', (typed, stored) => {
    expect(normaliseEmail(typed)).toBe(stored);
  });

  it.each([
    '',
    'a',
    'a@',
    '@b.uz',
    'a@b',
    'a b@c.uz',
    'a@b@c.uz',
    'a@127.0.0.1',
    '.a@b.uz',
    'a..b@c.uz',
    'a@b..uz',
    'a@-',
    'a@b.uz,c@d.uz',
    `${'x'.repeat(65)}@b.uz`,
  ])('refuses %s', (typed) => {
    expect(normaliseEmail(typed)).toBeNull();
  });

  it('has at most 254 characters, as much as a mail server takes', () => {
    const addressOf = (length: number) => `${'x'.repeat(64)}@${'h'.repeat(63)}.${'h'.repeat(63)}.${'h'.repeat(length - 196)}.uz`;
    expect([addressOf(254).length, addressOf(255).length]).toEqual([254, 255]);
    expect(normaliseEmail(addressOf(254))).toBe(addressOf(254));
    expect(normaliseEmail(addressOf(255))).toBeNull();
  });

  it('is stable: a stored address reads as itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const stored = normaliseEmail(address);
        if (stored !== null) expect(normaliseEmail(stored)).toBe(stored);
      }),
    );
  });
});

describe('parseLogin', () => {
  it('tells addresses and numbers apart', () => {
    expect(parseLogin('A@B.uz', 'UZ')).toEqual({ kind: 'email', value: 'a@b.uz' });
    expect(parseLogin('90 123 45 67', 'UZ')).toEqual({ kind: 'phone', value: '+998901234567' });
    expect(parseLogin('somebody', 'UZ')).toBeNull();
    expect(parseLogin('somebody@', 'UZ')).toBeNull();
  });
});

describe('parseContact', () => {
  it('reads what is of the kind that was asked for, and says so of anything else', () => {
    expect(parseContact('email', 'A@B.uz', 'UZ')).toEqual({ kind: 'email', value: 'a@b.uz' });
    expect(parseContact('phone', '90 123 45 67', 'UZ')).toEqual({ kind: 'phone', value: '+998901234567' });
    for (const [kind, text] of [
      ['email', '+998901234567'],
      ['phone', 'a@b.uz'],
    ] as const)
      expect(() => parseContact(kind, text, 'UZ')).toThrow(
        expect.objectContaining({
          code: 'request.invalid',
          details: { errors: [expect.objectContaining({ path: 'value', code: `invalid_${kind}` })] },
        }),
      );
  });
});

describe('parseContacts', () => {
  it('names both fields when neither is given, and each one that is wrong', () => {
    const pathsOf = (given: Parameters<typeof parseContacts>[0]) => {
      try {
        parseContacts(given, 'UZ');
      } catch (error) {
        return error;
      }
      return null;
    };
    const paths = (...names: string[]) => ({
      code: 'request.invalid',
      details: { errors: names.map((path) => expect.objectContaining({ path })) },
    });
    expect(pathsOf({})).toMatchObject(paths('email', 'phone'));
    expect(pathsOf({ email: ' ', phone: '' })).toMatchObject(paths('email', 'phone'));
    expect(pathsOf({ email: 'nobody' })).toMatchObject(paths('email'));
    expect(pathsOf({ email: 'a@b.uz', phone: '1' })).toMatchObject(paths('phone'));
    expect(parseContacts({ phone: '+998901234567' }, 'UZ')).toEqual({ email: null, phone: '+998901234567' });
  });
});
