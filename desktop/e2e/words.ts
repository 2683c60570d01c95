import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@app/kernel';
import { z } from 'zod';

const MESSAGES = join(import.meta.dirname, '../../shared/i18n/src/messages');
const CatalogSchema = z.record(z.string(), z.string());

export type Words = {
  /** The text as it stands in the catalog, values put in. @throws Error for a key that the language does not have. */
  readonly text: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** The whole text; what is not given may be anything and is a group. */
  readonly pattern: (key: string, values?: Readonly<Record<string, string>>) => RegExp;
};

/** Texts of a language, read from the files that translators edit. */
export function wordsOf(locale: Locale): Words {
  const texts: ReadonlyMap<string, string> = new Map(
    readdirSync(MESSAGES).flatMap((namespace) => {
      const catalog = CatalogSchema.parse(JSON.parse(readFileSync(join(MESSAGES, namespace, `${locale}.json`), 'utf8')));
      return Object.entries(catalog).map(([key, text]) => [`${namespace}.${key}`, text] as const);
    }),
  );
  const text: Words['text'] = (key, values = {}) => {
    const found = texts.get(key);
    if (found === undefined) throw new Error(`there is no ${key} in ${locale}`);
    return found.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
  };
  return {
    text,
    pattern: (key, values) => {
      const parts = text(key, values).split(/\{\{\w+\}\}/);
      return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`);
    },
  };
}
