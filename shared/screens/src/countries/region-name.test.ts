import { LOCALES } from '@app/kernel';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { regionName } from './region-name.ts';

/** An engine that knows these languages and speaks English in place of the others, as Chromium does. */
function knowOnly(...known: readonly string[]): void {
  const Real = Intl.DisplayNames;
  jest
    .spyOn(Intl, 'DisplayNames')
    .mockImplementation((locale, options) => new Real(known.includes(String(locale)) ? locale : 'en', options));
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the name of a country', () => {
  it('is in the language of the reader', () => {
    expect(['ru', 'ro', 'uz'].map((locale) => regionName('TR', LOCALES.find((one) => one === locale) ?? 'en'))).toEqual([
      'Турция',
      'Turcia',
      'Turkiya',
    ]);
  });

  it('is in the next language where the engine has nothing but English to offer', () => {
    knowOnly('ru', 'ro');
    expect(regionName('TR', 'hy')).toBe('Турция');
    expect(regionName('CA', 'ro')).toBe('Canada');
    expect(regionName('TR', 'en')).toBe('Türkiye');
  });

  it('is the code where nobody knows better', () => {
    expect(regionName('XX', 'ru')).toBe('XX');
    expect(regionName('', 'ru')).toBe('');
    const { DisplayNames } = Intl;
    Object.assign(Intl, { DisplayNames: undefined });
    expect(regionName('TR', 'ru')).toBe('TR');
    Object.assign(Intl, { DisplayNames });
  });

  it('differs from English for the probe in every language of ours', () => {
    for (const locale of LOCALES.filter((one) => one !== 'en'))
      expect(new Intl.DisplayNames(locale, { type: 'region' }).of('DE')).not.toBe('Germany');
  });
});
