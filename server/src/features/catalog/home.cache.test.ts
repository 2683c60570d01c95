import { describe, expect, it } from '@jest/globals';
import { createHomeCache, type SharedHome } from './home.cache.ts';

const uz = { locale: 'uz', country: 'UZ', maxAge: 18 } as const;
const home: SharedHome = { hero: [], rails: [] };

describe('the rails at hand', () => {
  it('are those of the language, the country and the age limit, for two seconds', () => {
    let nowMs = 0;
    const cache = createHomeCache({ now: () => nowMs });
    cache.keep(uz, home);
    expect(cache.find(uz)).toBe(home);
    expect(cache.find({ ...uz, locale: 'ru' })).toBeNull();
    expect(cache.find({ ...uz, country: 'KZ' })).toBeNull();
    expect(cache.find({ ...uz, maxAge: 12 })).toBeNull();
    nowMs = 2000;
    expect(cache.find(uz)).toBeNull();
  });

  it('are gone as soon as the catalogue changed here', () => {
    const cache = createHomeCache({ now: () => 0 });
    cache.keep(uz, home);
    cache.forget();
    expect(cache.find(uz)).toBeNull();
  });
});
