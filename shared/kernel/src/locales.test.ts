import { describe, expect, it } from '@jest/globals';
import { fallbackChain, LOCALES, localeOfCountry, negotiateLocale } from './locales.ts';

describe('negotiateLocale', () => {
  it('takes the heaviest language that we speak, whatever its region', () => {
    expect(negotiateLocale('de-DE, ru-UZ;q=0.8, uz;q=0.9')).toBe('uz');
  });

  it('keeps the written order between equal weights and skips refused ones', () => {
    expect(negotiateLocale('en;q=0, kk, ru')).toBe('kk');
  });

  it('answers null when nothing is ours', () => {
    expect(negotiateLocale('de, *;q=0.1')).toBeNull();
    expect(negotiateLocale('')).toBeNull();
  });
});

describe('fallbackChain', () => {
  it('starts with the language itself and ends in Russian or English without repeats', () => {
    for (const locale of LOCALES) {
      const chain = fallbackChain(locale);
      expect(chain[0]).toBe(locale);
      expect(new Set(chain).size).toBe(chain.length);
      expect(chain.some((one) => one === 'ru' || one === 'en')).toBe(true);
    }
  });
});

describe('localeOfCountry', () => {
  it('offers the state language first and English abroad', () => {
    expect(localeOfCountry('uz')).toBe('uz');
    expect(localeOfCountry('AM')).toBe('hy');
    expect(localeOfCountry('DE')).toBe('en');
  });
});
