import { describe, expect, it } from '@jest/globals';
import { isAllowedReturn, isHidden, meetingOf, withAnswer } from './providers.rules.ts';

const OWN = ['https://sahna.uz'];

describe('the way back from a provider', () => {
  it('is a page of ours, a listener on this machine or the deep link', () => {
    for (const uri of [
      'https://sahna.uz/auth/return',
      'http://127.0.0.1:51123/auth/return',
      'http://[::1]:8/auth/return',
      'sahna://auth/return',
    ])
      expect([uri, isAllowedReturn(uri, OWN)]).toEqual([uri, true]);
  });

  it('leads nowhere else, however it is spelled', () => {
    for (const uri of [
      'https://sahna.uz/auth/return?next=https://evil.example',
      'https://sahna.uz.evil.example/auth/return',
      'https://sahna.uz@evil.example/auth/return',
      'https://sahna.uz/auth/return/',
      'https://sahna.uz/auth/return#x',
      'http://sahna.uz/auth/return',
      'http://localhost:1/auth/return',
      'http://127.0.0.1/auth/return',
      'http://127.0.0.1:80@evil.example/auth/return',
      'http://127.0.0.1:123456/auth/return',
      'http://127.0.0.1:1/auth/return\n',
      'https://127.0.0.1:1/auth/return',
      '//evil.example/auth/return',
      'javascript:alert(1)',
      'sahna://auth/return.evil',
      '',
    ])
      expect([uri, isAllowedReturn(uri, OWN)]).toEqual([uri, false]);
  });

  it('gets the answer as one parameter', () => {
    expect(withAnswer('sahna://auth/return', 'code', 'a&b')).toBe('sahna://auth/return?code=a%26b');
  });
});

describe('a provider', () => {
  it('is hidden in the countries that are named for it', () => {
    const setting = 'facebook:RU, TM; spotify:TM';
    expect(isHidden(setting, 'facebook', 'RU')).toBe(true);
    expect(isHidden(setting, 'facebook', 'TM')).toBe(true);
    expect(isHidden(setting, 'spotify', 'RU')).toBe(false);
    expect(isHidden(setting, 'google', 'TM')).toBe(false);
    expect(isHidden('', 'google', 'UZ')).toBe(false);
    expect(isHidden('google', 'google', 'UZ')).toBe(false);
  });
});

describe('somebody whom no account is linked to', () => {
  it('proves an address that nobody vouches for, whoever holds it', () => {
    expect([meetingOf(null, false), meetingOf(null, true)]).toEqual(['contact', 'contact']);
  });
  it('links by password where both sides proved the address, and else is new', () => {
    expect([meetingOf('a@b.uz', true), meetingOf('a@b.uz', false)]).toEqual(['link', 'create']);
  });
});
