import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale, PLURAL_CATEGORIES } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { baseKey, type Catalog, keyTypes, placeholdersOf } from './key-types.ts';
import { NAMESPACES, type Namespace } from './namespaces.ts';

const messages = join(import.meta.dirname, 'messages');
const read = (namespace: Namespace, locale: Locale): Catalog =>
  JSON.parse(readFileSync(join(messages, namespace, `${locale}.json`), 'utf8'));
const baseKeys = (catalog: Catalog) => [...new Set(Object.keys(catalog).map(baseKey))].sort();

describe.each(NAMESPACES)('catalogs of %s', (namespace) => {
  const english = read(namespace, 'en');

  it('has a file for each of the eleven languages and the key types', () => {
    expect(readdirSync(join(messages, namespace)).sort()).toEqual([...LOCALES.map((locale) => `${locale}.json`), 'keys.ts'].sort());
  });

  it('keeps keys.ts as fresh as en.json', () => {
    const flat = (source: string) => source.replace(/['\s;|]|=\n/g, '');
    expect(flat(readFileSync(join(messages, namespace, 'keys.ts'), 'utf8'))).toBe(flat(keyTypes(english)));
  });

  it.each(LOCALES)('is complete in %s: keys, plural forms, placeholders, no empty text', (locale) => {
    const catalog = read(namespace, locale);
    expect(baseKeys(catalog)).toEqual(baseKeys(english));
    for (const [key, text] of Object.entries(catalog)) {
      expect({ key, text: text.trim() }).toEqual({ key, text });
      expect({ key, empty: text === '' }).toEqual({ key, empty: false });
      const source = english[key] ?? english[`${baseKey(key)}_other`] ?? '';
      expect({ key, names: placeholdersOf(text) }).toEqual({ key, names: placeholdersOf(source) });
    }
    for (const key of baseKeys(english).filter((base) => `${base}_other` in english)) {
      const forms = Object.keys(catalog).filter((other) => other !== key && baseKey(other) === key);
      expect(forms.sort()).toEqual(PLURAL_CATEGORIES[locale].map((category) => `${key}_${category}`).sort());
    }
  });
});

describe('texts', () => {
  const all = NAMESPACES.flatMap((namespace) =>
    LOCALES.flatMap((locale) => Object.entries(read(namespace, locale)).map(([key, text]) => ({ namespace, locale, key, text }))),
  );

  it('are not one file under two names', () => {
    const fingerprints = LOCALES.map((locale) => JSON.stringify(read('errors', locale)));
    expect(new Set(fingerprints).size).toBe(LOCALES.length);
  });

  it('use the letters of their language: Uzbek U+02BB, Romanian comma below, no cedilla', () => {
    for (const { locale, key, text } of all) {
      if (locale === 'uz') expect({ key, text: /[oOgG]['’‘`]/.test(text) }).toEqual({ key, text: false });
      if (locale === 'ro') expect({ key, text: /[şţŞŢ]/.test(text) }).toEqual({ key, text: false });
      if (locale === 'hy') expect({ key, text: /[\u0400-\u04ff]/.test(text) }).toEqual({ key, text: false });
    }
  });

  it('are sentences, never halves: none begins or ends with a joining mark', () => {
    for (const { key, text } of all) expect({ key, text: /^[,;:]|[,;]$/.test(text) }).toEqual({ key, text: false });
  });
});

describe('errors', () => {
  it('say every code of the contracts, read as text: this package stands below them and may not import them', () => {
    const table = readFileSync(join(import.meta.dirname, '../../contracts/src/errors.ts'), 'utf8');
    const codes = [...table.matchAll(/^ {2}'?([a-z_.]+)'?: \{\s*status: \d+/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(60);
    expect(Object.keys(read('errors', 'en')).sort()).toEqual(codes.sort());
  });
});
